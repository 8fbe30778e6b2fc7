"use strict";
/* global book, Plotly */
// Charts: plotly.js and a figure's data are loaded when the reader comes near; the book's theme is laid over the figure's.

(() => {
  const begun = new Set();
  const drawn = new Set();
  let current = null;
  const narrow = 600;
  // For plots in columns that say nothing of narrow pages.
  const leastWidth = 620;
  const titleSize = 14;
  const titleCharacter = 0.56 * titleSize;
  const titleLine = 1.3 * titleSize;
  const axisCharacter = 8.6;

  function colours() {
    const probe = document.createElement("span");
    document.body.append(probe);
    const colour = name => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const all = { surface: colour("surface"), ink: colour("ink"), muted: colour("muted"), rule: colour("rule"), grid: colour("grid") };
    probe.remove();
    return all;
  }

  // Only what the page decides: its colours. The figure's own sizes, titles and ranges stay.
  function theme(axes) {
    const { surface, ink, muted, rule, grid } = current ??= colours();
    const layout = {
      "paper_bgcolor": "rgba(0,0,0,0)",
      "plot_bgcolor": "rgba(0,0,0,0)",
      "font.color": ink,
      "hoverlabel.bgcolor": surface,
      "hoverlabel.font.color": ink,
      "hoverlabel.bordercolor": rule,
      "modebar.bgcolor": "rgba(0,0,0,0)",
      "modebar.color": rule,
      "modebar.activecolor": ink,
      "legend.bgcolor": "rgba(0,0,0,0)",
    };
    for (const axis of axes) {
      layout[`${axis}.gridcolor`] = grid;
      layout[`${axis}.zerolinecolor`] = muted;
      layout[`${axis}.linecolor`] = rule;
      layout[`${axis}.tickcolor`] = rule;
      // Otherwise plotly.js measures all labels of an axis once for each of them. The margins hold them.
      layout[`${axis}.ticklabeloverflow`] = "allow";
    }
    return layout;
  }

  // Every axis that the layout or a trace names: a trace on "x2" stands on "xaxis2".
  function axesOf({ data, layout }) {
    const named = data.flatMap(trace => [trace.xaxis, trace.yaxis]).filter(Boolean).map(name => `${name[0]}axis${name.slice(1)}`);
    const laidOut = Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key));
    return new Set(["xaxis", "yaxis", ...named, ...laidOut]);
  }

  // plotly.js breaks no lines, and cuts a title off at the edge.
  function wrap(text, characters) {
    const lines = text.split("<br>").map(line => line.split(" ").reduce(
      (done, word) => done.at(-1).length + word.length < characters ? [...done.slice(0, -1), `${done.at(-1)} ${word}`] : [...done, word],
      [""]).map(part => part.trim()).filter(Boolean));
    return lines.flat();
  }

  function fitTitle(layout, width) {
    const text = layout.title?.text ?? "";
    const lines = wrap(text, width / titleCharacter);
    const more = (lines.length - Math.max(1, text.split("<br>").length)) * titleLine;
    return more <= 0 ? { "title.font.size": titleSize } : {
      "title.text": lines.join("<br>"),
      "title.font.size": titleSize,
      // From the top edge, whatever the height has become.
      "title.y": 1,
      "title.pad.t": 12,
      "margin.t": (layout.margin?.t ?? 60) + more,
      "height": (layout.height ?? 420) + more,
    };
  }

  // The titles of axes that are longer than their axes, in several lines. One of several plots in a row has room beside it.
  function fitAxes(layout, axes, width) {
    const margin = { l: 64, r: 12, t: 60, b: 60, ...layout.margin };
    const room = { x: width - margin.l - margin.r, y: (layout.height ?? 420) - margin.t - margin.b };
    return Object.fromEntries([...axes].flatMap(axis => {
      const { title, domain = [0, 1] } = layout[axis] ?? {};
      const lines = wrap(title?.text ?? "", room[axis[0]] / axisCharacter);
      return lines.length > 1 && domain[1] - domain[0] > 0.9 ? [[`${axis}.title.text`, lines.join("<br>")]] : [];
    }));
  }

  // A figure may say itself what is different on a narrow screen, a width to scroll through among it. Of any other, a legend
  // beside the curves would leave them no room.
  function different(layout, axes) {
    if (layout.meta?.narrow) return layout.meta.narrow;
    const columns = [...axes].filter(axis => axis.startsWith("x")).length;
    const legend = { "legend.orientation": "h", "legend.x": 0, "legend.y": -0.25, "legend.xanchor": "left", "legend.yanchor": "top" };
    return columns > 1 ? { ...legend, width: leastWidth } : legend;
  }

  function fit(figure, layout, axes) {
    if (figure.clientWidth >= narrow) return {};
    const values = different(layout, axes);
    const changed = laidOver(layout, values);
    return { ...values, ...fitTitle(changed, figure.clientWidth), ...fitAxes(changed, axes, values.width ?? figure.clientWidth) };
  }

  // The figure's layout with the page's values in it, so that the chart is drawn once.
  function laidOver(layout, values) {
    const copy = { ...structuredClone(layout), width: undefined, autosize: true };
    for (const [path, value] of Object.entries(values)) {
      const keys = path.split(".");
      const owner = keys.slice(0, -1).reduce((object, key) => object[key] ??= {}, copy);
      owner[keys.at(-1)] = value;
    }
    return copy;
  }

  // The stored picture is seen meanwhile. Coming near again is another try, too.
  function offerRetry(figure) {
    const note = document.createElement("p");
    note.className = "failure";
    note.setAttribute("role", "status");
    note.append("The interactive chart could not be drawn. ", book.button("Try again", "", () => {
      for (const failed of document.querySelectorAll(".chart.failed")) draw(failed);
    }));
    figure.append(note);
    figure.classList.add("failed");
  }

  // By touch, and by the arrow keys.
  function scroll(figure, plot, layout) {
    plot.style.minWidth = `${layout.width}px`;
    delete layout.width;
    figure.classList.add("scrolled");
    figure.tabIndex = 0;
  }

  /** What plotly.js is given: the figure as the page shows it. */
  function prepare(figure, plot) {
    const { data, layout = {}, frames, config } = book.figures[figure.dataset.chart];
    const axes = axesOf({ data, layout });
    const fitted = laidOver(layout, { ...theme(axes), ...fit(figure, layout, axes) });
    if (fitted.width) scroll(figure, plot, fitted);
    if (fitted.height) plot.style.height = `${fitted.height}px`;
    return { data, layout: fitted, frames, config: { ...config, responsive: true, displaylogo: false } };
  }

  function forget(figure) {
    const plot = figure.querySelector(".plot");
    drawn.delete(plot);
    plot?.remove();
  }

  async function draw(figure) {
    if (begun.has(figure)) return;
    begun.add(figure);
    try {
      await Promise.all([
        book.load("assets/plotly.min.js", () => window.Plotly),
        figure.dataset.script && book.load(figure.dataset.script, () => book.figures[figure.dataset.chart]),
      ]);
      figure.querySelector(".failure")?.remove();
      figure.classList.remove("failed");
      const plot = document.createElement("div");
      plot.className = "plot";
      plot.setAttribute("role", "img");
      plot.setAttribute("aria-label", figure.dataset.label);
      figure.append(plot);
      await Plotly.newPlot(plot, prepare(figure, plot));
      drawn.add(plot);
      figure.classList.add("drawn");
      near.unobserve(figure);
    } catch (error) {
      forget(figure);
      if (!figure.querySelector(".failure")) offerRetry(figure);
      begun.delete(figure);
      console.error(error);
    }
  }

  const near = new IntersectionObserver(entries => {
    for (const entry of entries)
      if (entry.isIntersecting) draw(entry.target);
  }, { rootMargin: "75% 0px" });

  for (const figure of document.querySelectorAll(".chart")) near.observe(figure);

  // For figures that come while the page is read. Their data stands in book.figures.
  book.charts = {
    add: figure => near.observe(figure),

    /** Draws the figure's data as it is now, in the plot that is there. */
    update(figure) {
      const plot = figure.querySelector(".plot");
      if (!drawn.has(plot)) return;
      book.motion?.end(plot);
      plot.setAttribute("aria-label", figure.dataset.label);
      Plotly.react(plot, prepare(figure, plot));
    },

    /** Draws the figure's data in axes that stay, many times a second; update() ends that. */
    move(figure) {
      const plot = figure.querySelector(".plot");
      if (drawn.has(plot)) book.motion.draw(plot, book.figures[figure.dataset.chart]);
    },

    remove(figure) {
      near.unobserve(figure);
      const plot = figure.querySelector(".plot");
      if (drawn.has(plot)) Plotly.purge(plot);
      forget(figure);
      begun.delete(figure);
    },
  };

  document.addEventListener("themechange", () => {
    current = null;
    for (const plot of drawn) Plotly.relayout(plot, theme(axesOf(plot)));
  });
})();
