// Edits a cell in a page: opened from a file, under the book's policy, in a browser without a network.
//   npm --prefix engine/Book/Editor ci && npm --prefix engine/Book/Editor run check
//   node tests/Browser/editor.mjs [FOLDER]
// FOLDER gets pictures of what was tried.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkAccessibility } from "./checks.mjs";
import { visit } from "./chromium.mjs";
import { Report } from "./report.mjs";

const book = resolve(import.meta.dirname, "../../engine/Book");
const [pictures] = process.argv.slice(2);
const report = new Report();
const check = report.check.bind(report);

const sample = `#r "nuget: Some.Package, 1.0"
using System.Numerics;

//@param 0 .. 10
var slope = 0.25e-3f; // how steep
public record Bent(double A, int B = 0x1F) : Activation("bent"), IFormattable
{
    public required string Name { get; init; } = """
        raw "text" { }
        """;
}
List<double[]> rows = [.. Enumerable.Range(0, 20).Select(i => new double[] { i, slope * i })];
var text = $"{rows.Count,5} of {Math.Max(1, slope):F2} {{x}} {(rows is [] ? "none" : @"a\\")}" + '\\n';
if (text is string s && rows.Count < 3 && s.Length > 2u) display(s with { });`;

// What the sample's pieces are coloured as, "" for what has no colour.
const coloured = [
  ["#r \"nuget: Some.Package, 1.0\"", "directive"], ["using", "keyword"], ["//@param 0 .. 10", "comment"], ["0.25e-3f", "number"],
  ["// how steep", "comment"], ["record", "keyword"], ["Bent", "type"], ["0x1F", "number"], ["Activation", "type"],
  ["IFormattable", "type"], ["required", "keyword"], ["init", "keyword"], ["raw \"text\" { }", "string"], ["List", "type"],
  ["Enumerable", "type"], ["Range", "method"], ["rows.Count", ""], [" of ", "string"], ["Math", "type"], ["F2", "string"],
  ["{{x}}", "string"], ["\"none\"", "string"], ["@\"a\\\"", "string"], ["'\\n'", "string"], ["s.Length", ""], ["2u", "number"],
  ["display", "method"], ["with", "keyword"],
];

function makePage(code) {
  const folder = mkdtempSync(join(tmpdir(), "editor-"));
  for (const asset of ["Assets/base.css", "Assets/cells.css", "Vendor/editor.min.js", "Vendor/stix-two-text.woff2"])
    copyFileSync(join(book, asset), join(folder, asset.split("/")[1]));
  const html = readFileSync(join(import.meta.dirname, "editor.html"), "utf8");
  writeFileSync(join(folder, "editor.html"), html.replace("CODE", () => code.replaceAll("&", "&amp;").replaceAll("<", "&lt;")));
  return folder;
}

/** In the page: opens the editor; what it calls is counted. */
function open(code) {
  /* global CellEditor */
  globalThis.calls = { run: 0, change: 0, asked: [] };
  globalThis.answer = async () => null;
  globalThis.editor = CellEditor.create(document.querySelector(".code"), {
    code,
    label: "C# code of cell 1",
    complete: (text, position) => {
      globalThis.calls.asked.push(text.slice(0, position));
      return globalThis.answer(text, position);
    },
    onRun: () => { globalThis.calls.run++; },
    onChange: () => { globalThis.calls.change++; },
  });
}

/** In the page: names as the compiler would give them. */
function offerNames() {
  globalThis.answer = async (text, position) => {
    const typed = text.slice(0, position).match(/\w*$/)[0];
    const items = [
      { label: "Sum", type: "method", detail: "double Sum()" }, { label: "Select", type: "method", detail: "(+ 1) IEnumerable<R> Select<R>(Func<T, R> selector)" },
      { label: "Skip", type: "method", detail: "IEnumerable<T> Skip(int count)" }, { label: "Sigmoid", type: "type", detail: "Neural.Activations" },
      { label: "slope", type: "variable", detail: "float" }, { label: "static", type: "keyword" },
    ];
    return { from: position - typed.length, items };
  };
}

async function withPage(colorScheme, code, action, viewport) {
  const folder = makePage(code);
  const { page, problems, loaded, close } = await visit(pathToFileURL(join(folder, "editor.html")).href, colorScheme, viewport);
  const requested = loaded.size;
  await action({
    page,
    keys: async (...names) => { for (const name of names) await page.keyboard.press(name); },
    type: text => page.keyboard.type(text, { delay: 5 }),
    code: () => page.evaluate(() => globalThis.editor.code),
    set: text => page.evaluate(value => { globalThis.editor.code = value; globalThis.editor.focus(); }, text),
    calls: () => page.evaluate(() => globalThis.calls),
    picture: name => pictures && page.screenshot({ path: join(pictures, `${name}.png`) }),
  });
  check(`nothing is requested, and nothing fails (${colorScheme})`, problems.length === 0 && loaded.size === requested, problems.join("; "));
  await close();
  rmSync(folder, { recursive: true });
}

