"use strict";
/* global book */
// A session of C# cells in the page: one process, which keeps what the cells declare. Where it runs, see frame.js.

book.Session = class {
  #frame = document.createElement("iframe");
  #waiting = new Map();
  #questions = new Map();
  #asked = 0;
  #ready = Promise.withResolvers();
  #files = new MessageChannel();
  #shown;

  // Long enough for a cell that looks whether it is to stop, and before anybody waits.
  static #patience = 400;

  /**
   * @param runtime The texts of frame.js, with the hash by which the page's policy knows it, and worker.js.
   * @param names { files, compiler }: the files that will be added, and those that will be where a cell has to be compiled.
   * @param shown Is called with every output: the cell's number, the message's type and its content.
   */
  constructor({ frame, hash, worker }, names, shown) {
    this.#shown = shown;
    // Stricter than the page, whose policy holds here, too: no file of the book's, and nothing from a network.
    const policy = `default-src 'none'; script-src blob: 'wasm-unsafe-eval' 'sha256-${hash}'; worker-src blob:; connect-src blob:`;
    this.#frame.hidden = true;
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.setAttribute("allow", "cross-origin-isolated");
    this.#frame.title = "The process of the cells";
    this.#frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frame}</script>`;
    this.#frame.onload = () => {
      // Files are large: they go to the worker itself.
      this.#send({ script: worker }, [this.#files.port2]);
      this.#send({ start: names });
    };
    addEventListener("message", this.#receive);
    document.body.append(this.#frame);
  }

  /** Hands in a file of the runtime. */
  add(name, text) {
    this.#files.port1.postMessage({ name, text });
  }

  /** Resolves when cells can be run, or rejects with the reason why not. */
  get ready() {
    return this.#ready.promise;
  }

  /** Runs a cell; resolves with its error, or null. */
  async run(cell, code) {
    await this.ready;
    const finished = Promise.withResolvers();
    this.#waiting.set(cell, finished);
    this.#send({ cell, code });
    return finished.promise.finally(() => this.#waiting.delete(cell));
  }

  /** Whether a cell runs without the compiler: as the site was built with it, after all those before it. */
  isPrecompiled(cell, code) {
    return this.#ask({ isPrecompiled: cell, code });
  }

  /** What Roslyn proposes at a place of a cell: { from, items }. */
  complete(code, position) {
    return this.#ask({ code, position });
  }

  /** Has the compiler do for the first time what it will do for a cell that a reader is about to change. */
  warmUp(code) {
    return this.#ask({ warmUp: code });
  }

  /** Puts a file where cells read it. */
  write(path, text) {
    return this.#ask({ path, text }, message => this.#files.port1.postMessage(message));
  }

  async #ask(asked, send = message => this.#send(message)) {
    await this.ready;
    const question = ++this.#asked;
    const answered = Promise.withResolvers();
    this.#questions.set(question, answered);
    send({ question, ...asked });
    return answered.promise.finally(() => this.#questions.delete(question));
  }

  /** Tells the running cell to stop. One that neither waits nor looks goes on to its end. */
  interrupt() {
    this.#send({ interrupt: true });
  }

  /** Stops what runs; resolves with whether the session goes on. A cell that does not listen ends with it. */
  async stop() {
    this.interrupt();
    const all = Promise.allSettled([...this.#waiting.values()].map(({ promise }) => promise));
    const patience = new Promise(resolve => { setTimeout(resolve, this.constructor.#patience, null); });
    if (await Promise.race([all, patience])) return true;
    this.close();
    return false;
  }

  /** Ends the session, whatever a cell is doing; its variables are lost. */
  close() {
    removeEventListener("message", this.#receive);
    this.#files.port1.close();
    this.#frame.remove();
    const over = new Error("The session has ended.");
    for (const { reject } of [this.#ready, ...this.#waiting.values(), ...this.#questions.values()]) reject(over);
  }

  #send(message, transferred = []) {
    this.#frame.contentWindow.postMessage(message, "*", transferred);
  }

  #receive = ({ source, data }) => {
    if (source !== this.#frame.contentWindow) return;
    const { cell, question, type, content } = data;
    const waiting = question ? this.#questions.get(question) : cell ? this.#waiting.get(cell) : this.#ready;
    if (type === "failed") waiting?.reject(new Error(content));
    else if (["ready", "finished", "answered"].includes(type)) waiting?.resolve(content);
    else this.#shown(cell, type, content);
  };
};
