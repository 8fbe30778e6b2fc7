// A picture does not move, so that of an animation is a filmstrip: four of its moments, the first and the last among them,
// under the names that its slider gives them.
'use strict';
/* exported filmstrip, load */
/* global Plotly */

const PANEL = { width: 345, height: 300, gap: 10 };
const COLUMNS = 2;
const HEADER = 20;
const TITLE = { size: 16, line: 21, left: 14 };
const MOMENTS = [0, 0.1, 0.3, 1]; // of the way: most happens at first

function load(url) {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('the drawn picture cannot be read'));
    picture.src = url;
  });
}

const chosen = frames => [...new Set(MOMENTS.map(share => Math.round(share * (frames.length - 1))))].map(i => frames[i]);

// A frame may replace some of the traces, and of these some attributes. Four scales of colours would leave no room for them.
function dataAt(data, frame) {
  const replaced = frame.traces ?? frame.data.map((_, i) => i);
  return data.map((trace, i) => ({ ...trace, ...frame.data[replaced.indexOf(i)], showscale: false }));
}

function layoutAt(layout, frame) {
  const prefix = layout.sliders?.[0]?.currentvalue?.prefix ?? '';
  return {
    ...layout, ...frame.layout, sliders: [], updatemenus: [], showlegend: false,
    width: PANEL.width, height: PANEL.height, margin: { l: 48, r: 8, t: 44, b: 44 },
    title: { text: `${prefix}${frame.name ?? ''}`, x: 0.5, xanchor: 'center', yref: 'paper', y: 1, yanchor: 'bottom', pad: { b: 6 }, font: { size: 13 } },
  };
}

const lines = markup => (markup ?? '').split('<br>')
  .map(line => new DOMParser().parseFromString(line, 'text/html').body.textContent);

async function filmstrip({ data, layout, frames }, scale) {
  const moments = chosen(frames);
  const title = lines(layout.title?.text ?? layout.title);
  const top = HEADER + title.length * TITLE.line;
  const canvas = document.createElement('canvas');
  canvas.width = scale * (COLUMNS * PANEL.width + (COLUMNS - 1) * PANEL.gap);
  canvas.height = scale * (top + Math.ceil(moments.length / COLUMNS) * PANEL.height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = layout.font?.color ?? '#222';
  context.font = `${scale * TITLE.size}px ${layout.font?.family ?? 'sans-serif'}`;
  title.forEach((line, i) => context.fillText(line, scale * TITLE.left, scale * (HEADER + TITLE.size / 2 + i * TITLE.line)));
  for (const [i, frame] of moments.entries()) {
    const figure = structuredClone({ data: dataAt(data, frame), layout: layoutAt(layout, frame) });
    const picture = await load(await Plotly.toImage(figure, { format: 'png', scale, width: PANEL.width, height: PANEL.height }));
    context.drawImage(picture, scale * (i % COLUMNS) * (PANEL.width + PANEL.gap), scale * (top + Math.floor(i / COLUMNS) * PANEL.height));
  }
  return canvas;
}
