// The process of a page's cells by itself, in a page that has nothing else.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { visit } from "./chromium.mjs";

const root = resolve(import.meta.dirname, "../..");
const framework = join(root, "artifacts/browser/publish/Engine.Browser/release/wwwroot/_framework");
const scripts = join(root, "engine/Book/Live");

function runtime() {
  const config = JSON.parse(readFileSync(join(framework, "dotnet.js"), "utf8").match(/\/\*json-start\*\/([\s\S]*?)\/\*json-end\*\//)[1]);
  const listed = groups => groups.flatMap(group => config.resources[group] ?? []).map(({ name }) => name);
  const packed = names => names.map(name => [name, gzipSync(readFileSync(join(framework, name)), { level: 1 }).toString("base64")]);
  return {
    files: packed(["dotnet.js", ...listed(["jsModuleNative", "jsModuleRuntime", "wasmNative", "coreAssembly", "assembly"])]),
    compiler: packed(listed(["lazyAssembly"])),
  };
}

/** In the page: begins a session and leaves what runs a cell in it. */
async function begin({ frame, hash, worker, files, compiler }) {
  /* global book */
  let sent = [];
  const namesOf = packed => packed.map(([name]) => name);
  const session = new book.Session({ frame, hash, worker }, { files: namesOf(files), compiler: namesOf(compiler) }, (cell, type, content) => sent.push({ type, content }));
  for (const [name, text] of [...files, ...compiler]) session.add(name, text);
  await session.ready;
  globalThis.run = async (cell, code) => {
    sent = [];
    const started = performance.now();
    const error = await session.run(cell, code);
    return { error, sent, milliseconds: performance.now() - started };
  };
}

/** Starts it; gives back what runs a cell ({ error, sent, milliseconds }), and what ends it. */
export async function startHost() {
  const { page, problems, close } = await visit("about:blank", "light");
  const [frame, worker, session] = ["frame.js", "worker.js", "session.js"].map(name => readFileSync(join(scripts, name), "utf8"));
  await page.evaluate("globalThis.book = {}");
  await page.addScriptTag({ content: session });
  const hash = createHash("sha256").update(frame).digest("base64");
  await page.evaluate(begin, { frame, hash, worker, ...runtime() });
  let count = 0;
  const run = code => page.evaluate(([cell, text]) => globalThis.run(cell, text), [++count, code]);
  // Of a worker's script it is said at times that it was aborted, although it runs.
  return { run, problems: () => problems.filter(problem => !/^blob:null\/\S+ failed$/.test(problem)), close };
}
