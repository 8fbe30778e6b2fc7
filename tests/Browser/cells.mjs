// Runs all cells of a site's pages, opened from files in Chromium without a network, and saves them as notebooks.
//   dotnet run --project engine -- site
//   node tests/Browser/cells.mjs artifacts/site FOLDER [PAGE…]
//   dotnet run --project engine -- check --runs FOLDER NOTEBOOK…
// FOLDER then holds the notebooks with the outputs that the pages gave; 'check' compares them with the stored ones.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { visit } from "./chromium.mjs";
import { pagesOf } from "./pages.mjs";

const patience = 1_200_000;
const [site, folder, ...chosen] = process.argv.slice(2);

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

async function run(url) {
  const { page, problems, close } = await visit(url, "light");
  const begin = performance.now();
  await page.locator("[data-run-all]").click();
  const question = page.locator(".session").getByRole("button", { name: "Run", exact: true });
  if (await question.isVisible()) await question.click();
  await page.waitForFunction(() => book.live.isIdle, null, { timeout: patience, polling: 200 }); /* global book */
  const total = performance.now() - begin;
  const said = await page.locator(".session [role=status]").textContent();
  const times = await page.evaluate(() => book.live.cells.map(cell => [cell.number, cell.milliseconds]));
  const name = basename(fileURLToPath(url), ".html");
  writeFileSync(join(folder, `${name}.ipynb`), await page.evaluate(() => book.live.notebook()));
  await close();
  const slow = times.filter(([, time]) => time > 2000).map(([number, time]) => `${number}: ${seconds(time)} s`);
  console.log(`${name}: ${times.length} cells in ${seconds(total)} s; ${slow.length > 0 ? `slow are ${slow.join(", ")}` : "none is slow"}; ${said}`);
  for (const problem of problems) console.log(`  ${problem}`);
  return problems.length === 0 && said.startsWith("Done");
}

mkdirSync(folder, { recursive: true });
const pages = chosen.length > 0 ? chosen.map(page => pathToFileURL(resolve(page)).href)
  : pagesOf(site).map(({ url }) => url).filter(url => !url.endsWith("/index.html"));
let fine = true;
for (const url of pages) fine = await run(url) && fine;
process.exitCode = fine ? 0 : 1;
