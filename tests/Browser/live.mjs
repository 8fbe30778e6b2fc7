// What a reader does with cells that run in the page, and what a hostile one tries: node live.mjs PAGE [PICTURES] [--served]
// PAGE is a file of a site. It is opened from its folder, or as 'serve' shows it, where stopping a cell keeps its variables.
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve as absolute } from "node:path";
import { pathToFileURL } from "node:url";
import { checkAccessibility, checkWeight } from "./checks.mjs";
import { visit } from "./chromium.mjs";
import { checkIsolation } from "./isolation.mjs";
import { Report } from "./report.mjs";
import { startServer } from "./serve.mjs";
/* global book */

const isServed = process.argv.includes("--served");
const [file, pictures] = process.argv.slice(2).filter(argument => !argument.startsWith("--"));
const server = isServed ? await startServer(dirname(file)) : null;
const url = isServed ? server.address + basename(file) : pathToFileURL(absolute(file)).href;
const longestStop = 500;
const report = new Report();

class Reader {
  constructor(page) {
    this.page = page;
  }

  cell(number) {
    return this.page.locator(".cell[data-run]").nth(number - 1);
  }

  outputs(number) {
    return this.cell(number).locator(".outputs");
  }

  status() {
    return this.page.locator(".session [role=status]").textContent();
  }

  async idle() {
    await this.page.waitForFunction(() => book.live.isIdle, null, { timeout: 120_000, polling: 20 });
  }

  /** Types a cell's code in its editor. */
  async edit(number, code) {
    await this.open(number);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(code);
  }

  async open(number) {
    await this.cell(number).getByRole("button", { name: "Edit" }).click();
    await this.cell(number).locator(".cm-focused").waitFor();
  }

  /** What a cell puts out, once it has run. */
  async run(number, code) {
    if (code) await this.edit(number, code);
    await this.cell(number).getByRole("button", { name: "Run" }).click();
    await this.idle();
    return this.outputs(number).innerText();
  }

  async picture(name) {
    if (pictures) await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }
}

