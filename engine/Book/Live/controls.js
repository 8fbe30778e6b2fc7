"use strict";
/* global book */
// Controls for the parameters of a cell: they stand above its outputs, rewrite its code, and have it run again.

(() => {
  let count = 0;

  function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function shortened(option) {
    return String(option).replace(/^new /, "").replace(/\(\)$/, "");
  }

  // Each makes { input, show(value), value } for a parameter; more of it than the input may stand in "whole".
  const makers = {
    number(parameter) {
      const { type, min, max, step } = parameter;
      const isSlider = type === "slider";
      const input = element("input", { type: isSlider ? "range" : "number", min: min ?? "", max: max ?? "", step: step ?? (isSlider ? 1 : "any") });
      const read = element("output", { className: "value" });
      return {
        input,
        whole: isSlider ? [input, read] : [input],
        get value() { return input.value; },
        get isValid() { return input.value !== "" && input.checkValidity(); },
        show(value) {
          input.value = value;
          read.textContent = book.parameters.literal(parameter, value);
        },
      };
    },

    boolean() {
      const input = element("input", { type: "checkbox" });
      return { input, get value() { return input.checked; }, show: value => { input.checked = value; } };
    },

    choice({ options, kind }) {
      const input = element("select", {}, ...options.map(option => element("option", { value: option }, kind === "raw" ? shortened(option) : String(option))));
      return {
        input,
        get value() { return input.value; },
        show(value) {
          // What a reader has written into the code may be none of the options.
          if (![...input.options].some(option => option.value === String(value))) input.append(element("option", { value }, String(value)));
          input.value = value;
        },
      };
    },

    text({ kind }) {
      const input = element("input", { type: "text", spellcheck: false, className: kind });
      return { input, get value() { return input.value; }, get isValid() { return kind !== "raw" || input.value.trim() !== ""; }, show: value => { input.value = value; } };
    },

    curve: parameter => book.curve.create(parameter),
  };

  function makerOf({ kind, options }) {
    return options ? makers.choice : makers[kind] ?? makers.text;
  }

  class Controls {
    #cell;
    #events;
    #form = element("form", { className: "controls" });
    #made = [];
    #shape = "";

    constructor(cell, events) {
      [this.#cell, this.#events] = [cell, events];
      this.#form.setAttribute("aria-label", `Controls of cell ${cell.number}`);
      this.#form.addEventListener("submit", event => event.preventDefault());
      cell.putAbove(this.#form);
      cell.onCode = () => this.show();
    }

    /** Brings the controls to what the code says: a reader may have edited it. */
    show() {
      const parameters = book.parameters.of(this.#cell.code);
      const shape = JSON.stringify(parameters.map(({ start, end, value, suffix, ...rest }) => rest)); // eslint-disable-line no-unused-vars
      if (shape !== this.#shape) this.#build(parameters);
      this.#shape = shape;
      parameters.forEach(({ value }, i) => {
        const { control } = this.#made[i];
        // Who types into a field sees what was typed.
        if (control.input !== document.activeElement || control.input.type !== "text") control.show(value);
      });
    }

    #build(parameters) {
      this.#form.hidden = parameters.length === 0;
      this.#made = parameters.map((parameter, i) => ({ control: this.#control(parameter, i) }));
      const run = this.#cell.runButton("Run");
      run.classList.add("play");
      run.setAttribute("aria-label", `Run cell ${this.#cell.number} with these values`);
      const reset = element("button", { type: "button", textContent: "Reset" });
      reset.addEventListener("click", () => {
        this.#cell.undo();
        this.#events.play(this.#cell);
      });
      this.#form.replaceChildren(...this.#made.map(({ control }) => control.field), element("div", { className: "actions" }, run, reset));
    }

    #control(parameter, i) {
      const control = makerOf(parameter)(parameter);
      control.input.id = `control-${++count}`;
      const label = element("label", { htmlFor: control.input.id }, parameter.label);
      if (parameter.kind === "curve") control.input.setAttribute("aria-label", parameter.label);
      control.field = element("div", { className: `field ${parameter.kind}` }, label, ...control.whole ?? [control.input]);
      // A curve, and whatever is typed, changes with each stroke.
      control.input.addEventListener("input", () => this.#rewrite(i, control));
      control.input.addEventListener("change", () => this.#events.changed());
      return control;
    }

    #rewrite(i, control) {
      if (control.isValid === false) return;
      const parameter = book.parameters.of(this.#cell.code)[i];
      const literal = book.parameters.literal(parameter, control.value);
      if (literal === this.#cell.code.slice(parameter.start, parameter.end)) return;
      this.#cell.replace(parameter.start, parameter.end, literal);
      this.#events.play(this.#cell);
    }
  }

  /**
   * Gives a cell its controls, if its code has parameters, or comes to have some.
   * @param cell The cell.
   * @param events { play(cell), changed() }: is called when a control has been moved, and when it is let go.
   */
  book.addControls = (cell, events) => {
    new Controls(cell, events).show();
    // Who comes to play sees first what moves, and below it the code that moves it.
    if (book.parameters.of(cell.code).length > 0) cell.putCodeBelow();
  };
})();
