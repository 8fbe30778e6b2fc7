// Runs the cells of notebooks in a page: opened from a file, in a browser without a network.
//   dotnet publish engine/Browser -p:CellAssemblies=$PWD/lib/bin
//   node tests/Browser/cells.mjs FOLDER NOTEBOOK…
//   dotnet run --project engine -- check --runs FOLDER NOTEBOOK…
// FOLDER then holds the notebooks with the outputs that the page gave; 'check' compares them with the stored ones.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { visit } from "./chromium.mjs";

const root = resolve(import.meta.dirname, "../..");
const host = join(root, "engine/Browser");
const framework = join(host, "bin/Release/net10.0/publish/wwwroot/_framework");
// What cells read.
const data = ["data", "data/mnist", "experiments"];
const [folder, ...notebooks] = process.argv.slice(2);
const text = source => [source ?? ""].flat().join("");

function runtime() {
  const config = JSON.parse(readFileSync(join(framework, "dotnet.js"), "utf8").match(/\/\*json-start\*\/([\s\S]*?)\/\*json-end\*\//)[1]);
  const listed = ["jsModuleNative", "jsModuleRuntime", "wasmNative", "coreAssembly", "assembly"].flatMap(group => config.resources[group] ?? []);
  return ["dotnet.js", ...listed.map(file => file.name)].map(name => [name, readFileSync(join(framework, name))]);
}

function read(notebook) {
  const beside = dirname(resolve(notebook));
  return data.filter(name => existsSync(join(beside, name))).flatMap(name => readdirSync(join(beside, name))
    .filter(file => statSync(join(beside, name, file)).isFile())
    .map(file => [`/notebooks/${name}/${file}`, readFileSync(join(beside, name, file))]));
}

function makePage(files) {
  const page = mkdtempSync(join(tmpdir(), "cells-"));
  const packed = Object.fromEntries(files.map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 }).toString("base64")]));
  const [frame, worker] = ["frame.js", "worker.js"].map(name => readFileSync(join(host, name), "utf8"));
  writeFileSync(join(page, "pack.js"), `const pack = ${JSON.stringify({ scripts: { frame, worker }, files: packed })};`);
  const html = readFileSync(join(import.meta.dirname, "cells.html"), "utf8");
  writeFileSync(join(page, "cells.html"), html.replace("FRAME", createHash("sha256").update(frame).digest("base64")));
  copyFileSync(join(host, "session.js"), join(page, "session.js"));
  return page;
}

// As Jupyter's client does: text of one stream is one output, and what was displayed may be replaced later.
function outputs(sent, cell, error) {
  const shown = [];
  const ids = new Map();
  for (const { type, content } of sent) {
    const last = shown.at(-1);
    if (type === "stream" && last?.output_type === "stream" && last.name === content.name) last.text += content.text;
    else if (type === "stream") shown.push({ output_type: "stream", ...content });
    else if (type === "clear_output") shown.length = 0;
    else if (type === "update_display_data")
      for (const output of shown.filter(other => ids.get(other) === content.display_id)) output.data = content.data;
    else {
      const count = type === "execute_result" ? { execution_count: cell } : {};
      shown.push({ output_type: type, data: content.data, metadata: {}, ...count });
      ids.set(shown.at(-1), content.display_id);
    }
  }
  return error ? [...shown, error] : shown;
}

/** In the page: unpacks what has come with it, opens a session, and gives back what a cell puts out. */
async function start() {
  /* global PageSession, pack */
  async function bytes(base64) {
    const packed = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  const unpacked = Object.entries(pack.files).map(async ([name, base64]) => [name, await bytes(base64)]);
  let sent = [];
  const session = new PageSession(pack.scripts, Object.fromEntries(await Promise.all(unpacked)), (cell, type, content) => sent.push({ type, content }));
  await session.ready;
  globalThis.run = async (cell, code) => {
    sent = [];
    const begin = performance.now();
    const error = await session.run(cell, code);
    return { error, sent, milliseconds: performance.now() - begin };
  };
}

async function run(address, notebook) {
  const { page, problems, close } = await visit(address, "light");
  const begin = performance.now();
  await page.evaluate(start);
  const ready = performance.now() - begin;
  const content = JSON.parse(readFileSync(notebook, "utf8"));
  let count = 0;
  let slowest = 0;
  const all = performance.now();
  for (const cell of content.cells.filter(({ cell_type: type }) => type === "code")) {
    count++;
    const { error, sent, milliseconds } = await page.evaluate(([number, code]) => globalThis.run(number, code), [count, text(cell.source)]);
    cell.outputs = outputs(sent, count, error);
    cell.execution_count = count;
    slowest = Math.max(slowest, milliseconds);
  }
  const total = performance.now() - all;
  writeFileSync(join(folder, basename(notebook)), `${JSON.stringify(content, null, 1)}\n`);
  await close();
  const seconds = value => (value / 1000).toFixed(1);
  console.log(`${basename(notebook)}: ready ${seconds(ready)} s, ${count} cells in ${seconds(total)} s, the slowest ${seconds(slowest)} s`);
  for (const problem of problems) console.log(`  ${problem}`);
  return problems.length === 0;
}

mkdirSync(folder, { recursive: true });
const page = makePage([...runtime(), ...read(notebooks[0])]);
let fine = true;
for (const notebook of notebooks) fine = await run(pathToFileURL(join(page, "cells.html")).href, notebook) && fine;
rmSync(page, { recursive: true });
process.exitCode = fine ? 0 : 1;
