// Runs a notebook in classic Notebook with no network: every chart drawn, hover, interrupt, restart.
// node classic.mjs NOTEBOOK SCREENSHOTS-FOLDER
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/* global Jupyter */

const [notebook, pictures] = process.argv.slice(2);
const port = 18888;
const folder = mkdtempSync(join(tmpdir(), "classic-"));
const page = await start();

async function start() {
  // A copy, because the front end saves it; beside it what the notebook refers to.
  const repository = resolve(dirname(notebook), "..");
  mkdirSync(join(folder, "notebooks"));
  for (const beside of ["lib", "notebooks/data", "notebooks/experiments"])
    symlinkSync(join(repository, beside), join(folder, beside));
  const name = basename(notebook);
  const content = JSON.parse(readFileSync(notebook, "utf8"));
  content.cells.forEach(cell => { if (cell.cell_type === "code") cell.outputs = []; });
  writeFileSync(join(folder, "notebooks", name), JSON.stringify(content));

  const server = spawn("/usr/bin/jupyter-notebook", ["--no-browser", "--allow-root", "--NotebookApp.token=", `--port=${port}`, `--notebook-dir=${folder}`], { stdio: "ignore" });
  process.on("exit", () => server.kill());
  for (let ready = false; !ready; await setTimeout(300))
    ready = await fetch(`http://127.0.0.1:${port}/api`).then(answer => answer.ok, () => false);

  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
  await context.route(url => url.hostname !== "127.0.0.1", route => route.abort());
  const opened = await context.newPage();
  opened.setDefaultTimeout(180_000);
  await opened.goto(`http://127.0.0.1:${port}/notebooks/notebooks/${name}`);
  await opened.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected());
  return opened;
}

const idle = () => page.waitForFunction(() =>
  document.querySelectorAll(".code_cell.running").length === 0 && document.querySelector(".kernel_idle_icon") !== null);

async function runAll() {
  await page.evaluate(() => Jupyter.notebook.execute_all_cells());
  await idle();
  const expected = await page.evaluate(() => document.querySelectorAll(".plotly-figure").length);
  await page.waitForFunction(count => document.querySelectorAll(".plotly-figure .main-svg").length >= count, expected);
  return expected;
}

async function runCell(code) {
  return page.evaluate(text => {
    const cell = Jupyter.notebook.insert_cell_at_bottom("code");
    cell.set_text(text);
    cell.execute();
    return Jupyter.notebook.ncells() - 1;
  }, code);
}

const outputOf = index => page.evaluate(i => Jupyter.notebook.get_cell(i).output_area.element.text(), index);

const charts = await runAll();
assert.ok(charts > 0, "no chart");
assert.equal(await page.locator(".output_error").count(), 0, "a cell has failed");
for (let i = 0; i < charts; i++) {
  const chart = page.locator(".plotly-figure").nth(i);
  assert.ok(await chart.locator(".trace, .slice, .hm, .surface").count() > 0, `chart ${i} has no trace`);
}

const first = page.locator(".plotly-figure").first();
await first.scrollIntoViewIfNeeded();
const box = await first.locator(".nsewdrag").first().boundingBox();
for (let x = 0.3; x < 0.7 && await first.locator(".hovertext").count() === 0; x += 0.02) {
  await page.mouse.move(box.x + box.width * x, box.y + box.height / 2, { steps: 3 });
  await page.waitForTimeout(100);
}
assert.ok(await first.locator(".hovertext").count() > 0, "no label on hover");
await page.screenshot({ path: join(pictures, "charts.png") });

const loop = await runCell("var kept = 42; while (true) ;");
await page.waitForTimeout(3000);
await page.click("#run_int button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
await idle();
assert.match(await outputOf(loop), /Interrupted/);
const after = await runCell("kept");
await idle();
assert.match(await outputOf(after), /42/);
await page.evaluate(i => Jupyter.notebook.get_cell(i).element[0].scrollIntoView(), loop);
await page.screenshot({ path: join(pictures, "interrupt.png") });

await page.evaluate(() => Jupyter.notebook.kernel.restart());
await page.waitForFunction(() => Jupyter.notebook.kernel.is_connected());
await idle();
const fresh = await runCell("kept");
await idle();
assert.match(await outputOf(fresh), /CS0103/);
console.log(`${charts} charts drawn, hover, interrupt, restart`);
process.exit(0);
