"use strict";
// A session of C# cells in the page. Where it runs, see frame.js.

globalThis.PageSession = class {
  #frame = document.createElement("iframe");
  #waiting = new Map();
  #ready = Promise.withResolvers();
  #shown;

  /**
   * @param scripts The texts of frame.js, which the page's policy must know by its hash, and worker.js.
   * @param files The pack: names and bytes.
   * @param shown Is called with every output: the cell's number, the message's type and its content.
   */
  constructor(scripts, files, shown) {
    this.#shown = shown;
    this.#frame.hidden = true;
    this.#frame.setAttribute("sandbox", "allow-scripts");
    // In the page itself: a frame of nobody's may load no file.
    this.#frame.srcdoc = `<script>${scripts.frame}</script>`;
    this.#frame.onload = () => {
      this.#send({ script: scripts.worker });
      this.#send({ files });
    };
    addEventListener("message", this.#receive);
    document.body.append(this.#frame);
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
    return finished.promise;
  }

  /** Ends the session, whatever a cell is doing; its variables are lost. */
  stop() {
    removeEventListener("message", this.#receive);
    this.#frame.remove();
    for (const finished of this.#waiting.values()) finished.reject(new Error("the session was stopped"));
    this.#waiting.clear();
  }

  #send(message) {
    this.#frame.contentWindow.postMessage(message, "*");
  }

  #receive = ({ source, data }) => {
    if (source !== this.#frame.contentWindow) return;
    const { cell, type, content } = data;
    if (type === "ready") this.#ready.resolve();
    else if (type === "failed" && !cell) this.#ready.reject(new Error(content));
    else if (type === "failed") this.#waiting.get(cell)?.reject(new Error(content));
    else if (type === "finished") this.#waiting.get(cell)?.resolve(content);
    else this.#shown(cell, type, content);
  };
};
