import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { visit } from "./chromium.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const heaviest = 300_000;
const slowest = 2000;
const plainly = 600;
const tolerated = 2;
const timedCharts = 12;
const serious = ["serious", "critical"];

/** What a first view loads, without plotly.js. */
export function checkWeight(check, loaded) {
  const files = [...loaded].filter(url => url.startsWith("file:") && !url.endsWith("plotly.min.js"));
  const bytes = files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
  check(`first view at most ${heaviest / 1000} kB before plotly.js`, bytes <= heaviest, `${Math.round(bytes / 1000)} kB`);
}

/** Scrolls through the page: every chart comes to hold traces. */
export async function checkCharts(check, page) {
  const charts = page.locator("[data-chart]");
  const count = await charts.count();
  let drawn = 0;
  for (let i = 0; i < count; i++) {
    await charts.nth(i).scrollIntoViewIfNeeded();
    drawn += await charts.nth(i).locator(traces).first().waitFor({ state: "attached", timeout: 10_000 }).then(() => 1, () => 0);
  }
  check("every chart is drawn", drawn === count, `${drawn} of ${count}`);
}

/** Scrolls to one chart of the page after the other, and hands it out when it holds traces. */
export async function* drawnCharts(page) {
  const charts = page.locator("[data-chart]");
  for (let i = 0; i < await charts.count(); i++) {
    const chart = charts.nth(i);
    await chart.scrollIntoViewIfNeeded();
    await chart.locator(traces).first().waitFor({ state: "attached", timeout: 10_000 });
    yield chart;
  }
}

/** What plotly.js draws for data of any kind: lines, bars, images, surfaces. */
export const traces = ".main-svg .trace, .main-svg .bars .point, .main-svg .hm, .main-svg .slice, .gl-canvas, .main-svg .contour";

/**
 * How soon a page's first charts can be used when all of them are in view, in the time that the page's thread computes:
 * what else the machine does meanwhile is left out. A slow machine has more time, as much as one plain chart takes longer there.
 */
export async function checkSpeed(check, url) {
  const before = await plainChart(url);
  const { count, computed, waited } = await timeCharts(url);
  const plain = Math.min(before, await plainChart(url));
  const most = Math.round(slowest * Math.max(1, plain / plainly));
  check(`${count} charts can be used within ${most} ms`, computed <= most, `${computed} ms computed, ${waited} ms waited, a plain chart ${plain} ms`);
}

async function timeCharts(url) {
  const { page, computed, close } = await visitTimed();
  await page.goto(url);
  const count = Math.min(await page.locator("[data-chart]").count(), timedCharts);
  await page.waitForFunction(least => document.querySelectorAll(".drawn").length >= least, count, { polling: 20 });
  const waited = await page.evaluate(() => Math.round(performance.now()));
  const result = { count, computed: await computed(), waited };
  await close();
  return result;
}

/** What plotly.js takes for a line of two points, on a page with nothing else. */
async function plainChart(url) {
  const { page, computed, close } = await visitTimed();
  await page.route("http://plain.test/", route => route.fulfill({ contentType: "text/html", body: "<!doctype html><script src=plotly.min.js></script><body>" }));
  await page.route("http://plain.test/plotly.min.js", route => route.fulfill({ contentType: "text/javascript", path: fileURLToPath(new URL("assets/plotly.min.js", url)) }));
  await page.goto("http://plain.test/");
  await page.evaluate(() => window.Plotly.newPlot(document.body.appendChild(document.createElement("div")), [{ y: [1, 2] }]));
  const time = await computed();
  await close();
  return time;
}

async function visitTimed() {
  const { page, close } = await visit("about:blank", "light", { width: 1440, height: 12_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const computed = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return Math.round(1000 * metrics.find(metric => metric.name === "TaskDuration").value);
  };
  return { page, computed, close };
}

/** No width at which the page scrolls sideways. */
export async function checkScroll(check, page) {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`no sideways scroll at ${width} px`, wide <= 0, wide > 0 ? `${wide} px too wide` : "");
  }
}

/** On a telephone no letter of a chart is cut off at the edge, and nothing is written over its title. */
export async function checkLetters(check, page) {
  const cut = [];
  for await (const drawn of drawnCharts(page)) {
    cut.push(...await drawn.evaluate((chart, most) => {
      const plot = chart.querySelector(".plot").getBoundingClientRect();
      const texts = [...chart.querySelectorAll(".main-svg text")].filter(text => text.checkVisibility() && text.textContent)
        .map(text => ({ text, what: text.textContent, box: text.getBoundingClientRect() }));
      const title = chart.querySelector(".gtitle")?.getBoundingClientRect();
      const isOverTitle = ({ text, box }) => title && !text.matches(".gtitle") && box.top < title.bottom - 3 && box.bottom > title.top
        && box.left < title.right && box.right > title.left;
      return texts
        .filter(({ box }) => box.width > 0 && (box.right > plot.right + most || box.left < plot.left - most || box.top < plot.top - most || box.bottom > plot.bottom + most))
        .concat(texts.filter(isOverTitle)).map(({ what }) => what);
    }, tolerated));
  }
  check("every letter fits at 360 px", cut.length === 0, cut.join("; "));
}

/** No serious violation that axe-core finds. */
export async function checkAccessibility(check, page) {
  // Evaluated by the debugger, past the page's own policy, which lets no foreign script in.
  await page.evaluate(`(() => { const module = undefined, exports = undefined, define = undefined; ${axe} })()`);
  const { violations } = await page.evaluate(() => window.axe.run({ iframes: false, preload: false }));
  const found = violations.filter(violation => serious.includes(violation.impact));
  const detail = found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target).slice(0, 3).join(", ")}`);
  check("no serious accessibility violation", found.length === 0, detail.join("; "));
}