async function checkPlace({ page }) {
  const places = () => page.evaluate(() => {
    const shown = [...document.querySelectorAll(".code > pre, .code > .cm-editor")].find(element => element.checkVisibility());
    const text = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.selectNode(text.nextNode());
    const [box, letter, after] = [shown, range, document.querySelector("#after")].map(element => element.getBoundingClientRect());
    const style = getComputedStyle(shown);
    return { box: [box.x, box.y, box.width, box.height], letter: [letter.x, letter.y], after: after.y, background: style.backgroundColor, radius: style.borderRadius };
  });
  const before = JSON.stringify(await places());
  await page.evaluate(open, sample);
  const after = JSON.stringify(await places());
  check("the editor stands where the code stood, letter for letter", before === after, before === after ? "" : `${before} → ${after}`);
}

async function checkColours({ page }, scheme) {
  const found = await page.evaluate(code => {
    const runs = [];
    for (const line of document.querySelectorAll(".cm-line")) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement.closest("[class*='c-']:not(.cm-line)");
        runs.push(...Array.from(walker.currentNode.data, () => [element?.className.match(/c-(\w+)/)[1] ?? "", getComputedStyle(element ?? line).color]));
      }
      runs.push(["", ""]);
    }
    return code.length === runs.length - 1 ? runs : [];
  }, sample);
  const wrong = coloured.filter(([text, kind]) => found.slice(sample.indexOf(text), sample.indexOf(text) + text.length).some(([other]) => other !== kind) || !found.length);
  check(`C# has its colours (${scheme})`, wrong.length === 0, wrong.map(([text]) => text).join("; "));
  return new Map(found.filter(([kind]) => kind));
}

async function checkTyping({ set, type, keys, code, calls }) {
  const expect = async (name, expected) => check(name, await code() === expected, await code() === expected ? "" : JSON.stringify(await code()));
  await set("");
  const before = (await calls()).change;
  await type("var x = 1;");
  check("each change is told", (await calls()).change - before === 10);
  await keys("Control+z");
  await expect("what was typed is undone", "");
  await keys("Control+y");
  await expect("and done again", "var x = 1;");

  await set("");
  await type("void F() {");
  await keys("Enter");
  await expect("Enter goes in behind a bracket", "void F() {\n    \n}");
  await type("if (a)");
  await keys("Enter");
  await type("{");
  await keys("Enter");
  await type("b();");
  await expect("lines keep their indentation", "void F() {\n    if (a)\n    {\n        b();\n    }\n}");
  await keys("Enter", "Enter");
  await type("}");
  await expect("a bracket that closes goes below its fellow", "void F() {\n    if (a)\n    {\n        b();\n\n    }\n    }\n}");

  await set("");
  await type("F(\"a\", [1], 'b')");
  await expect("brackets and quotes close, and are typed over", "F(\"a\", [1], 'b')");
  await keys("Control+/");
  await expect("a line becomes a comment", "// F(\"a\", [1], 'b')");
  await keys("Control+/");
  await expect("and none", "F(\"a\", [1], 'b')");

  await keys("Home", "Tab");
  await expect("Tab indents by four", "    F(\"a\", [1], 'b')");
  await keys("Shift+Tab");
  await expect("and back", "F(\"a\", [1], 'b')");
}

async function checkKeys({ page, keys, set, calls, code }) {
  await set("1 + 1");
  await keys("Shift+Enter", "Control+Enter");
  check("Shift+Enter and Ctrl+Enter run the cell", (await calls()).run === 2 && await code() === "1 + 1", String((await calls()).run));
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className.split(" ")[0]);
  await keys("Escape", "Tab");
  check("Escape and Tab leave forwards", await focused() === "after" && await code() === "1 + 1", await focused());
  await keys("Shift+Tab");
  check("and come back", await focused() === "cm-content", await focused());
  await keys("Escape", "Shift+Tab");
  check("Escape and Shift+Tab leave backwards", await focused() === "before", await focused());
  const help = await page.evaluate(() => document.getElementById(document.querySelector(".cm-content").getAttribute("aria-describedby")).textContent);
  const label = await page.locator(".cm-content").getAttribute("aria-label");
  check("it says its name, and how to leave", label === "C# code of cell 1" && /Escape/.test(help), `${label}: ${help}`);
}

