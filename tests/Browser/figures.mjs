// How soon, how small: measures cells in the pages of a site, in Chromium and Firefox, and writes a table of docs/in-the-page.md.
//   dotnet run --project engine -- site
//   node tests/Browser/figures.mjs artifacts/site [--write]
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";
import { program } from "./chromium.mjs";
import { launchFirefox } from "./firefox-browser.mjs";
import { startServer } from "./serve.mjs";
/* global book */

const site = resolve(process.argv[2]);
const page = "02-2-sigmoid.html";
const firstChart = 4;
const rounds = 3;
const thinking = 4000;
const document_ = join(resolve(import.meta.dirname, "../.."), "docs/in-the-page.md");

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = value => `${(value / 1000).toFixed(1)} s`;

function sizes() {
  const runtime = JSON.parse(readFileSync(join(site, "pack/runtime.js"), "utf8").replace(/^[^{]*|;\s*$/g, ""));
  const scripts = [...runtime.packs, ...runtime.compiler].map(({ script }) => readFileSync(join(site, script)));
  const raw = scripts.flatMap(script => [...script.toString().matchAll(/"([A-Za-z0-9+/=]+)"\);$/gm)].map(([, text]) =>
    execFileSync("gzip", ["-dc"], { input: Buffer.from(text, "base64"), maxBuffer: 1e9 })));
  const brotli = content => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  const sum = values => values.reduce((total, value) => total + value, 0) / 1e6;
  return { raw: sum(raw.map(content => content.length)), brotli: sum(raw.map(brotli)), scripts: sum(scripts.map(script => script.length)), sent: sum(scripts.map(brotli)) };
}

/** The proportional set size of each of a browser's renderers, in MB: of pages, frames and workers, but not what draws the browser itself. */
function memory(browserPid) {
  const children = pid => execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)]).toString().split("\n").filter(Boolean).map(Number);
  const all = pid => {
    let below = [];
    try { below = children(pid); } catch { /* none */ }
    return [pid, ...below.flatMap(all)];
  };
  const isRenderer = command => command.includes("--type=renderer") && !command.includes("--top-chrome-webui");
  const renderers = all(browserPid).filter(pid => isRenderer(readFileSync(`/proc/${pid}/cmdline`, "utf8")));
  const pss = pid => Number(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").match(/^Pss:\s+(\d+)/m)[1]) / 1024;
  return new Map(renderers.map(pid => [pid, pss(pid)]));
}

const launchChromium = () => chromium.launchPersistentContext("", { executablePath: program(), args: ["--no-sandbox"], headless: true });

/** In the page: until a reader sees the cell with its stored chart. */
function see(number) {
  const cell = document.querySelectorAll(".cell[data-run]")[number - 1];
  cell.scrollIntoView();
  return new Promise(done => {
    const look = () => cell.querySelector(".main-svg .trace") ? setTimeout(done, 300) : requestAnimationFrame(look);
    look();
  });
}

/** In the page: from the click on a cell until it has run, and until its chart is drawn. */
function timeTo(number) {
  return new Promise(done => {
    const cell = document.querySelectorAll(".cell[data-run]")[number - 1];
    cell.scrollIntoView();
    const begin = performance.now();
    const times = {};
    const look = () => {
      const now = performance.now() - begin;
      const said = document.querySelector(".session [role=status]")?.textContent ?? "";
      if (/^Running/.test(said)) times.ready ??= now;
      if (book.live.cells[0].count !== null) times.cell ??= now;
      if (cell.querySelector(".outputs .chart[data-chart^=run-] .main-svg .trace")) times.chart = now;
      if (times.chart) done(times);
      else requestAnimationFrame(look);
    };
    cell.querySelector(".run-cell").click();
    look();
  });
}

async function visit(context, address) {
  const opened = await context.newPage();
  await opened.goto(address, { waitUntil: "load" });
  return opened;
}

/** In the page: a reader who changes a cell, and reads it once more before running it. */
async function change([number, milliseconds]) {
  const cell = document.querySelectorAll(".cell[data-run]")[number - 1];
  [...cell.querySelectorAll("button")].find(({ textContent }) => textContent === "Edit").click();
  while (!cell.querySelector(".cm-content")) await new Promise(requestAnimationFrame);
  await new Promise(wait => { setTimeout(wait, milliseconds); });
  book.live.cells[number - 1].code += " // changed";
}

async function timeVisits(launch, address) {
  const times = { cold: [], warm: [], edited: [], coldAtOnce: [], warmAtOnce: [] };
  for (let i = 0; i < rounds; i++) {
    for (const kinds of [["cold", "warm", "edited"], ["coldAtOnce", "warmAtOnce"]]) {
      const context = await launch();
      for (const kind of kinds) {
        const opened = await visit(context, address);
        if (!kind.endsWith("AtOnce")) await opened.evaluate(see, firstChart);
        if (kind === "edited") await opened.evaluate(change, [firstChart, thinking]);
        times[kind].push(await opened.evaluate(timeTo, firstChart));
        await opened.close();
      }
      await context.close();
    }
  }
  return (kind, what) => seconds(median(times[kind].map(time => time[what])));
}

