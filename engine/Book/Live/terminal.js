"use strict";
/* global book */
// Terminal text as elements, as the engine writes stored ones (AnsiText.cs): ANSI colours become classes, a line is overwritten
// as a terminal does it, other control sequences are left out.

(() => {
  // ECMA-48: a control sequence; a string (title, link, picture) up to its end; anything else of two or three characters.
  const sequence = /([^\x1b]*)(?:\x1b\[([0-?]*)[ -/]*([@-~])|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\|$)|\x1b[ -/]*[0-~]?|$)/g; // eslint-disable-line no-control-regex
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
  const isColour = code => (code >= 30 && code <= 37) || (code >= 90 && code <= 97);
  const blank = { text: " ", style: "" };

  class Screen {
    #lines = [];
    #line = [];
    #style = new Set();
    #class = "";
    #cursor = 0;

    write(text) {
      for (const { segment } of segments.segment(text)) this.#put(segment);
    }

    obey(final, codes) {
      const number = Number.parseInt(codes, 10) || 0;
      if (final === "m") this.#apply(codes);
      else if (final === "K") this.#erase(number);
      else if (final === "G") this.#cursor = Math.min(Math.max(number - 1, 0), this.#line.length);
      else if (final === "D") this.#cursor = Math.max(0, this.#cursor - Math.max(1, number));
    }

    /** Runs of text with their classes; a line's end is text, too. */
    runs() {
      this.#finishLine();
      const all = this.#lines.flatMap((line, i) => i === 0 ? line : [{ text: "\n", style: "" }, ...line]);
      const joined = [];
      for (const { text, style } of all) {
        if (joined.at(-1)?.style === style) joined.at(-1).text += text;
        else joined.push({ text, style });
      }
      return joined;
    }

    #put(character) {
      if (character === "\n") this.#finishLine();
      else if (character === "\r") this.#cursor = 0;
      else if (character === "\b") this.#cursor = Math.max(0, this.#cursor - 1);
      else if (character === "\t" || !/^\p{Cc}$/u.test(character)) {
        while (this.#line.length <= this.#cursor) this.#line.push(blank);
        this.#line[this.#cursor++] = { text: character, style: this.#class };
      }
    }

    #finishLine() {
      this.#lines.push(this.#line);
      this.#line = [];
      this.#cursor = 0;
    }

    // 0: from the cursor, 1: up to it, 2: all. The cursor stays where it is.
    #erase(part) {
      if (part === 2) this.#line = [];
      else if (part === 0) this.#line.splice(this.#cursor);
      else this.#line = this.#line.map((place, i) => i <= this.#cursor ? blank : place);
    }

    #apply(codes) {
      for (const code of codes.split(";")) {
        const number = Number.parseInt(code, 10) || 0;
        // A palette's colour follows, which has no class here.
        if (number === 38 || number === 48) break;
        this.#forget(number);
        if (isColour(number) || [1, 3, 4].includes(number)) this.#style.add(number);
      }
      this.#class = [...this.#style].sort((a, b) => a - b).map(code => `ansi-${code}`).join(" ");
    }

    #forget(number) {
      if (number === 0) this.#style.clear();
      else if (isColour(number) || number === 39) [...this.#style].filter(isColour).forEach(code => this.#style.delete(code));
      else if ([22, 23, 24].includes(number)) this.#style.delete(number === 22 ? 1 : number - 20);
    }
  }

  /** What a terminal would show of a text, as a fragment. */
  book.terminal = text => {
    const screen = new Screen();
    for (const [, plain, codes, final] of text.replaceAll("\r\n", "\n").matchAll(sequence)) {
      screen.write(plain);
      if (final) screen.obey(final, codes);
    }
    const fragment = document.createDocumentFragment();
    for (const { text: part, style } of screen.runs()) {
      const run = style ? document.createElement("span") : document.createTextNode(part);
      if (style) {
        run.className = style;
        run.textContent = part;
      }
      fragment.append(run);
    }
    return fragment;
  };
})();
