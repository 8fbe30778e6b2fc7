// What runs cells in a page, file by file: bytes as they are, by gzip and by Brotli at their best. Fails above the limit.
//   dotnet run --project engine -- site --stored
//   node tests/Browser/sizes.mjs [FOLDER]
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const limit = 8e6;
const published = "artifacts/browser/publish/Engine.Browser/release/wwwroot/_framework";
const folder = process.argv[2] ?? join(resolve(import.meta.dirname, "../.."), published);

async function measure(name) {
  const bytes = readFileSync(join(folder, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [zipped, best] = await Promise.all([promisify(gzip)(bytes, { level: 9 }), promisify(brotliCompress)(bytes, { params })]);
  return { name, raw: bytes.length, gzip: zipped.length, brotli: best.length };
}

function print(name, ...sizes) {
  console.log(`${name.padEnd(50)}${sizes.map(size => (size / 1000).toFixed(1).padStart(10)).join("")}`);
}

const files = await Promise.all(readdirSync(folder).map(measure));
const sum = what => files.reduce((total, file) => total + file[what], 0);
console.log(`${"kB".padEnd(50)}${["raw", "gzip", "Brotli"].map(what => what.padStart(10)).join("")}`);
for (const file of files.sort((a, b) => b.brotli - a.brotli)) print(file.name, file.raw, file.gzip, file.brotli);
print(`${files.length} files`, sum("raw"), sum("gzip"), sum("brotli"));
if (sum("brotli") > limit) {
  console.log(`${(sum("brotli") / 1e6).toFixed(2)} MB is more than ${limit / 1e6} MB: look what the largest have that no cell needs (engine/Browser/kept.xml, substitutions.xml)`);
  process.exitCode = 1;
}