async function checkRuns(reader) {
  await reader.outputs(4).evaluate(outputs => { outputs.firstElementChild.id = "the-stored-one"; });
  await reader.page.evaluate(() => {
    globalThis.said = new Set();
    const status = document.querySelector(".session [role=status]");
    new MutationObserver(() => { globalThis.said.add(status.textContent); }).observe(status, { childList: true });
  });
  await reader.cell(4).getByRole("button", { name: "Run" }).click();
  await reader.idle();
  const said = await reader.page.evaluate(() => [...globalThis.said]);
  report.check("loading shows its progress and its size", said.some(text => /^Loading C#: [\d.]+ of [\d.]+ MB$/.test(text)), said.slice(0, 3).join("; "));
  report.check("what nobody has changed runs without the compiler", !said.some(text => text.includes("the compiler")), said.join("; "));
  const ran = await reader.page.evaluate(() => book.live.cells.filter(cell => cell.count !== null).map(({ number }) => number));
  report.check("the cells above are run first", ran.join() === "1,2,3,4", ran.join());
  report.check("the page says that it is done", /^Done/.test(await reader.status()), await reader.status());
  await reader.cell(4).getByRole("button", { name: "Show the stored output" }).click();
  report.check("the stored output can be put back", await reader.outputs(4).locator("#the-stored-one").count() === 1);
  for (const number of [1, 2, 3, 4]) await reader.run(number);
  const saidSince = await reader.page.evaluate(() => [...globalThis.said]);
  report.check("so it does again", !saidSince.some(text => text.includes("the compiler")), saidSince.join("; "));
}

/** Nothing has run yet: the reader begins by typing. */
async function checkFirstEdit() {
  const { page, close } = await visit(url, "light", undefined, { isOffline: !isServed });
  const reader = new Reader(page);
  await reader.edit(1, "Math.S");
  await reader.idle();
  await page.keyboard.press("Control+Space");
  const offered = page.locator(".cm-tooltip-autocomplete li");
  await offered.first().waitFor({ timeout: 20_000 }).catch(() => {});
  report.check("Roslyn completes before anything has run", (await offered.allInnerTexts()).some(text => text.startsWith("Sin")), (await offered.allInnerTexts()).join(", "));
  report.check("a cell that was changed first gives its value", await reader.run(1, "var two = 2;\ntwo") === "2", await reader.outputs(1).innerText());
  await close();
}

/** The network fails while the compiler is loaded, and comes back. */
async function checkCompilerRetried() {
  const { page, close } = await visit("about:blank", "light");
  const reader = new Reader(page);
  const compiler = "**/pack/Microsoft.CodeAnalysis.CSharp*";
  await page.route(compiler, route => route.abort());
  await page.goto(url);
  await page.evaluate(() => { book.live.cells[0].code = "1 + 1"; });
  await reader.run(1);
  report.check("a cell does not run without the compiler", await page.evaluate(() => book.live.cells[0].count) === null);
  await page.waitForTimeout(500);
  report.check("what failed to load stays said", /could not be loaded/.test(await reader.status()), await reader.status());
  await page.unroute(compiler);
  report.check("what failed to load of it is tried again", await reader.run(1) === "2", await reader.outputs(1).innerText());
  await close();
}

async function checkEdits(reader) {
  report.check("an edited cell gives its value", await reader.run(2, "var three = 1 + 2;\nthree") === "3", await reader.outputs(2).innerText());
  report.check("it is marked as changed", await reader.cell(2).evaluate(cell => cell.classList.contains("changed")));
  await reader.edit(3, "three.ToStri");
  await reader.page.keyboard.press("Control+Space");
  const offered = reader.page.locator(".cm-tooltip-autocomplete li");
  await offered.first().waitFor({ timeout: 10_000 }).catch(() => {});
  report.check("Roslyn completes what the cells before declare", (await offered.allInnerTexts()).some(text => text.startsWith("ToString")), (await offered.allInnerTexts()).join(", "));
  await reader.picture("completion");
  // Too soon after it was shown, Enter is taken for a new line.
  await reader.page.waitForTimeout(200);
  await reader.page.keyboard.press("Enter");
  await reader.page.keyboard.insertText("(\"D3\")");
  await reader.page.keyboard.press("Shift+Enter");
  await reader.idle();
  report.check("Shift+Enter runs the cell", await reader.outputs(3).innerText() === "003", await reader.outputs(3).innerText());
}

async function checkOutputs(reader) {
  const { page } = reader;
  const markdown = "\"| a | b |\\n| --- | --- |\\n| $x^2$ | ✅ <img src=x onerror=alert(1)> |\".DisplayAs(\"text/markdown\");";
  await reader.run(3, markdown);
  await reader.outputs(3).locator("math").first().waitFor();
  report.check("Markdown is a table, its formulas MathML, its HTML text", await reader.outputs(3).locator(".table td math").count() === 1
    && await reader.outputs(3).locator("img").count() === 0 && (await reader.outputs(3).innerText()).includes("<img src=x"));
  await reader.run(3, "Console.Write(\"\\x1b[31mred\\x1b[0m 10 %\\r\\x1b[31mred\\x1b[0m 99 %\\n\"); Console.Error.WriteLine(\"warning\");");
  report.check("terminal text has its colours and overwrites its lines", await reader.outputs(3).locator(".ansi-31").innerText() === "red"
    && (await reader.outputs(3).locator("pre").first().innerText()).trim() === "red 99 %" && (await reader.outputs(3).locator(".stderr").innerText()).trim() === "warning");
  await reader.run(3, "\"<b>bold</b><script>parent.alert(1)</script>\".DisplayAs(\"text/html\"); \"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\".DisplayAs(\"image/svg+xml\");");
  report.check("HTML stands in a frame without scripts, SVG in a picture", await reader.outputs(3).locator("iframe.html").getAttribute("sandbox") === "allow-same-origin"
    && await reader.outputs(3).locator("img").evaluate(image => image.naturalWidth) === 9);
  await reader.run(3, "Figures.Curve(new Sigmoid(), title: \"A curve\")");
  const chart = reader.outputs(3).locator(".chart .main-svg").first();
  report.check("a chart is drawn", await chart.waitFor({ timeout: 10_000 }).then(() => true, () => false));
  await page.locator("[data-theme-switch]").click();
  await page.locator("[data-theme-switch]").click();
  const ink = await reader.outputs(3).locator("div.plot").evaluate(plot => plot._fullLayout.font.color);
  report.check("it follows the theme", ink === await page.evaluate(() => getComputedStyle(document.body).color), ink);
  await page.locator("[data-theme-switch]").click();
  const shown = "var shown = \"first\".DisplayAs(\"text/plain\");\nfor (var i = 0; i < 3; i++) { await Task.Delay(20); shown.Update($\"frame {i}\"); }";
  report.check("what is displayed can be updated", await reader.run(3, shown) === "frame 2", await reader.outputs(3).innerText());
}

async function checkTerminal(reader) {
  const cases = JSON.parse(readFileSync(join(import.meta.dirname, "../Engine.Book.Tests/Pages/terminal-text.json"), "utf8"));
  const wrong = await reader.page.evaluate(all => all.filter(([text, html]) => {
    const [shown, expected] = [document.createElement("p"), document.createElement("p")];
    shown.append(book.terminal(text));
    expected.innerHTML = html;
    return shown.innerHTML !== expected.innerHTML;
  }), cases);
  report.check(`terminal text is shown as the engine shows it, in ${cases.length} cases`, cases.length > 20 && wrong.length === 0, JSON.stringify(wrong));
}

async function checkErrors(reader) {
  const compile = await reader.run(3, "int wrong = \"text\";");
  report.check("an error of the compiler names its place", /CS0029/.test(compile), compile);
  const thrown = await reader.run(3, "int Divide(int a) => 1 / a;\nDivide(0)");
  report.check("an exception names the line of the cell", /DivideByZeroException/.test(thrown) && /line 1/.test(thrown), thrown);
  await reader.picture("error");
  const missing = await reader.run(3, "#r \"nuget: Humanizer, 2.14.1\"");
  report.check("a package that is not there is named", /Humanizer/.test(missing) && /not in this page/.test(missing), missing);
}

async function checkStop(reader) {
  await reader.run(2, "var kept = 42;");
  await reader.edit(3, "while (true) { }");
  await reader.cell(3).getByRole("button", { name: "Run" }).click();
  await reader.cell(3).locator("xpath=self::*[contains(@class, 'running')]").waitFor();
  await reader.page.waitForTimeout(500);
  const frames = await reader.page.evaluate(() => new Promise(resolve => {
    let count = 0;
    const begin = performance.now();
    const tick = () => performance.now() - begin > 500 ? resolve(count) : requestAnimationFrame(() => { count++; tick(); });
    tick();
  }));
  report.check("an endless loop does not hold the page up", frames >= 15, `${frames} frames in half a second`);
  const time = await reader.page.evaluate(async () => {
    const begin = performance.now();
    [...document.querySelectorAll(".session button")].find(({ textContent }) => textContent === "Stop").click();
    while (!book.live.isIdle) await new Promise(resolve => { setTimeout(resolve, 5); });
    return Math.round(performance.now() - begin);
  });
  report.check(`it is stopped within ${longestStop} ms`, time <= longestStop, `${time} ms`);
  const said = await reader.status();
  report.check(isServed ? "variables are kept" : "it is said that variables are lost", isServed ? /is kept/.test(said) : /variables are lost/.test(said), said);
  const value = await reader.run(3, "kept");
  report.check("and the next run has what it needs", value === "42", value);
  await reader.run(3, "var count = 0; while (count < 20_000) Console.WriteLine(++count);");
  report.check("much text leaves the page usable", (await reader.outputs(3).innerText()).trim().endsWith("20000"));
}

async function checkKept(reader) {
  const { page } = reader;
  await reader.run(3, "\"my own\"");
  await page.waitForTimeout(100);
  const text = JSON.parse(await page.evaluate(() => book.live.notebook()));
  const cell = text.cells.filter(({ cell_type: type }) => type === "code")[2];
  report.check("the saved notebook holds the change and its output", cell.source.join("") === "\"my own\"" && cell.outputs[0].data["text/plain"].includes("my own"), JSON.stringify(cell.outputs));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => {});
  await page.getByRole("button", { name: "Copy a link" }).click();
  await page.waitForFunction(() => /link/.test(document.querySelector(".session [role=status]").textContent));
  const link = await page.evaluate(() => navigator.clipboard.readText().catch(() => location.href));
  await page.goto(url);
  await page.reload();
  report.check("changes survive a reload", await reader.cell(3).locator("code, .cm-content").first().innerText() === "\"my own\"" && await reader.cell(3).evaluate(element => element.matches(".changed")));
  await reader.cell(3).getByRole("button", { name: "Undo changes" }).click();
  await reader.cell(2).getByRole("button", { name: "Undo changes" }).click();
  await page.goto("about:blank");
  await page.goto(link);
  report.check("a link brings the changes, and says so", await reader.cell(3).locator("code").innerText() === "\"my own\"" && /brings .* changed cells/.test(await reader.status()), await reader.status());
  report.check("what it brings has not run", await page.locator(".cell-note:visible").count() === 0);
  await page.goto("about:blank");
  await page.goto(url);
  report.check("it does not stay for the next visit", await page.locator(".cell.changed").count() === 0);
}

async function checkPrint(reader) {
  await reader.page.emulateMedia({ media: "print" });
  const seen = await reader.page.locator("button:visible, .session:visible, .cell-note:visible").count();
  report.check("on paper there are no controls", seen === 0, `${seen}`);
  await reader.page.emulateMedia({ media: null });
}

async function checkUse(reader) {
  await checkEdits(reader);
  await checkOutputs(reader);
  await checkTerminal(reader);
  await checkErrors(reader);
  await checkAccessibility((what, ok, detail) => report.check(what, ok, detail), reader.page);
  await reader.page.setViewportSize({ width: 360, height: 800 });
  const wide = await reader.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  report.check("nothing is wider than a telephone", wide <= 0, wide > 0 ? `${wide} px too wide` : "");
  await reader.picture("narrow");
  await checkPrint(reader);
  await reader.page.setViewportSize({ width: 1440, height: 900 });
}

const { page, problems, dialogs, loaded, close } = await visit(url, "light", undefined, { isOffline: !isServed });
const reader = new Reader(page);
report.check(isServed ? "the page is isolated" : "the page is opened from a file", await page.evaluate(() => crossOriginIsolated) === isServed);
if (!isServed) checkWeight((what, ok, detail) => report.check(what, ok, detail), loaded);
await checkRuns(reader);
// How a page is served changes what stopping keeps, and what a cell could reach.
if (!isServed) {
  await checkFirstEdit();
  await checkCompilerRetried();
  await checkUse(reader);
}
await checkStop(reader);
await checkIsolation((what, ok, detail) => report.check(what, ok, detail), reader);
if (!isServed) await checkKept(reader);
report.check("no script of an output ran", dialogs.length === 0, dialogs.join("; "));
// What was tried and refused is said on the console.
const others = problems.filter(problem => !/Content Security Policy|Blocked script execution|book\.js\?secret/.test(problem));
report.check("no error, no request to elsewhere", others.length === 0, others.join("; "));
await close();
server?.close();
report.end();
