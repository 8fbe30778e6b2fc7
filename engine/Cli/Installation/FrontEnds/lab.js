// A prebuilt extension of JupyterLab and Notebook 7: what webpack's module federation would make of a MIME extension.
"use strict";
/* global MIME_TYPE, drawFigure, removeFigure, restyle, onThemeChange */

let shared = null;

// Packages that the front end shares: by name, then by version.
const load = async name => (await Object.values(shared[name])[0].get())();

async function mimeExtension() {
  const { Widget } = await load("@lumino/widgets");

  class FigureWidget extends Widget {
    constructor() {
      super();
      this.host = this.node.appendChild(document.createElement("div"));
      this.theme = onThemeChange(() => this.draw());
    }

    renderModel(model) {
      this.model = model;
      return this.draw();
    }

    draw() {
      return drawFigure(this.host, this.model.data[MIME_TYPE], this.model.data["text/plain"], restyle);
    }

    dispose() {
      if (!this.isDisposed) {
        this.theme.disconnect();
        removeFigure(this.host);
      }
      super.dispose();
    }
  }

  return {
    id: "activation-notebooks:figures",
    dataType: "json",
    // Before HTML and pictures.
    rank: 0,
    rendererFactory: { safe: true, mimeTypes: [MIME_TYPE], createRenderer: () => new FigureWidget() },
  };
}

(window._JUPYTERLAB ??= {})["activation-notebooks"] = {
  init: scope => { shared = scope; },
  get: async () => {
    const extension = await mimeExtension();
    return () => ({ __esModule: true, default: extension });
  },
};
