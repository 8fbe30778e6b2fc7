// Makes ../Vendor/editor.min.js, and the text of the licences of what is in it.
//   npm ci && npm run build      writes both
//   npm ci && npm run check      compares both with what is there
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = import.meta.dirname;
const vendor = join(folder, "../Vendor");

async function bundle() {
  const { outputFiles: [{ contents }], metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["cell-editor.mjs"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    banner: { js: "/* CodeMirror with C#, see engine/Book/Editor. MIT, see editor.LICENSE.txt. */" },
    metafile: true,
    write: false,
  });
  return { script: Buffer.from(contents), packages: packagesOf(metafile) };
}

/** The packages that are in the script, in the order of their names. */
function packagesOf({ inputs }) {
  const names = Object.keys(inputs).map(path => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

/** Every licence once, above it the packages that it is for. */
function licences(packages) {
  const byText = {};
  for (const name of packages)
    (byText[readFileSync(join(folder, "node_modules", name, "LICENSE"), "utf8").trim()] ??= []).push(name);
  return Object.entries(byText).map(([text, names]) => `${names.map(described).join(", ")}\n\n${text}\n`).join(`\n${"-".repeat(72)}\n\n`);
}

function described(name) {
  const { version } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
  return `${name} ${version}`;
}

function compare(file, made) {
  if (readFileSync(join(vendor, file)).equals(made)) return;
  console.error(`engine/Book/Vendor/${file} is not what its sources make: npm --prefix engine/Book/Editor run build`);
  process.exitCode = 1;
}

const { script, packages } = await bundle();
const files = { "editor.min.js": script, "editor.LICENSE.txt": Buffer.from(licences(packages)) };
for (const [file, made] of Object.entries(files)) {
  if (process.argv.includes("--check")) compare(file, made);
  else writeFileSync(join(vendor, file), made);
}
console.log(`editor.min.js: ${Math.round(script.length / 1000)} kB, gzip ${Math.round(gzipSync(script, { level: 9 }).length / 1000)} kB`);
