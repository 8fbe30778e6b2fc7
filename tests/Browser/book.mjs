// Opens every page of a book from its files, without a network, and says what it finds: node book.mjs FOLDER [--alternate]
// In both ways, light on a wide screen and dark on a telephone; with --alternate, in one of them, page by page.
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
// What a page does, on a wide screen; then its colours in the dark, on a telephone. Each draws every chart.
async function checkWide(check, { page, loaded }) {
  checkWeight(check, loaded);
  await checkCharts(check, page);
  await checkScroll(check, page);
  await checkBehaviour(check, page);
}

const checkNarrow = (check, { page }) => checkLetters(check, page);

async function checkPage({ name, url }, { theme, viewport, look }) {
  const visited = await visit(url, theme, viewport);
  const check = (what, ok, detail) => report.check(`${name} (${theme}): ${what}`, ok, detail);
  await look(check, visited);
  const wrong = [...visited.problems, ...visited.dialogs];
  check("no error, no request to elsewhere", wrong.length === 0, wrong.join("; "));
  await checkAccessibility(check, visited.page);
  await visited.close();
}

const visits = [
  { theme: "light", viewport: { width: 1440, height: 900 }, look: checkWide },
  { theme: "dark", viewport: { width: 360, height: 800 }, look: checkNarrow },
];
const ways = process.argv.includes("--alternate") ? i => [visits[i % 2]] : () => visits;
await inTurns(pages.flatMap((page, i) => ways(i).map(how => () => checkPage(page, how))));
// Alone, since time is taken.
const { name, url } = fullest(pages);
await checkSpeed((what, ok, detail) => report.check(`${name}: ${what}`, ok, detail), url);
report.end();
