/** Prints a line per check and decides the exit code. */
export class Report {
  #passed = 0;
  #failed = 0;

  check(name, ok, detail = "") {
    if (ok) this.#passed++;
    else this.#failed++;
    console.log(`${ok ? "ok  " : "FAIL"} ${name}${detail ? ` — ${detail}` : ""}`);
  }

  end() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}
