// What a reader sees when a script fails to load, and that the next try succeeds: node retries.mjs FOLDER [SCREENSHOTS-FOLDER]
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { traces } from "./checks.mjs";
import { fullest, pagesOf } from "./pages.mjs";
import { Report } from "./report.mjs";
import { visit } from "./chromium.mjs";

const folder = resolve(process.argv[2] ?? "artifacts/book");
const screenshots = process.argv[3];
const root = resolve(import.meta.dirname, "../..");
const url = fullest(pagesOf(folder)).url;
const report = new Report();
const soon = { timeout: 10_000 };

/** Opens a page on which whatever fits a pattern fails to load, until it is let through. */
async function visitWithout(pattern) {
  const { page, close } = await visit("about:blank", "light");
  await page.route(pattern, route => route.abort());
  return { page, close, letThrough: () => page.unroute(pattern) };
}

const comes = locator => locator.waitFor(soon).then(() => true, () => false);

async function checkFailedChart(name, chart) {
  report.check(`${name}: the reader is told, and may try again`, await comes(chart.getByRole("button", { name: "Try again" })));
  const isSeen = await chart.locator("img").evaluate(picture => picture.decode().then(() => picture.checkVisibility(), () => false));
  report.check(`${name}: the picture is seen meanwhile`, isSeen);
}

async function checkDrawnChart(name, chart) {
  report.check(`${name}: the chart is drawn`, await comes(chart.locator(traces).first()));
  report.check(`${name}: nothing is left of the failure`, await chart.locator("img:visible, .failure").count() === 0);
}

async function checkButton() {
  const name = "plotly.js fails, the reader presses the button";
  const { page, close, letThrough } = await visitWithout("**/plotly.min.js");
  await page.goto(url);
  const [first, second] = [page.locator(".chart").nth(0), page.locator(".chart").nth(1)];
  await first.scrollIntoViewIfNeeded();
  await checkFailedChart(name, first);
  if (screenshots) await first.screenshot({ path: join(screenshots, "chart-failed.png") });

  await second.scrollIntoViewIfNeeded();
  await checkFailedChart(`${name}, second chart`, second);
  await second.getByRole("button").click();
  await page.waitForTimeout(300);
  report.check(`${name}: a second failure is told once`, await second.locator(".failure").count() === 1);

  await letThrough();
  await second.getByRole("button").click();
  await checkDrawnChart(name, second);
  await checkDrawnChart(`${name}, the other chart`, first);
  await close();
}

async function checkComingNear() {
  const name = "a figure's script fails, the reader comes near again";
  const { page, close, letThrough } = await visitWithout("**/charts/*.js");
  await page.goto(url);
  const chart = page.locator(".chart").first();
  await chart.scrollIntoViewIfNeeded();
  await checkFailedChart(name, chart);
  await letThrough();
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await page.waitForTimeout(500);
  report.check(`${name}: it is not tried from afar`, await chart.locator(".failure").count() === 1);
  await chart.scrollIntoViewIfNeeded();
  await checkDrawnChart(name, chart);
  await close();
}

async function checkSearch() {
  const name = "the index of the search fails";
  const { page, close, letThrough } = await visitWithout("**/search-index.js");
  await page.goto(url);
  await page.keyboard.press("/");
  await page.keyboard.type("e");
  report.check(`${name}: the reader is told`, await comes(page.locator(".search-status", { hasText: "could not be loaded" })));
  if (screenshots) await page.screenshot({ path: join(screenshots, "search-failed.png") });
  await letThrough();
  await page.keyboard.press("Backspace");
  await page.keyboard.type("s");
  report.check(`${name}: the next letter finds sections`, await comes(page.locator(".search-results a").first()));
  await close();
}

/** A front end of Jupyter's: the output of a cell is put into a page that is there already. */
async function checkNotebook() {
  const name = "a notebook's output finds no plotly.js";
  const fields = { description: "A line", height: 300, sources: '["kernelspecs/k/plotly.min.js", "https://cdn.test/plotly.min.js"]', figure: '{"data": [{"y": [1, 2]}]}' };
  const output = readFileSync(join(root, "lib/Neural.Charts/Display/figure.html"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, field) => fields[field]);
  const { page, close } = await visit("about:blank", "light");
  const kernel = "**/kernelspecs/k/plotly.min.js";
  await page.route("**/*", route => route.abort());
  await page.route("http://notebook.test/", route => route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" }));
  await page.goto("http://notebook.test/");
  const runCell = () => page.evaluate(html => document.body.append(document.createRange().createContextualFragment(html)), output);
  const figures = page.locator(".plotly-figure");

  await runCell();
  await runCell();
  report.check(`${name}: the reader is told what to do`, await comes(figures.last().getByText("Run the cell again")));
  report.check(`${name}: each figure says it once`, await figures.locator("p").count() === 2);
  await page.route(kernel, route => route.fulfill({ contentType: "text/javascript", path: join(folder, "assets/plotly.min.js") }));
  await runCell();
  report.check(`${name}: the next run draws`, await comes(figures.last().locator(".main-svg .trace").first()));
  report.check(`${name}: it draws those that waited, too`, await figures.locator(".main-svg .trace").count() === 3 && await figures.locator("p").count() === 0);
  await close();
}

await checkButton();
await checkNotebook();
await checkComingNear();
await checkSearch();
report.end();
