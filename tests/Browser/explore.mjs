// Tries the explorables of a site, opened from a file in Chromium without a network: their controls, and how they move.
//   dotnet run --project engine -- site notebooks/08-explore.ipynb -o artifacts/explore
//   node tests/Browser/explore.mjs artifacts/explore [FOLDER]
// FOLDER gets pictures of what was tried.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkAccessibility, checkScroll } from "./checks.mjs";
import { visit } from "./chromium.mjs";
import { Report } from "./report.mjs";

const fewestFrames = 20;
const patience = 120_000;
const [site, pictures] = process.argv.slice(2);
const url = pathToFileURL(join(resolve(site), "08-explore.html")).href;
const report = new Report();
const check = report.check.bind(report);

/* global book */
const idle = page => page.waitForFunction(() => book.live.isIdle, null, { timeout: patience, polling: 50 });
const codeOf = (page, id) => page.evaluate(name => book.live.cells.find(cell => cell.id === name).code, id);
const shown = (page, id) => page.evaluate(name => JSON.stringify(book.live.cells.find(cell => cell.id === name).outputs?.stored ?? []), id);
const picture = (page, name) => pictures && page.screenshot({ path: join(pictures, `${name}.png`) });
const formOf = (page, id) => page.locator(`#cell-${id} > form.controls`);

/** In the page: moves a control to another value, as a reader would. */
function move(input) {
  if (input.type === "checkbox") input.click();
  else if (input.tagName === "SELECT") input.selectedIndex = (input.selectedIndex + 1) % input.options.length;
  else if (input.type === "range") input.value = Number(input.value) + Number(input.step) > Number(input.max) ? input.min : Number(input.value) + Number(input.step);
  else input.value = input.value.replace("Math.Abs(x)", "x * x * x");
  input.dispatchEvent(new Event("input"));
  input.dispatchEvent(new Event("change"));
}

async function checkEach(page) {
  const cells = await page.evaluate(() => [...document.querySelectorAll("form.controls:not([hidden])")].map(form => form.closest(".cell").id.slice("cell-".length)));
  check("explorables have controls before anything is loaded", cells.length >= 5, cells.join(", "));
  for (const id of cells) {
    const inputs = formOf(page, id).locator("input, select");
    for (let i = 0; i < await inputs.count(); i++) {
      const [code, outputs] = [await codeOf(page, id), await shown(page, id)];
      await inputs.nth(i).evaluate(move);
      await idle(page);
      const label = await inputs.nth(i).evaluate(input => input.labels[0].textContent);
      const [newCode, newOutputs] = [await codeOf(page, id), await shown(page, id)];
      const failed = /"output_type":"error"[^}]*/.exec(newOutputs)?.[0] ?? "";
      check(`${id}: “${label}” changes the code and the outputs`, code !== newCode && outputs !== newOutputs && failed === "", failed);
    }
    await formOf(page, id).getByRole("button", { name: "Reset" }).click();
    await idle(page);
    check(`${id}: “Reset” brings back what was`, !await page.evaluate(name => book.live.cells.find(cell => cell.id === name).isChanged, id));
  }
}

async function checkCurve(page) {
  const curve = page.locator("svg.curve").first();
  await curve.scrollIntoViewIfNeeded();
  const box = await curve.boundingBox();
  const id = await curve.evaluate(svg => svg.closest(".cell").id.slice("cell-".length));
  const before = await codeOf(page, id);
  await page.mouse.move(box.x + 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 4, { steps: 5 });
  await page.mouse.up();
  const drawn = await codeOf(page, id);
  await idle(page);
  check("a stroke of the pointer draws the curve", drawn !== before && /\[\s*(2\.\d+,?\s*)+\]/.test(drawn), drawn.split(";")[0]);
  await curve.focus();
  for (const key of ["ArrowLeft", "ArrowDown"]) await page.keyboard.press(key);
  await idle(page);
  check("the keys move a point of it", await codeOf(page, id) !== drawn);
  await picture(page, "drawn");
  await formOf(page, id).getByRole("button", { name: "Reset" }).click();
  await idle(page);
}

async function checkNewest(page) {
  const form = formOf(page, "play");
  await form.scrollIntoViewIfNeeded();
  const width = form.getByLabel("width");
  const begin = performance.now();
  for (const value of ["2", "3", "5", "7", "16"]) {
    await width.fill(value);
    await page.waitForTimeout(150);
  }
  check("nothing is said beside the picture while it moves", await page.locator(".session").isHidden());
  await idle(page);
  const code = await codeOf(page, "play");
  const errors = await page.locator("#cell-play .output.error").count();
  check("the newest value wins, and what it interrupts leaves no error", code.includes("width = 16;") && errors === 0, `${Math.round(performance.now() - begin)} ms for five values`);
}

async function checkFrames(page) {
  const form = formOf(page, "play");
  await form.getByLabel("epochs").fill("300");
  await page.waitForFunction(() => document.querySelector(".moving"), null, { timeout: patience });
  const times = await page.evaluate(() => new Promise(done => {
    const at = [];
    let seen = book.motion.frames;
    const look = () => {
      if (book.motion.frames !== seen) at.push(performance.now());
      seen = book.motion.frames;
      if (book.live.isIdle || at.length > 150) done(at);
      else requestAnimationFrame(look);
    };
    look();
  }));
  await picture(page, "moving");
  const gaps = times.slice(1).map((time, i) => time - times[i]).sort((a, b) => a - b);
  const median = 1000 / gaps[gaps.length >> 1];
  const mean = 1000 * gaps.length / (times.at(-1) - times[0]);
  check(`at least ${fewestFrames} frames a second for 2-16-16-1`, median >= fewestFrames, `median ${median.toFixed(1)}, mean ${mean.toFixed(1)}, of ${gaps.length}`);
  await form.getByRole("button", { name: "with these values" }).click();
  await idle(page);
  check("it can be stopped while it moves", /Interrupted|interrupted/.test(await shown(page, "play")) || times.length < 150);
  await form.getByRole("button", { name: "Reset" }).click();
  await idle(page);
}

if (pictures) mkdirSync(pictures, { recursive: true });
const { page, problems, close } = await visit(url, "light");
await picture(page, "before");
const begin = performance.now();
await formOf(page, "play").getByLabel("noise").fill("0.2");
await page.waitForFunction(() => document.querySelector(".moving"), null, { timeout: patience });
check("a touched control brings a moving picture", true, `${Math.round(performance.now() - begin)} ms from cold`);
await idle(page);
await formOf(page, "play").getByRole("button", { name: "Reset" }).click();
await idle(page);
await checkNewest(page);
await checkFrames(page);
await checkEach(page);
await checkCurve(page);
await checkAccessibility(check, page);
await checkScroll(check, page);
check("nothing is requested, and nothing fails", problems.length === 0, problems.join("; "));
await close();

for (const [scheme, viewport] of [["dark", { width: 1440, height: 900 }], ["light", { width: 360, height: 740 }]]) {
  const other = await visit(url, scheme, viewport);
  await checkAccessibility((name, ...rest) => check(`${name} (${scheme}, ${viewport.width} px)`, ...rest), other.page);
  await formOf(other.page, "play").evaluate(form => form.scrollIntoView());
  await other.page.waitForTimeout(1500);
  await picture(other.page, `${scheme}-${viewport.width}`);
  await other.page.emulateMedia({ media: "print" });
  check(`no controls on paper (${scheme})`, await formOf(other.page, "play").isHidden());
  await other.close();
}
report.end();
