// Notebooks in classic Notebook with no network: every chart is seen before a cell is run, and drawn when all have run; saving
// changes no byte; a changed figure is saved with a new picture; hover, interrupt, restart.
// node classic.mjs RUNS SCREENSHOTS-FOLDER NOTEBOOK…
import { basename, join } from "node:path";
import assert from "node:assert/strict";
import { charts, copyNotebooks, difference, freePort, newFigure, openOffline, plotly, serve } from "./workspace.mjs";

/* global Jupyter */

const [runs, pictures, ...notebooks] = process.argv.slice(2);
const port = await freePort();
const folder = copyNotebooks(runs);
const address = `http://127.0.0.1:${port}`;
await serve("/usr/bin/jupyter-notebook",
  ["--no-browser", "--allow-root", "--NotebookApp.token=", `--port=${port}`, `--notebook-dir=${folder}`], `${address}/api`);
const context = await openOffline();

const file = name => join(folder, "notebooks", name);
const original = name => join(folder, "before", name);
const drawn = ".js-plotly-plot .main-svg:first-child";

async function open(name) {
  const page = await context.newPage();
  await page.goto(`${address}/notebooks/notebooks/${name}`);
  await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected());
  return page;
}

const idle = page => page.waitForFunction(() =>
  document.querySelectorAll(".code_cell.running").length === 0 && document.querySelector(".kernel_idle_icon") !== null);

async function runAll(page, expected) {
  await page.evaluate(() => Jupyter.notebook.execute_all_cells());
  await idle(page);
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [drawn, expected]);
  assert.equal(await page.locator(".output_error").count(), 0, "a cell has failed");
  for (const chart of await page.locator(".js-plotly-plot").all())
    assert.ok(await chart.locator(".trace, .slice, .hm, .surface, .shapelayer path").count() > 0, "a chart without a trace");
}

const save = page => page.evaluate(() => Jupyter.notebook.save_notebook());

async function close(page) {
  await page.evaluate(() => Jupyter.notebook.session.delete());
  await page.close();
}

async function readRunAndSave(name) {
  const page = await open(name);
  const expected = charts(file(name)).length;
  const seen = `.output_png img, ${drawn}`;
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [seen, expected]);
  assert.ok(await page.locator(".code_cell .cm-keyword").count() > 0, "the code is not coloured");
  await runAll(page, expected);
  await page.locator(drawn).first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(pictures, `classic-${name}.png`) });
  await save(page);
  assert.equal(difference(file(name), original(name)), null, `${name} is not what it was`);
  await close(page);
  console.log(`${name}: ${expected} charts seen, drawn and saved as they were`);
}

/** Begins to run code in a new cell, whose number it gives. */
function runCell(page, code) {
  return page.evaluate(text => {
    const cell = Jupyter.notebook.insert_cell_at_bottom("code");
    cell.set_text(text);
    cell.execute();
    return Jupyter.notebook.ncells() - 1;
  }, code);
}

/** What a cell puts out may come after the reply that it has run, and the kernel seem idle before it has begun. */
const putsOut = (page, cell, text) => page.waitForFunction(([i, wanted]) =>
  Jupyter.notebook.get_cell(i).output_area.element.text().includes(wanted), [cell, text], { timeout: 30_000 });

async function hover(page) {
  const first = page.locator(".js-plotly-plot").first();
  await first.scrollIntoViewIfNeeded();
  const box = await first.locator(".nsewdrag").first().boundingBox();
  for (let x = 0.3; x < 0.7 && await first.locator(".hovertext").count() === 0; x += 0.02) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height / 2, { steps: 3 });
    await page.waitForTimeout(100);
  }
  assert.ok(await first.locator(".hovertext").count() > 0, "no label on hover");
}

async function changeFigure(page, name) {
  const before = charts(file(name)).length;
  const figure = await runCell(page, newFigure);
  await page.waitForFunction(i => Jupyter.notebook.get_cell(i).output_area.outputs.length === 1, figure);
  await idle(page);
  await save(page);
  const added = charts(file(name)).slice(before);
  assert.deepEqual(added.map(data => Object.keys(data)), [[plotly, "image/png", "text/plain"]]);
}

async function interruptAndRestart(page) {
  const loop = await runCell(page, "var kept = 42; while (true) ;");
  await page.waitForTimeout(3000);
  await page.click("#run_int button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
  await putsOut(page, loop, "Interrupted");
  await putsOut(page, await runCell(page, "kept"), "42");

  await page.evaluate(() => Jupyter.notebook.kernel.restart());
  await page.waitForFunction(() => Jupyter.notebook.kernel.is_connected());
  await idle(page);
  await putsOut(page, await runCell(page, "kept"), "CS0103");
}

const names = notebooks.map(path => basename(path));
for (const name of names) await readRunAndSave(name);

const page = await open(names[0]);
await runAll(page, charts(file(names[0])).length);
await hover(page);
await changeFigure(page, names[0]);
await interruptAndRestart(page);
console.log("hover, a new figure with its picture, interrupt, restart");
process.exit(0);
