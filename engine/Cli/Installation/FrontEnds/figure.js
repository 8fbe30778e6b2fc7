// Draws a figure. Installed in one function with the script of a front end, beside plotly.js.
"use strict";
/* exported MIME_TYPE, drawFigure, resizeFigure, removeFigure */

const MIME_TYPE = "application/vnd.plotly.v1+json";
const HEIGHT = 450; // plotly.js's own, for figures that name none

const source = new URL("plotly.js", document.currentScript.src).href;
const resized = new ResizeObserver(entries => entries.forEach(entry => resizeFigure(entry.target)));
let plotly = null;

// When the first figure comes, and again after a failure. The installed file leaves plotly.js under a name of its own, so that
// one which somebody else has loaded stays what it is.
function loadPlotly() {
  return plotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve(window.activationNotebooksPlotly);
    script.onerror = () => {
      plotly = null;
      script.remove();
      reject(new Error(`${source} could not be loaded`));
    };
    document.head.append(script);
  });
}

// The figure is copied: plotly.js writes its defaults into what it is given, and the front end saves that.
// A text is a figure, too, as .NET Interactive sends it.
const read = value => typeof value === "string" ? JSON.parse(value) : structuredClone(value);

async function drawFigure(host, value, label, restyle = layout => layout) {
  const { data = [], layout = {}, frames = [], config = {} } = read(value);
  host.style.height = `${layout.height ?? HEIGHT}px`;
  host.setAttribute("role", "img");
  host.setAttribute("aria-label", label ?? layout.title?.text ?? "Chart");
  try {
    const Plotly = await loadPlotly();
    // The observer sees more than the window's changes of size.
    await Plotly.newPlot(host, { data, layout: restyle(layout, data), frames, config: { ...config, responsive: false } });
    resized.observe(host);
  } catch (error) {
    host.style.height = "";
    host.textContent = `${host.getAttribute("aria-label")} (It cannot be drawn: ${error.message})`;
  }
}

function resizeFigure(host) {
  if (host.clientWidth > 0) window.activationNotebooksPlotly.Plots.resize(host);
}

function removeFigure(host) {
  resized.unobserve(host);
  window.activationNotebooksPlotly?.purge(host);
}
