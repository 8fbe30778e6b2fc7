"use strict";
/* global book */
// A curve that is drawn by hand: a list of heights at places that are evenly spread. By pointer in one stroke, or by the keys:
// left and right choose a point, up and down move it.

(() => {
  const size = { width: 320, height: 200 };
  const perLine = 8;
  const svg = "http://www.w3.org/2000/svg";

  function shape(tag, attributes) {
    const made = document.createElementNS(svg, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  function rounded(value) {
    return Math.round(value * 100) / 100;
  }

  class Curve {
    #heights = [];
    #chosen = 0;
    #range;
    #line = shape("polyline", { class: "line", fill: "none" });
    #points = shape("g", {});
    #last = null;

    constructor({ label, from = -1, to = 1, min = -1, max = 1 }) {
      this.#range = { from, to, min, max };
      this.input = shape("svg", {
        "viewBox": `0 0 ${size.width} ${size.height}`, "tabindex": 0, "role": "slider", "class": "curve", "aria-label": label, "aria-valuemin": min, "aria-valuemax": max,
      });
      this.input.append(
        shape("line", { class: "axis", x1: 0, x2: size.width, y1: this.#y(0), y2: this.#y(0) }),
        shape("line", { class: "axis", y1: 0, y2: size.height, x1: this.#place(0), x2: this.#place(0) }),
        this.#line, this.#points);
      this.input.addEventListener("pointerdown", event => this.#begin(event));
      this.input.addEventListener("pointermove", event => this.#last && this.#draw(event));
      for (const end of ["pointerup", "pointercancel"]) this.input.addEventListener(end, () => this.#end());
      this.input.addEventListener("keydown", event => this.#press(event));
    }

    get value() {
      return this.#heights;
    }

    show(heights) {
      this.#heights = [...heights];
      this.#chosen = Math.min(this.#chosen, heights.length - 1);
      this.#line.setAttribute("points", heights.map((height, i) => `${this.#x(i)},${this.#y(height)}`).join(" "));
      this.#points.replaceChildren(...heights.map((height, i) =>
        shape("circle", { cx: this.#x(i), cy: this.#y(height), r: i === this.#chosen ? 6 : 4, class: i === this.#chosen ? "chosen" : "" })));
      const { from, to } = this.#range;
      const at = rounded(from + (to - from) * this.#chosen / (heights.length - 1));
      this.input.setAttribute("aria-valuenow", heights[this.#chosen]);
      this.input.setAttribute("aria-valuetext", `${heights[this.#chosen]} at ${at}; left and right choose another point`);
    }

    #x(i) {
      return i * size.width / (this.#heights.length - 1);
    }

    #place(value) {
      const { from, to } = this.#range;
      return (value - from) * size.width / (to - from);
    }

    #y(height) {
      const { min, max } = this.#range;
      return (max - height) * size.height / (max - min);
    }

    #at({ clientX, clientY }) {
      const box = this.input.getBoundingClientRect();
      const { min, max } = this.#range;
      const across = (clientX - box.left) / box.width * (this.#heights.length - 1);
      const height = max - (clientY - box.top) / box.height * (max - min);
      return { across: Math.min(Math.max(across, 0), this.#heights.length - 1), height: Math.min(Math.max(height, min), max) };
    }

    #begin(event) {
      event.preventDefault();
      this.input.focus();
      this.input.setPointerCapture(event.pointerId);
      this.#last = this.#at(event);
      this.#draw(event);
    }

    // A quick stroke is told of at few places: those between lie on a straight line.
    #draw(event) {
      const next = this.#at(event);
      const [left, right] = this.#last.across <= next.across ? [this.#last, next] : [next, this.#last];
      const heights = this.#heights.map((height, i) => {
        if (i < Math.round(left.across) || i > Math.round(right.across)) return height;
        const share = right.across === left.across ? 1 : Math.min(Math.max((i - left.across) / (right.across - left.across), 0), 1);
        return rounded(left.height + share * (right.height - left.height));
      });
      this.#chosen = Math.round(next.across);
      this.#last = next;
      this.#change(heights);
    }

    #end() {
      if (!this.#last) return;
      this.#last = null;
      this.input.dispatchEvent(new Event("change"));
    }

    #press(event) {
      const { min, max } = this.#range;
      const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const raise = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
      if (!move && !raise) return;
      event.preventDefault();
      if (move) {
        this.#chosen = Math.min(Math.max(this.#chosen + move, 0), this.#heights.length - 1);
        this.show(this.#heights);
      } else {
        const height = Math.min(Math.max(this.#heights[this.#chosen] + raise * (max - min) / 40, min), max);
        this.#change(this.#heights.with(this.#chosen, rounded(height)));
        this.input.dispatchEvent(new Event("change"));
      }
    }

    #change(heights) {
      this.show(heights);
      this.input.dispatchEvent(new Event("input"));
    }
  }

  book.curve = {
    create: parameter => new Curve(parameter),

    /** The heights as C# writes them, some on a line. */
    literal(heights) {
      const lines = Array.from({ length: Math.ceil(heights.length / perLine) }, (_, i) => heights.slice(i * perLine, (i + 1) * perLine).join(", "));
      return lines.length === 1 ? `[${lines[0]}]` : `[\n    ${lines.join(",\n    ")}]`;
    },
  };
})();
