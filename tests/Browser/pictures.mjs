// Has every chart of some notebooks, by default of the collection, drawn anew by the system's Chromium, and looks at the files:
//   node tests/Browser/pictures.mjs [FOLDER [NOTEBOOK…]]
// The stored pictures are taken out of a copy, FOLDER, first, so that none is reused.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const LARGEST = 60_000;
const PLOTLY = 'application/vnd.plotly.v1+json';
const root = resolve(import.meta.dirname, '../..');
const copy = resolve(process.argv[2] ?? join(root, 'artifacts/redrawn'));
let passed = 0;
let failed = 0;

function check(what, holds) {
  if (holds) passed++;
  else failed++;
  if (!holds) console.log(`FAILED: ${what}`);
}

const stored = join(root, 'notebooks');
const asked = process.argv.slice(3).map(path => basename(path));
const notebooks = asked.length > 0 ? asked : readdirSync(stored).filter(name => name.endsWith('.ipynb'));
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const charts = notebook => notebook.cells.flatMap(cell => cell.outputs ?? [])
  .filter(output => output.data?.[PLOTLY]);
// A map shades probabilities, which 256 colours hold but 60 kB do not.
const isMap = data => data[PLOTLY].data.some(trace => trace.type === 'heatmap');

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of notebooks) {
  const notebook = read(join(stored, name));
  for (const output of charts(notebook)) delete output.data['image/png'];
  writeFileSync(join(copy, name), JSON.stringify(notebook, null, 1));
}

execFileSync('dotnet', ['run', '--project', join(root, 'engine'), '--no-build', '--', 'illustrate', copy], { stdio: 'inherit' });

for (const name of notebooks) {
  for (const { data } of charts(read(join(copy, name)))) {
    const what = `${name}: ${[data['text/plain']].flat().join('').slice(0, 60)}`;
    const png = Buffer.from([data['image/png'] ?? ''].flat().join(''), 'base64');
    check(`${what}: is a PNG`, png.subarray(1, 4).toString() === 'PNG');
    if (png.length < 26) continue;
    check(`${what}: is drawn at twice its size`, png.readUInt32BE(16) >= 1400);
    check(`${what}: is opaque`, [2, 3].includes(png[25]));
    check(`${what}: is small (${png.length} bytes)`, png[25] !== 3 || isMap(data) || png.length <= LARGEST);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
