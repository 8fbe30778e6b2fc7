// Opens every page of a book from its files, without a network, and says what it finds: node book.mjs FOLDER
import { checkAccessibility, checkCharts, checkScroll, checkSpeed, checkLetters, checkWeight } from "./checks.mjs";
import { checkBehaviour } from "./behaviour.mjs";
import { fullest, pagesOf } from "./pages.mjs";
import { Report } from "./report.mjs";
import { inTurns } from "./turns.mjs";
import { visit } from "./chromium.mjs";

const folder = process.argv[2] ?? "artifacts/book";
const pages = pagesOf(folder);
const report = new Report();

report.check(`${folder} holds an index and pages`, pages.length > 1 && pages.some(page => page.name === "index.html"), `${pages.length} pages`);
async function checkPage({ name, url }, theme) {
  const { page, problems, dialogs, loaded, close } = await visit(url, theme);
  const check = (what, ok, detail) => report.check(`${name} (${theme}): ${what}`, ok, detail);
  checkWeight(check, loaded);
  await checkCharts(check, page);
  // What a page does is the same in both; its colours are not.
  if (theme === "light") {
    await checkScroll(check, page);
    await checkBehaviour(check, page);
  }
  check("no error, no request to elsewhere", problems.length + dialogs.length === 0, [...problems, ...dialogs].join("; "));
  await checkAccessibility(check, page);
  await close();
}

await inTurns(pages.flatMap(page => [
  ...["light", "dark"].map(theme => () => checkPage(page, theme)),
  () => checkLetters((what, ok, detail) => report.check(`${page.name}: ${what}`, ok, detail), page.url),
]));
// Alone, since time is taken.
const { name, url } = fullest(pages);
await checkSpeed((what, ok, detail) => report.check(`${name}: ${what}`, ok, detail), url);
report.end();
