// Opens every page of a book from its files, without a network, and says what it finds: node book.mjs FOLDER
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Report } from "./report.mjs";
import { visit } from "./chromium.mjs";
import { checkAccessibility, checkCharts, checkScroll, checkWeight } from "./checks.mjs";

const folder = resolve(process.argv[2] ?? "artifacts/book");
const pages = readdirSync(folder).filter(name => name.endsWith(".html")).sort();
const report = new Report();

report.check(`${folder} holds an index and pages`, pages.includes("index.html") && pages.length > 1, `${pages.length} pages`);
for (const name of pages)
  for (const theme of ["light", "dark"]) {
    const { page, problems, loaded, close } = await visit(pathToFileURL(join(folder, name)).href, theme);
    const check = (what, ok, detail) => report.check(`${name} (${theme}): ${what}`, ok, detail);
    checkWeight(check, loaded);
    await checkCharts(check, page);
    await checkScroll(check, page);
    check("no error, no request to elsewhere", problems.length === 0, problems.join("; "));
    await checkAccessibility(check, page);
    await close();
  }
report.end();
