// Draws every figure and leaves a line of JSON for each in the page: a picture of at most 256 colours as runs of one
// colour, or a PNG where there are more, or an error. Everything here is awaited through events that Chromium's virtual
// time knows; compression is not, and is left to the engine.
'use strict';
/* global Plotly, figures, filmstrip, load */

const SCALE = 2;
const WIDTH = 700;
const HEIGHT = 450;
const LONGEST_RUN = 255;
const MOST_COLOURS = 256;
const RARE = 0.005; // of the pixels

async function still({ data, layout }) {
  const picture = await load(await Plotly.toImage(
    { data, layout },
    { format: 'png', scale: SCALE, width: layout.width || WIDTH, height: layout.height || HEIGHT }));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  context.fillStyle = '#fff'; // a transparent picture could not be read on a dark page
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  return canvas;
}

const colour = (pixels, i, mask) => ((pixels[i] & mask) << 16) | ((pixels[i + 1] & mask) << 8) | (pixels[i + 2] & mask);

// A palette, or null if the picture needs more colours than one holds. The edges of letters and lines have many shades:
// that their last bits are dropped is not seen, nor that the rarest become the nearest of the others. A picture that is
// full of shades, such as a heat map, keeps them all.
function palette(pixels, droppedBits) {
  const mask = (0xff << droppedBits) & 0xff;
  const buckets = new Map();
  for (let i = 0; i < pixels.length; i += 4) {
    const key = colour(pixels, i, mask);
    if (!buckets.has(key)) buckets.set(key, new Map());
    const shades = buckets.get(key);
    const shade = colour(pixels, i, 0xff);
    shades.set(shade, (shades.get(shade) || 0) + 1);
  }
  const ranked = [...buckets].map(([key, shades]) => ({
    key,
    count: [...shades.values()].reduce((a, b) => a + b),
    shade: [...shades].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
  })).sort((a, b) => b.count - a.count || a.key - b.key);

  const rare = ranked.slice(MOST_COLOURS);
  if (rare.reduce((sum, bucket) => sum + bucket.count, 0) > RARE * pixels.length / 4) return null;
  const colours = ranked.slice(0, MOST_COLOURS).map(bucket => bucket.shade);
  const index = new Map(ranked.map((bucket, i) => [bucket.key, i < MOST_COLOURS ? i : nearest(colours, bucket.shade)]));
  return { mask, colours, index };
}

function nearest(colours, shade) {
  const distance = other =>
    ((other >> 16) - (shade >> 16)) ** 2 + (((other >> 8) & 0xff) - ((shade >> 8) & 0xff)) ** 2 + ((other & 0xff) - (shade & 0xff)) ** 2;
  return colours.reduce((best, other, i) => (distance(other) < distance(colours[best]) ? i : best), 0);
}

// Pairs of colour and length, in base64.
function runs(pixels, { mask, index }) {
  const pairs = [];
  for (let i = 0; i < pixels.length; i += 4) {
    const entry = index.get(colour(pixels, i, mask));
    const last = pairs.length - 2;
    if (last >= 0 && pairs[last] === entry && pairs[last + 1] < LONGEST_RUN) pairs[last + 1]++;
    else pairs.push(entry, 1);
  }
  let text = '';
  for (const byte of pairs) text += String.fromCharCode(byte);
  return btoa(text);
}

async function draw({ data, layout = {}, frames = [] }) {
  const canvas = frames.length > 1 ? await filmstrip({ data, layout, frames }, SCALE) : await still({ data, layout });
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const found = palette(pixels, 2) || palette(pixels, 3);
  return found
    ? { width: canvas.width, height: canvas.height, colours: found.colours, runs: runs(pixels, found) }
    : { png: canvas.toDataURL('image/png').split(',')[1] };
}

const line = async figure => JSON.stringify(await draw(figure).catch(error => ({ error: String(error.message || error) })));

(async () => {
  const lines = [];
  for (const figure of figures) lines.push(await line(figure));
  document.getElementById('pictures').textContent = lines.join('\n');
})();
