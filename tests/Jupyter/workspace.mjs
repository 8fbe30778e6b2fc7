// What the tests of the front ends share: a copy of the notebooks to save in, a server of one's own, Chromium without a network.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

export const repository = resolve(import.meta.dirname, "../..");
export const plotly = "application/vnd.plotly.v1+json";

// The folder of the copies, beside which lies what they refer to. They are as the engine has run them on this machine, in the
// folder of runs: to the last bit, the stored ones may be those of another. In "before" they stay as they are.
export function copyNotebooks(runs) {
  const folder = mkdtempSync(join(tmpdir(), "front-end-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(repository, "notebooks"), join(folder, "notebooks"), {
    recursive: true,
    filter: path => !/\/(bin|obj|\.ipynb_checkpoints)$/.test(path),
  });
  cpSync(runs, join(folder, "notebooks"), { recursive: true });
  illustrate(join(folder, "notebooks"));
  cpSync(join(folder, "notebooks"), join(folder, "before"), { recursive: true });
  symlinkSync(join(repository, "lib"), join(folder, "lib"));
  return folder;
}

// Draws the pictures that a notebook, or those of a folder, lack.
export const illustrate = path =>
  execFileSync("dotnet", ["exec", join(repository, "engine/bin/Debug/net10.0/activations.dll"), "illustrate", path], { stdio: "inherit" });

const outputs = notebook => notebook.cells.flatMap(cell => cell.outputs ?? []);

// The bundles of a notebook's charts, in order.
export const charts = path => outputs(JSON.parse(readFileSync(path, "utf8"))).map(output => output.data).filter(data => data?.[plotly]);

// Where the two texts part, or null. The lines are short where a person would look at them.
export function difference(path, original) {
  const [after, before] = [path, original].map(file => readFileSync(file, "utf8").split("\n"));
  const line = before.findIndex((text, i) => text !== after[i]);
  if (line < 0 && before.length === after.length) return null;
  const at = line < 0 ? before.length : line;
  return `line ${at + 1}: ${before[at]?.slice(0, 200)} → ${after[at]?.slice(0, 200)}`;
}

// A figure that no notebook has stored.
export const newFigure = 'Figures.Curve(new Sigmoid(), title: "A title that nobody has given")';

// A port that nobody listens on.
export const freePort = () => new Promise(resolvePort => {
  const listener = createServer().listen(0, "127.0.0.1", () => {
    const { port } = listener.address();
    listener.close(() => resolvePort(port));
  });
});

// Starts a server, which ends with this process.
export async function serve(command, args, url, options = {}) {
  const server = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
  let said = "";
  server.stderr.on("data", text => { said = (said + text).slice(-2000); });
  process.on("exit", () => server.kill());
  for (let ready = false; !ready; await setTimeout(300)) {
    if (server.exitCode !== null) throw new Error(`${command} ended with exit code ${server.exitCode}: ${said}`);
    ready = await fetch(url).then(answer => answer.ok, () => false);
  }
}

export async function openOffline() {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
  await context.route(url => url.hostname !== "127.0.0.1", route => route.abort());
  context.setDefaultTimeout(300_000);
  return context;
}
