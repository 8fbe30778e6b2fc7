"use strict";
/* global book, CellEditor */
// A cell of the page that can be changed and run: its buttons, its editor, its outputs.

(() => {
  function seconds(milliseconds) {
    return milliseconds < 100 ? "0.1 s" : milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`;
  }

  // The first text node of the part takes the new text, so that it keeps its colour.
  function replaceWithin(element, from, to, text) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parts = [];
    for (let at = 0; at < to && walker.nextNode();) {
      const { currentNode: node } = walker;
      const end = at + node.length;
      if (end > from) parts.push([node, Math.max(from - at, 0), Math.min(to, end) - at]);
      at = end;
    }
    parts.forEach(([node, start, end], i) => node.replaceData(start, end - start, i === 0 ? text : ""));
    const [[node, start]] = parts;
    point(node, start, text.length);
  }

  // What was rewritten last is marked, where the browser can: a reader who moves a control sees which words it means.
  function point(node, start, length) {
    if (!CSS.highlights) return;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + length);
    CSS.highlights.set("rewritten", new Highlight(range));
  }

  book.LiveCell = class {
    #element;
    #box;
    #place;
    #events;
    #editor = null;
    #stored;
    #storedOutputs = null;
    #note = document.createElement("p");
    #undo;
    #run;
    #otherRuns = [];

    /**
     * @param element The cell's element.
     * @param number Its number in the notebook, by which errors name it.
     * @param events { run(cell), stop(), changed(cell), prepare(cell), complete(code, position) }: what the reader asks for.
     */
    constructor(element, number, events) {
      this.#element = element;
      this.#events = events;
      this.number = number;
      this.id = element.id.slice("cell-".length);
      this.seconds = Number(element.dataset.seconds ?? 0);
      this.outputs = null;
      this.count = null;
      this.milliseconds = null;
      this.#box = element.querySelector(".code");
      this.#place = element.querySelector(".outputs");
      this.#stored = this.#code.textContent;
      this.#addButtons();
      this.#note.className = "cell-note";
      this.#note.setAttribute("role", "status");
      this.#note.hidden = true;
      this.#place.after(this.#note);
    }

    get code() {
      return this.#editor?.code ?? this.#code.textContent;
    }

    set code(code) {
      if (this.#editor) this.#editor.code = code;
      else this.#code.textContent = code;
      this.#mark();
    }

    /** Rewrites a part of the code where it stands; what is around it keeps its colours. */
    replace(from, to, text) {
      if (this.#editor) this.#editor.code = this.code.slice(0, from) + text + this.code.slice(to);
      else replaceWithin(this.#code, from, to, text);
      this.#mark();
    }

    get isChanged() {
      return this.code !== this.#stored;
    }

    /** What the notebook holds, or held when it was read. */
    get storedCode() {
      return this.#stored;
    }

    async edit() {
      this.#unfold();
      if (!this.#editor) {
        await book.load("assets/editor.min.js", () => window.CellEditor);
        const { code } = this;
        this.#pre.hidden = true;
        this.#editor = CellEditor.create(this.#box, {
          code,
          label: `C# code of cell ${this.number}`,
          complete: (text, position) => this.#events.complete(text, position),
          onRun: () => this.#events.run(this),
          onChange: () => {
            this.#mark();
            this.#events.changed(this);
          },
        });
      }
      this.#editor.focus();
      this.#events.prepare(this);
    }

    /** A second button that runs the cell, or stops it, for another place. */
    runButton(text) {
      const made = book.button(text, "", () => this.#runOrStop());
      this.#otherRuns.push({ made, text });
      return made;
    }

    /** Puts something above what it shows. */
    putAbove(added) {
      this.#place.before(added);
    }

    /** Puts its code below what it shows. */
    putCodeBelow() {
      this.#element.classList.add("playable");
      this.#element.append(this.#box.closest(".source") ?? this.#box);
    }

    /** Is called after each change of the code. */
    onCode = () => {};

    undo() {
      this.code = this.#stored;
      this.#events.changed(this);
    }

    /** Where the outputs of a run go; the stored ones stay until the first of them, and can be put back. */
    begin() {
      this.#storedOutputs ??= [...this.#place.childNodes];
      this.outputs = new book.CellOutputs(this.#place);
      this.#element.classList.add("running");
      this.#offer(true);
      this.say("Runs …");
      return this.outputs;
    }

    finish(error, count, milliseconds) {
      if (error) this.outputs.take("error", { ename: error.ename, evalue: error.evalue, traceback: error.traceback });
      this.outputs.end();
      [this.count, this.milliseconds] = [count, milliseconds];
      this.idle(`Ran here in ${seconds(milliseconds)}.`);
      this.#note.append(" ", book.button("Show the stored output", "", () => this.putBack()));
    }

    /** Is not run any more, for whatever reason. */
    idle(text = "") {
      this.#element.classList.remove("running", "waiting");
      this.#offer(false);
      this.say(text);
    }

    wait() {
      this.#element.classList.add("waiting");
      this.#offer(true);
      this.say("Waits for the cells before it …");
    }

    drop() {
      this.idle(this.#element.classList.contains("running") ? "Stopped." : "Not run.");
    }

    putBack() {
      if (this.#storedOutputs) this.#place.replaceChildren(...this.#storedOutputs);
      this.#storedOutputs = null;
      this.outputs = null;
      this.count = null;
      this.say("");
    }

    say(text) {
      this.#note.textContent = text;
      this.#note.hidden = text === "";
    }

    get #pre() {
      return this.#box.querySelector(":scope > pre");
    }

    get #code() {
      return this.#pre.querySelector("code");
    }

    #addButtons() {
      this.#run = book.button("Run", "run-cell", () => this.#runOrStop());
      this.#undo = book.button("Undo changes", "undo", () => {
        this.undo();
        this.#run.focus();
      });
      this.#undo.hidden = true;
      const edit = book.button("Edit", "edit", () => this.edit());
      for (const [made, what] of [[this.#run, "Run"], [edit, "Edit"], [this.#undo, "Undo changes of"]])
        made.setAttribute("aria-label", `${what} cell ${this.number}`);
      this.#box.querySelector(".tools").prepend(this.#run, edit, this.#undo);
    }

    #mark() {
      this.#element.classList.toggle("changed", this.isChanged);
      this.#undo.hidden = !this.isChanged;
      this.onCode();
    }

    #runOrStop() {
      if (this.#element.matches(".running, .waiting")) this.#events.stop();
      else this.#events.run(this);
    }

    #offer(isBusy) {
      this.#run.textContent = isBusy ? "Stop" : "Run";
      for (const { made, text } of this.#otherRuns) made.textContent = isBusy ? "Stop" : text;
    }

    #unfold() {
      const toggle = this.#box.querySelector(".unfold[aria-expanded=false]");
      toggle?.click();
    }
  };
})();
