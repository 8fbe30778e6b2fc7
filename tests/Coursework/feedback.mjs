// Pages of feedback in a browser: node tests/Coursework/feedback.mjs PAGE…
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkAccessibility } from "../Browser/checks.mjs";
import { visit } from "../Browser/chromium.mjs";
import { Report } from "../Browser/report.mjs";

const report = new Report();
for (const [i, path] of process.argv.slice(2).entries()) {
  const { page, problems, loaded, close } = await visit(pathToFileURL(resolve(path)).href, i % 2 ? "dark" : "light");
  const check = (what, holds, detail) => report.check(`${path}: ${what}`, holds, detail);
  await checkAccessibility(check, page);
  check("is one file, and has no error", problems.length === 0 && [...loaded].every(url => url.startsWith("data:") || url.endsWith("feedback.html")), problems.join("; "));
  await close();
}
report.end();
