// Classic Notebook loads a kernelspec's kernel.js, a module with onload, when the kernel is chosen.
"use strict";
/* global define, MIME_TYPE, drawFigure, removeFigure */

define(["notebook/js/outputarea"], ({ OutputArea }) => {
  // Called with the output area as this.
  function append(figure, metadata, element) {
    const area = this.create_output_subarea(metadata, "output_plotly", MIME_TYPE);
    const host = document.createElement("div");
    area.append(host);
    element.append(area);
    this.element.one("clearing", () => removeFigure(host));
    // When it is in the page and has a width.
    requestAnimationFrame(() => drawFigure(host, figure));
    return area;
  }

  return {
    onload: () => OutputArea.prototype.register_mime_type(MIME_TYPE, append, { safe: true, index: 0 }),
  };
});
