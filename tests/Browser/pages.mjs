import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The pages of a book: their names and addresses. */
export function pagesOf(folder) {
  const names = readdirSync(resolve(folder)).filter(name => name.endsWith(".html")).sort();
  return names.map(name => ({ name, url: pathToFileURL(join(resolve(folder), name)).href }));
}

/** The page with the most charts. */
export function fullest(pages) {
  const charts = page => readFileSync(fileURLToPath(page.url), "utf8").split("data-chart=").length;
  return pages.reduce((most, page) => charts(page) > charts(most) ? page : most);
}