/** In the page: how long a cell takes that is run again and again, without what the page does around it. */
async function timeCell([number, code, times]) {
  const cell = book.live.cells[number - 1];
  cell.code = code;
  const all = [];
  for (let i = 0; i < times; i++) {
    document.querySelectorAll(".cell[data-run]")[number - 1].querySelector(".run-cell").click();
    while (!book.live.isIdle) await new Promise(wait => { setTimeout(wait, 1); });
    all.push(cell.milliseconds);
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)];
}

async function timeCells(launch, address) {
  const context = await launch();
  const opened = await visit(context, address);
  await opened.evaluate(timeTo, firstChart);
  const trivial = await opened.evaluate(timeCell, [5, "1 + 1", 40]);
  await opened.evaluate(timeCell, [5, "1 + 1", 100]);
  const later = await opened.evaluate(timeCell, [5, "1 + 1", 40]);
  const chart = await opened.evaluate(timeCell, [5, "Figures.Curve(new Sigmoid(), derivative: true, title: \"Again\")", 10]);
  const sigmoids = await opened.evaluate(timeCell, [5, [
    "var xs = Enumerable.Range(0, 1 << 16).Select(i => i / 6553.6 - 5).ToArray(); var ys = new double[xs.Length];",
    "for (var i = 0; i < 20; i++) new Sigmoid().Value<double>(xs, ys);"].join("\n"), 5]) / 20;
  await context.close();
  return { trivial, later, chart, sigmoids };
}

async function measureMemory(address) {
  const server = await chromium.launchServer({ executablePath: program(), args: ["--no-sandbox"], headless: true });
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext();
  // With its last page a browser closes its own, too.
  await context.newPage();
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.evaluate(timeTo, firstChart);
  const early = memory(server.process().pid);
  await opened.locator("[data-run-all]").click();
  const question = opened.locator(".session").getByRole("button", { name: "Run", exact: true });
  if (await question.isVisible()) await question.click();
  await opened.waitForFunction(() => book.live.isIdle, null, { timeout: 600_000, polling: 200 });
  const late = memory(server.process().pid);
  // The page's own processes are those that end with it.
  await opened.close();
  await new Promise(wait => { setTimeout(wait, 2000); });
  const others = memory(server.process().pid);
  await browser.close();
  await server.close();
  const ofPage = processes => [...processes].filter(([pid]) => !others.has(pid)).reduce((sum, [, size]) => sum + size, 0);
  return { early: ofPage(early), late: ofPage(late) };
}

async function measure(launch, address) {
  return { time: await timeVisits(launch, address), cells: await timeCells(launch, address) };
}

const server = await startServer(site);
const address = server.address + page;
const size = sizes();
const browsers = [await measure(launchChromium, address), await measure(launchFirefox, address)];
const { early, late } = await measureMemory(address);
server.close();

const row = (what, say, bar = "") => `| ${[what, ...browsers.map(say), bar].join(" | ")} |`;
const visits = (what, times, said, bar) => row(what, ({ time }) => times.map(kind => time(kind, said)).join("; "), bar);
const milliseconds = (what, times, bar) => row(what, ({ cells }) => times.map(kind => `${cells[kind].toFixed(cells[kind] < 10 ? 1 : 0)} ms`).join("; "), bar);
const megabytes = (what, values, digits, bar) => `| ${what} | ${values.map((value, i) => `${value.toFixed(digits[i])} MB`).join("; ")} | | ${bar} |`;

// A model's name alone may stand for processors of several generations.
const processor = `${cpus()[0].model.trim()} (family ${readFileSync("/proc/cpuinfo", "utf8").match(/^cpu family\s*: (\d+)/m)[1]})`;
const table = [
  "| what | Chromium | Firefox | bar |",
  "| --- | --- | --- | --- |",
  megabytes("what runs C#: as it is; by Brotli", [size.raw, size.brotli], [1, 2], "8 MB"),
  megabytes("the same as scripts: on disk; by Brotli on the way", [size.scripts, size.sent], [1, 1], ""),
  visits("click until C# is ready: first visit; later", ["cold", "warm"], "ready"),
  visits("click until the first cell has run", ["cold", "warm"], "cell"),
  visits(`click until the first chart, cell ${firstChart} of its page`, ["cold", "warm"], "chart", "3 s; 2 s"),
  visits("the same at once, while the page still draws the stored charts", ["coldAtOnce", "warmAtOnce"], "chart"),
  visits(`the same later, where that cell has been changed, in the editor, for ${thinking / 1000} s: with the compiler`, ["edited"], "chart"),
  milliseconds("a trivial cell: of the first 40; after 140", ["trivial", "later"], "20 ms"),
  milliseconds("a cell with a chart", ["chart"]),
  milliseconds("2¹⁶ sigmoids of double", ["sigmoids"]),
  megabytes("memory of page and cells: at the first chart; after all cells of 2.2", [early, late], [0, 0], "350 MB"),
  "",
  `${cpus().length} cores of ${processor}, ${readdirSync(join(site, "pack")).length} files in the pack, medians of ${rounds}.`,
].join("\n");
console.log(table);
if (process.argv.includes("--write")) {
  const text = readFileSync(document_, "utf8");
  writeFileSync(document_, text.replace(/(?<=<!-- figures -->\n)[^]*?(?=\n<!-- end -->)/, tables => [
    ...tables.split(/(?<=medians of \d+\.)\n\n/).filter(other => !other.includes(` cores of ${processor}, `)), table,
  ].join("\n\n")));
}
