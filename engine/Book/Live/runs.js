"use strict";
/* global book */
// What runs, and in which order: one session, in which a cell comes after those above it.

(() => {
  const needed = {
    "pack/runtime.js": () => book.runtime,
    "assets/session.js": () => book.Session,
    "assets/pack.js": () => book.beginSession,
    "assets/terminal.js": () => book.terminal,
    "assets/markdown.js": () => book.markdown,
    "assets/motion.js": () => book.motion,
    "assets/outputs.js": () => book.CellOutputs,
  };

  book.Runs = class {
    #cells;
    #page;
    #say;
    #session = null;
    #ran = new Map();
    #queue = [];
    #isBusy = false;
    #isQuiet = false;
    #isStale = false;
    #running = null;
    #loading = null;
    #stopping = null;
    #count = 0;

    /**
     * @param cells All cells that can be run, in order.
     * @param page What the page needs for a session: { cells, hash }.
     * @param say Is told what happens: { text, done, all, isBusy }.
     */
    constructor(cells, page, say) {
      [this.#cells, this.#page, this.#say] = [cells, page, say];
    }

    /** The cells that have to be run for this one to be: those above that were not, or not as they are now, and itself. */
    upTo(cell) {
      return this.#cells.filter(other => other === cell || (other.number < cell.number && this.#ran.get(other) !== other.code));
    }

    get isBusy() {
      return this.#isBusy;
    }

    /** Runs a cell as its controls are now. Nobody waits for what it makes of their former values: that is interrupted, and the newest win. */
    async play(cell) {
      if (this.#running === cell) {
        this.#isStale = true;
        (await this.#session).interrupt();
      } else if (!this.#queue.includes(cell)) await this.run(this.upTo(cell), true);
    }

    /** Has C# there, and the compiler, before a cell is run: for whoever edits it. */
    async prepare({ code }) {
      if (!this.#session) await this.run([], true);
      // The first question takes a second, and the first compilation another: they had better not be the reader's.
      this.complete("\"\".", 3).then(() => this.#warmUp(code)).catch(() => {});
    }

    async run(cells, isQuiet = false) {
      this.#isQuiet = isQuiet;
      for (const cell of cells.filter(other => !this.#queue.includes(other))) {
        this.#queue.push(cell);
        cell.wait();
      }
      if (this.#isBusy) return;
      this.#isBusy = true;
      let text = isQuiet ? "" : "Done. What the cells declared is kept until you leave the page.";
      try {
        await this.#begin();
        while (this.#queue.length > 0) await this.#runNext();
      } catch (error) {
        text = error.message;
      }
      for (const cell of this.#queue.splice(0)) cell.drop();
      const stopped = await this.#stopping;
      this.#stopping = null;
      this.#isBusy = false;
      this.#tell(stopped ?? text);
      // It will be wanted as soon as a cell is changed.
      if (this.#session) book.addCompiler(await this.#session).catch(() => {});
    }

    stop() {
      this.#stopping ??= this.#stop();
    }

    /** Resolves with what a reader is told. */
    async #stop() {
      this.#isStale = false;
      for (const cell of this.#queue.splice(1)) cell.drop();
      this.#loading?.abort();
      if (this.#loading) return "Stopped.";
      const session = await this.#session;
      if (await session.stop()) return "Stopped. What the cells declared is kept.";
      this.#session = null;
      this.#ran.clear();
      return "Stopped, together with the session: its variables are lost. The next run begins anew, with the cells above.";
    }

    /** What Roslyn proposes at a place; nothing before there is a session. */
    async complete(code, position) {
      const session = this.#isBusy ? null : await this.#session;
      return session ? session.complete(code, position) : { from: position, items: [] };
    }

    async #warmUp(code) {
      const session = this.#isBusy ? null : await this.#session;
      await session?.warmUp(code);
    }

    async #begin() {
      if (this.#session) return;
      this.#tell("Loading …");
      const { signal } = this.#loading = new AbortController();
      const shown = (number, type, content) => this.#show(number, type, content);
      try {
        const scripts = [...Object.entries(needed), [this.#page.cells, () => book.notebook]];
        await Promise.all(scripts.map(([source, isThere]) => book.load(source, isThere)));
        signal.throwIfAborted();
        this.#session = book.beginSession(this.#page.hash, shown, (done, all) => this.#progress("C#", done, all), signal);
        await this.#session;
      } catch (error) {
        this.#session = null;
        throw error;
      } finally {
        this.#loading = null;
      }
    }

    async #addCompiler() {
      this.#tell("Loading the compiler …");
      await book.addCompiler(await this.#session, (done, all) => this.#progress("the compiler", done, all));
    }

    async #runNext() {
      const [cell] = this.#queue;
      const { code } = cell;
      const session = await this.#session;
      if (!await session.isPrecompiled(cell.number, code)) await this.#addCompiler();
      await book.addFiles(session, code, (done, all) => this.#progress("data", done, all));
      if (this.#stopping) throw new Error("Stopped.");
      this.#tell(this.#queue.length > 1 ? `Running cell ${cell.number}; ${this.#queue.length - 1} more to come` : this.#isQuiet ? "" : `Running cell ${cell.number}`);
      cell.begin();
      const begin = performance.now();
      this.#running = cell;
      const error = await session.run(cell.number, code).finally(() => { this.#running = null; });
      if (this.#isStale) {
        this.#isStale = false;
        return;
      }
      cell.finish(error, ++this.#count, performance.now() - begin);
      this.#queue.shift();
      if (!error || this.#mayFail(cell)) this.#ran.set(cell, code);
      else if (this.#queue.length > 0) throw new Error(`Cell ${cell.number} failed, so the cells after it were not run.`);
    }

    #mayFail(cell) {
      const { metadata } = book.notebook.json.cells.find(({ id }) => id === cell.id);
      return (metadata.tags ?? []).includes("raises-exception");
    }

    #show(number, type, content) {
      this.#cells.find(cell => cell.number === number)?.outputs?.take(type, content, this.#count + 1);
    }

    #progress(what, done, all) {
      const megabytes = bytes => (bytes / 1e6).toFixed(1);
      this.#say({
        text: done < all ? `Loading ${what}: ${megabytes(done)} of ${megabytes(all)} MB` : "Starting …", done, all, isBusy: true,
      });
    }

    #tell(text) {
      this.#say({ text, isBusy: this.#isBusy });
    }
  };
})();
