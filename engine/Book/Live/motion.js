"use strict";
/* global book */
// A figure that changes many times a second: plotly.js has drawn its axes, which stay; its heat maps, lines, points and bars are
// drawn over them on a canvas, in a tenth of the time that plotly.js would take.

(() => {
  const types = { i1: Int8Array, u1: Uint8Array, i2: Int16Array, u2: Uint16Array, i4: Int32Array, u4: Uint32Array, f4: Float32Array, f8: Float64Array };
  const ratio = () => window.devicePixelRatio || 1;
  const far = 1e5;

  function numbers(array) {
    if (!array?.bdata) return array ?? [];
    const bytes = Uint8Array.from(atob([array.bdata].flat().join("")), character => character.charCodeAt(0));
    return new types[array.dtype](bytes.buffer);
  }

  function channels(colour) {
    return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  }

  function colourAt(scale, share) {
    const upper = Math.max(1, scale.findIndex(([stop]) => stop >= share));
    const [[low, from], [high, to]] = [scale[upper - 1], scale[upper]];
    const part = (share - low) / (high - low);
    const [a, b] = [channels(from), channels(to)];
    return a.map((channel, i) => channel + part * (b[i] - channel));
  }

  const palettes = new Map();

  function palette(scale) {
    const key = JSON.stringify(scale);
    if (!palettes.has(key)) palettes.set(key, Array.from({ length: 256 }, (_, i) => colourAt(scale, i / 255)));
    return palettes.get(key);
  }

  const raster = document.createElement("canvas");

  function heatmap(context, trace, { x, y }) {
    const [rows, columns] = trace.z.shape.split(",").map(Number);
    const z = numbers(trace.z);
    const colours = palette(trace.colorscale);
    Object.assign(raster, { width: columns, height: rows });
    const on = raster.getContext("2d");
    const image = on.createImageData(columns, rows);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const share = (z[row * columns + column] - trace.zmin) / (trace.zmax - trace.zmin);
        image.data.set(colours[Math.round(255 * Math.min(Math.max(share, 0), 1))], 4 * ((rows - 1 - row) * columns + column));
        image.data[4 * ((rows - 1 - row) * columns + column) + 3] = 255;
      }
    on.putImageData(image, 0, 0);
    const [left, top] = [x(trace.x0 - trace.dx / 2), y(trace.y0 + (rows - 0.5) * trace.dy)];
    context.drawImage(raster, left, top, x(trace.x0 + (columns - 0.5) * trace.dx) - left, y(trace.y0 - trace.dy / 2) - top);
  }

  function path(context, xs, ys, { x, y }) {
    context.beginPath();
    let isDown = false;
    for (let i = 0; i < ys.length; i++) {
      if (Number.isNaN(ys[i])) isDown = false;
      else {
        context[isDown ? "lineTo" : "moveTo"](x(xs[i]), y(ys[i]));
        isDown = true;
      }
    }
  }

  function fill(context, xs, ys, axes) {
    if (ys.length === 0) return;
    path(context, xs, ys, axes);
    context.lineTo(axes.x(xs.at(-1)), axes.y(0));
    context.lineTo(axes.x(xs[0]), axes.y(0));
    context.globalAlpha = 0.5;
    context.fill();
    context.globalAlpha = 1;
  }

  function markers(context, { marker = {} }, xs, ys, { x, y }) {
    const half = (marker.size ?? 6) / 2;
    context.beginPath();
    for (let i = 0; i < ys.length; i++) {
      const [px, py] = [x(xs[i]), y(ys[i])];
      context.moveTo(px + half, py);
      if (marker.symbol === "square") context.rect(px - half, py - half, 2 * half, 2 * half);
      else context.arc(px, py, half, 0, 2 * Math.PI);
    }
    context.fill();
    if (!marker.line) return;
    context.strokeStyle = marker.line.color;
    context.lineWidth = marker.line.width;
    context.stroke();
  }

  function scatter(context, trace, axes) {
    const [xs, ys] = [numbers(trace.x), numbers(trace.y)];
    const colour = trace.line?.color ?? trace.marker?.color;
    Object.assign(context, { strokeStyle: colour, fillStyle: colour, lineWidth: trace.line?.width ?? 2, lineJoin: "round" });
    if (trace.fill === "tozeroy") fill(context, xs, ys, axes);
    if (trace.mode.includes("lines")) {
      path(context, xs, ys, axes);
      context.stroke();
    }
    if (trace.mode.includes("markers")) markers(context, trace, xs, ys, axes);
  }

  function bar(context, trace, { x, y, step }) {
    context.fillStyle = trace.marker.color;
    numbers(trace.y).forEach((height, i) => {
      const [middle, top, foot] = [x(i), y(height), y(0)];
      context.fillRect(middle - 0.425 * step, top, 0.85 * step, foot - top);
    });
  }

  const drawers = { heatmap, scatter, bar };

  function axis(plot, name, letter) {
    return plot._fullLayout[`${letter}axis${(name ?? letter).slice(1)}`];
  }

  // In pixels of the plot. What lies far outside, as 0 does where powers of ten are counted, is drawn at the edge of nowhere.
  function scaleOf(found) {
    const scale = found.type === "category" ? value => found.l2p(value) : value => found.d2p(value);
    return value => {
      const at = scale(value);
      return found._offset + (Number.isFinite(at) ? Math.min(Math.max(at, -far), far) : far);
    };
  }

  function canvasOf(plot) {
    const { width, height } = plot._fullLayout;
    let canvas = plot.querySelector(":scope canvas.motion");
    if (!canvas) {
      canvas = document.createElement("canvas");
      canvas.className = "motion";
      plot.querySelector(".svg-container").append(canvas);
      plot.classList.add("moving");
    }
    const [w, h] = [width * ratio(), height * ratio()].map(Math.round);
    if (canvas.width !== w || canvas.height !== h) {
      Object.assign(canvas, { width: w, height: h });
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    return canvas;
  }

  book.motion = {
    frames: 0,

    /** Draws a figure's data, and its title, in the axes of the plot. */
    draw(plot, { data, layout }) {
      const context = canvasOf(plot).getContext("2d");
      context.setTransform(ratio(), 0, 0, ratio(), 0, 0);
      context.clearRect(0, 0, plot._fullLayout.width, plot._fullLayout.height);
      for (const trace of data) {
        const [across, up] = [axis(plot, trace.xaxis, "x"), axis(plot, trace.yaxis, "y")];
        if (!across || !up || !drawers[trace.type]) continue;
        context.save();
        context.beginPath();
        context.rect(across._offset, up._offset, across._length, up._length);
        context.clip();
        drawers[trace.type](context, trace, { x: scaleOf(across), y: scaleOf(up), step: across._length / (across._categories?.length || 1) });
        context.restore();
      }
      const title = plot.querySelector(".gtitle");
      if (title && layout.title?.text) title.textContent = layout.title.text;
      this.frames++;
    },

    /** Leaves the plot to plotly.js again. */
    end(plot) {
      plot.querySelector("canvas.motion")?.remove();
      plot.classList.remove("moving");
    },
  };
})();
