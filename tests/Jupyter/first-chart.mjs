// Counts what lies between this repository and the first chart that a reader has run in classic Notebook: commands, clicks,
// seconds. As README says it, in a fresh clone, with packages that are downloaded already.
// node first-chart.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, openOffline, repository, serve } from "./workspace.mjs";

const folder = mkdtempSync(join(tmpdir(), "first-chart-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.env.JUPYTER_DATA_DIR = join(folder, "jupyter");
const clone = join(folder, "clone");
const said = [];
let clicks = 0;

async function timed(what, action) {
  const started = Date.now();
  await action();
  said.push([what, (Date.now() - started) / 1000]);
}

const run = (command, args, options) => () => execFileSync(command, args, { stdio: "ignore", ...options });

async function click(locator) {
  clicks++;
  await locator.click();
}

await timed("git clone", run("git", ["clone", repository, clone]));
await timed("dotnet run --project engine -- install", run("dotnet", ["run", "--project", "engine", "--", "install"], { cwd: clone }));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
await timed("jupyter notebook notebooks", () => serve("/usr/bin/jupyter-notebook",
  ["--no-browser", "--allow-root", "--NotebookApp.token=", `--port=${port}`, "notebooks"], `${address}/api`, { cwd: clone }));
const context = await openOffline();
const list = await context.newPage();
await list.goto(`${address}/tree`);
await timed("click the notebook; Cell, Run All; the first chart", async () => {
  const opened = context.waitForEvent("page");
  await click(list.getByRole("link", { name: "02-2-sigmoid.ipynb" }));
  const page = await opened;
  await page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected());
  await click(page.locator("#menus").getByText("Cell", { exact: true }));
  await click(page.locator("#run_all_cells"));
  await page.locator(".js-plotly-plot .main-svg").first().waitFor();
});
const total = said.reduce((sum, [, seconds]) => sum + seconds, 0);
console.log(said.map(([what, seconds]) => `${what}: ${seconds.toFixed(1)} s`).join("\n"));
console.log(`${said.length - 1} commands, ${clicks} clicks, ${total.toFixed(0)} s`);
process.exit(0);
