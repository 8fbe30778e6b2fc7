// Runs all cells of a site's page in Firefox, opened from a file, and saves it as a notebook: node firefox.mjs FOLDER PAGE…
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launchFirefox } from "./firefox-browser.mjs";

const patience = 600_000;
const [folder, ...pages] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launchFirefox();
process.exitCode = 0;
for (const file of pages) {
  const page = await browser.newPage();
  const problems = [];
  page.on("console", message => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", error => problems.push(error.message));
  await page.goto(pathToFileURL(resolve(file)).href);
  const begin = performance.now();
  await page.locator("[data-run-all]").click();
  await page.waitForFunction(() => book.live.isIdle, { timeout: patience, polling: 200 }); /* global book */
  const said = await page.$eval(".session [role=status]", status => status.textContent);
  const name = basename(file, ".html");
  writeFileSync(join(folder, `${name}.ipynb`), await page.evaluate(() => book.live.notebook()));
  console.log(`${name} in ${await browser.version()}: ${((performance.now() - begin) / 1000).toFixed(1)} s; ${said}`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0 || !said.startsWith("Done")) process.exitCode = 1;
  await page.close();
}
await browser.close();
