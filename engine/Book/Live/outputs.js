"use strict";
/* global book */
// The outputs of one run of a cell: kept as a notebook stores them, and shown as the book shows stored ones.

(() => {
  const mostOutputs = 500;
  const mostText = 200_000;
  const pictures = ["image/png", "image/jpeg", "image/gif"];
  const plotly = "application/vnd.plotly.v1+json";
  const plotlyHeight = 450;
  let charts = 0;

  function element(tag, className, attributes = {}) {
    const made = document.createElement(tag);
    made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  function text(value) {
    return [value ?? ""].flat().join("");
  }

  function pre(label, content, className = "output") {
    const made = element("pre", className, { "tabindex": 0, "aria-label": label });
    made.append(content);
    return made;
  }

  function error({ ename, evalue, traceback }) {
    const made = element("div", "output error");
    const line = document.createElement("p");
    const name = document.createElement("strong");
    name.textContent = ename;
    line.append(name, " ", evalue);
    made.append(line);
    const where = text(traceback.join("\n"));
    // Where that says no more than the line above it, once is enough.
    if (where !== `${ename}: ${evalue}`) made.append(pre("Where it happened", book.terminal(where), ""));
    return made;
  }

  function fill(made, figure) {
    book.figures[made.dataset.chart] = figure;
    made.style.setProperty("--height", `${Number(figure.layout?.height) || plotlyHeight}px`);
  }

  function chart(figure, label) {
    const made = element("figure", "output chart", { "data-chart": `run-${++charts}`, "data-label": label });
    fill(made, figure);
    book.charts.add(made);
    return made;
  }

  function drop(figure) {
    book.charts.remove(figure);
    delete book.figures[figure.dataset.chart];
    figure.remove();
  }

  function html(content) {
    const made = element("iframe", "output html", { sandbox: "allow-same-origin", title: "HTML output of the cell above" });
    book.fitFrame(made);
    made.srcdoc = book.runtime.htmlPolicy + content;
    return made;
  }

  // Room is kept until the scripts are there that write it.
  function later(tag, className, writing) {
    const made = element(tag, className);
    writing.then(content => { made.innerHTML = content; }, reason => { made.textContent = reason.message; });
    return made;
  }

  function labelOf(bundle) {
    return text(bundle["text/plain"]).trim() || "Output of the cell above";
  }

  function data(bundle) {
    const plain = text(bundle["text/plain"]);
    const label = labelOf(bundle);
    const picture = pictures.find(type => bundle[type]);
    if (Array.isArray(bundle[plotly]?.data)) return chart(bundle[plotly], label);
    if (bundle["text/markdown"]) return later("div", "output prose", book.markdown(text(bundle["text/markdown"])));
    if (bundle["text/latex"]) return later("div", "output", book.formula(text(bundle["text/latex"]).trim().replace(/^\$+|\$+$/g, "")));
    if (picture || bundle["image/svg+xml"]) {
      const made = element("figure", "output picture");
      const source = picture ? `data:${picture};base64,${text(bundle[picture])}` : `data:image/svg+xml,${encodeURIComponent(text(bundle["image/svg+xml"]))}`;
      made.append(element("img", "", { src: source, alt: label }));
      return made;
    }
    if (bundle["text/html"]) return html(text(bundle["text/html"]));
    if (bundle["application/json"]) return pre("Result", JSON.stringify(bundle["application/json"], null, 1));
    return pre("Result", book.terminal(bundle["text/plain"] === undefined ? `(${Object.keys(bundle).join(", ")})` : plain));
  }

  function render(output) {
    switch (output.output_type) {
      case "stream": return pre("Console output", book.terminal(output.text), output.name === "stderr" ? "output stderr" : "output");
      case "error": return error(output);
      default: return data(output.data);
    }
  }

  book.CellOutputs = class {
    #place;
    #shown = [];
    #stale = new Set();
    #moved = new Set();
    #spare = [];
    #clears = false;
    #isOver = false;

    /** @param place The element that they are shown in; what is in it is replaced by the first of them. */
    constructor(place) {
      this.#place = place;
      this.#clears = true;
    }

    /** As nbformat stores them. */
    get stored() {
      return this.#shown.map(({ output }) => output);
    }

    /** Takes a message of the kind in which Jupyter's kernels send outputs. */
    take(type, content, count) {
      if (type === "clear_output") this.#clear(content.wait);
      else if (type === "update_display_data") this.#update(content);
      else {
        if (this.#clears) this.#empty();
        const last = this.#shown.at(-1);
        if (type === "stream" && last?.output.output_type === "stream" && last.output.name === content.name) this.#write(last, content.text);
        else if (type === "stream") this.#add({ output_type: "stream", name: content.name, text: content.text });
        else if (type === "error") this.#add({ output_type: "error", ...content });
        else if (type === "execute_result") this.#add({ output_type: type, data: content.data, metadata: {}, execution_count: count });
        else this.#add({ output_type: type, data: content.data, metadata: {} }, content.display_id);
      }
    }

    /** Ends a run that has put out nothing: what was there before goes. */
    end() {
      if (this.#clears) this.#empty();
      this.#isOver = true;
      for (const shown of this.#moved) this.#stale.add(shown);
      this.#draw();
      for (const figure of this.#spare.splice(0)) drop(figure);
    }

    /** The first plot of a run is drawn in that of the run before it: what a control changes does not flicker. */
    #reuse(output) {
      const figure = output.data?.[plotly];
      const made = figure && this.#spare.shift();
      if (!made) return null;
      made.dataset.label = labelOf(output.data);
      fill(made, figure);
      book.charts.update(made);
      return made;
    }

    #add(output, id) {
      if (this.#shown.length === mostOutputs) return;
      const shown = { output, id, element: null };
      this.#shown.push(shown);
      this.#redraw(shown);
    }

    #write(shown, more) {
      const all = shown.output.text + more;
      shown.output.text = all.length <= mostText ? all : `… (the text before this was left out)\n${all.slice(-mostText / 2)}`;
      this.#redraw(shown);
    }

    #update({ display_id: id, data: bundle }) {
      for (const shown of this.#shown.filter(other => other.id === id)) {
        shown.output.data = bundle;
        this.#redraw(shown);
      }
    }

    // "wait" keeps what is seen until there is something else to see.
    #clear(wait) {
      if (wait) this.#clears = true;
      else this.#empty();
    }

    #empty() {
      this.#clears = false;
      this.#spare = [...this.#place.querySelectorAll(".chart[data-chart^=run-]")];
      this.#shown = [];
      this.#moved.clear();
      this.#place.replaceChildren(...this.#spare);
    }

    // However fast a cell writes, the page is drawn once a frame.
    #redraw(shown) {
      if (this.#stale.size === 0) requestAnimationFrame(() => this.#draw());
      this.#stale.add(shown);
    }

    #draw() {
      const stale = [...this.#stale].filter(shown => this.#shown.includes(shown));
      this.#stale.clear();
      for (const shown of stale) {
        const figure = shown.output.data?.[plotly];
        if (figure && shown.element?.classList.contains("chart")) {
          fill(shown.element, figure);
          if (this.#isOver) book.charts.update(shown.element);
          else {
            book.charts.move(shown.element);
            this.#moved.add(shown);
          }
        } else {
          const made = this.#reuse(shown.output) ?? render(shown.output);
          if (shown.element) shown.element.replaceWith(made);
          else this.#place.append(made);
          shown.element = made;
        }
      }
    }
  };
})();