async function checkCompletion({ page, set, type, keys, code, calls, picture }, scheme) {
  const list = page.locator("[role=listbox]");
  const labels = () => list.locator("[role=option] .cm-completionLabel").allTextContents();
  await page.evaluate(offerNames);
  await set("");
  await type("rows.");
  await list.waitFor();
  check("a dot opens the list, the likeliest first", (await labels()).join() === "Sum,Select,Skip,Sigmoid,slope,static", (await labels()).join());
  const active = await page.evaluate(() => document.getElementById(document.querySelector(".cm-content").getAttribute("aria-activedescendant"))?.textContent);
  check("a screen reader hears what is chosen", active === "Sum double Sum()", active);
  await picture(`completion-${scheme}`);
  await checkAccessibility((name, ...rest) => check(`${name}, with the list open (${scheme})`, ...rest), page);
  await type("s");
  await page.waitForFunction(() => document.querySelectorAll("[role=option]").length > 0);
  await page.waitForTimeout(150);
  await keys("ArrowDown", "Enter");
  const taken = await code();
  check("arrows and Enter choose", /^rows\.(S|s)\w+$/.test(taken) && !taken.includes("\n"), taken);

  await set("");
  await keys("Control+Space");
  await list.waitFor();
  await keys("Escape");
  await list.waitFor({ state: "detached" });
  check("Ctrl+Space opens the list, Escape closes it", await code() === "");

  await set("");
  await type("slope");
  await page.waitForTimeout(300);
  await keys("Enter");
  check("Enter behind a whole name begins a line", await code() === "slope\n", JSON.stringify(await code()));

  const asked = (await calls()).asked.length;
  await set("");
  await type("// so. it");
  await set("");
  await type("\"a.b");
  await page.waitForTimeout(300);
  check("nothing is asked in comments and strings", (await calls()).asked.length === asked, (await calls()).asked.slice(asked).join("|"));

  await page.evaluate(() => { globalThis.answer = () => new Promise(() => {}); });
  await set("");
  await type("rows.Where(x => x.A).First();");
  check("who waits for names can type", await code() === "rows.Where(x => x.A).First();", await code());
  await page.evaluate(() => { globalThis.answer = () => Promise.reject(new Error("the cell runs")); });
  await page.waitForTimeout(5500);
  await type("rows.a");
  await page.waitForTimeout(300);
  check("no names are no error", await code() === "rows.Where(x => x.A).First();rows.a", await code());
  await page.evaluate(offerNames);
  await type(".");
  await list.waitFor();
  check("and are asked for again", (await labels()).length === 6);
  await keys("Escape");
}

async function checkErrors({ page, set, keys, type }, scheme, picture) {
  await set("var a = 1;\nmisspelt + 1");
  await page.evaluate(() => globalThis.editor.showErrors([{ line: 2, column: 1, message: "error CS0103" }, { line: 9, column: 9, message: "nowhere" }]));
  const marked = () => page.locator(".cm-error").evaluateAll(marks => marks.map(mark => `${mark.textContent}: ${mark.title}`).join());
  check("errors are marked in their places", await marked() === "misspelt: error CS0103", await marked());
  await picture(`error-${scheme}`);
  await keys("Control+Home");
  await type("int b; ");
  check("they stay while other lines change", await marked() === "misspelt: error CS0103", await marked());
  await keys("Control+End");
  await type("0");
  check("and go with their own", await marked() === "", await marked());
}

async function checkEnd({ page }) {
  await page.evaluate(() => globalThis.editor.destroy());
  const left = await page.evaluate(() => [document.querySelector(".code > pre").checkVisibility(), document.querySelector(".cm-editor") === null, document.querySelector("[id^=cell-editor]") === null]);
  check("the end of an editor shows the code again, and leaves nothing", left.every(Boolean), left.join());
}

if (pictures) mkdirSync(pictures, { recursive: true });
const colours = [];
for (const scheme of ["light", "dark"])
  await withPage(scheme, sample, async session => {
    await checkPlace(session);
    colours.push(await checkColours(session, scheme));
    await session.page.evaluate(() => globalThis.editor.focus());
    await session.picture(`editor-${scheme}`);
    await checkAccessibility((name, ...rest) => check(`${name} (${scheme})`, ...rest), session.page);
    await checkCompletion(session, scheme);
    await checkErrors(session, scheme, session.picture);
    if (scheme === "dark") return;
    await checkTyping(session);
    await checkKeys(session);
    await checkEnd(session);
  });
const [light, dark] = colours;
check("light and dark have each their colours", light.size === 7 && [...light].every(([kind, colour]) => dark.get(kind) && dark.get(kind) !== colour), `${light.size}, ${dark.size}`);

await withPage("light", sample, async ({ page, set, type, picture }) => {
  await page.evaluate(open, sample);
  await page.evaluate(offerNames);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check("on a telephone the page does not scroll sideways", await wide() <= 0, `${await wide()} px`);
  await page.locator(".cm-content").click({ position: { x: 60, y: 25 } });
  await picture("telephone");
  await set("var abc = rows");
  await page.keyboard.press("End");
  await type(".");
  await page.locator("[role=listbox]").waitFor();
  check("nor with the list open", await wide() <= 0, `${await wide()} px`);
  await picture("telephone-completion");
}, { width: 360, height: 640 });

report.end();
