// Notebooks in JupyterLab 4 with no network: every chart is seen before a cell is run, and drawn when all have run; saving
// changes no byte; a new figure is saved without a picture, since this root has no browser, and gets it from 'illustrate'.
// node lab.mjs RUNS SCREENSHOTS-FOLDER NOTEBOOK…
import { basename, join } from "node:path";
import assert from "node:assert/strict";
import { charts, copyNotebooks, difference, freePort, illustrate, newFigure, openOffline, plotly, serve } from "./workspace.mjs";

/* global jupyterapp */

const [runs, pictures, ...notebooks] = process.argv.slice(2);
const port = await freePort();
const folder = copyNotebooks(runs);
const address = `http://127.0.0.1:${port}`;
await serve("bash", [join(import.meta.dirname, "lab-in-root.sh"), folder, port], `${address}/api`);
const context = await openOffline();

const file = name => join(folder, "notebooks", name);
const original = name => join(folder, "before", name);
const drawn = ".js-plotly-plot .main-svg:first-child";
const failed = "[data-mime-type='application/vnd.jupyter.error']";

async function open(name) {
  const page = await context.newPage();
  // A workspace of its own, so that no other notebook is opened again.
  await page.goto(`${address}/lab/workspaces/${basename(name, ".ipynb")}/tree/notebooks/${name}`);
  await page.waitForFunction(() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === "idle");
  return page;
}

const shows = (page, selector, count) => page.waitForFunction(
  ([query, expected]) => document.querySelectorAll(query).length === expected, [selector, count]);

async function runAll(page, expected) {
  await page.evaluate(() => jupyterapp.commands.execute("notebook:run-all-cells"));
  assert.equal(await page.locator(failed).count(), 0, "a cell has failed");
  await shows(page, drawn, expected);
}

const save = page => page.evaluate(() => jupyterapp.shell.currentWidget.context.save());

async function close(page) {
  await page.evaluate(() => jupyterapp.shell.currentWidget.sessionContext.shutdown());
  await page.close();
}

async function screenshots(page, name) {
  await page.locator(".js-plotly-plot").first().scrollIntoViewIfNeeded();
  for (const theme of ["Light", "Dark"]) {
    await page.evaluate(chosen => jupyterapp.commands.execute("apputils:change-theme", { theme: `JupyterLab ${chosen}` }), theme);
    await page.waitForTimeout(1000); // the theme's style sheet is loaded and the charts are drawn anew
    await page.screenshot({ path: join(pictures, `lab-${name}-${theme}.png`) });
  }
}

async function readRunAndSave(name) {
  const page = await open(name);
  const expected = charts(file(name)).length;
  await shows(page, `.jp-RenderedImage img, ${drawn}`, expected);
  await runAll(page, expected);
  await save(page);
  assert.equal(difference(file(name), original(name)), null, `${name} is not what it was`);
  await screenshots(page, name);
  await close(page);
  console.log(`${name}: ${expected} charts seen, drawn and saved as they were`);
}

async function addFigure(name) {
  const page = await open(name);
  const before = charts(file(name)).length;
  await runAll(page, before);
  await page.evaluate(async code => {
    const { content } = jupyterapp.shell.currentWidget;
    content.model.sharedModel.addCell({ cell_type: "code", source: code });
    content.activeCellIndex = content.widgets.length - 1;
    await jupyterapp.commands.execute("notebook:run-cell");
  }, newFigure);
  await shows(page, drawn, before + 1);
  await save(page);
  await close(page);

  const types = () => charts(file(name)).slice(before).map(data => Object.keys(data));
  assert.deepEqual(types(), [[plotly, "text/plain"]]);
  illustrate(file(name));
  assert.deepEqual(types(), [[plotly, "image/png", "text/plain"]]);
}

const names = notebooks.map(path => basename(path));
for (const name of names) await readRunAndSave(name);
await addFigure(names[0]);
console.log("a new figure, which 'illustrate' gives its picture");
process.exit(0);
