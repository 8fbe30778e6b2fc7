// Opens a book whose notebook wants to run scripts, and has HTML outputs: node hostile.mjs FOLDER
import { Report } from "./report.mjs";
import { pagesOf } from "./pages.mjs";
import { visit } from "./chromium.mjs";

const report = new Report();
for (const { name, url } of pagesOf(process.argv[2])) {
  const { page, problems, dialogs, close } = await visit(url, "light");
  for (const chart of await page.locator("[data-chart]").all()) await chart.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  // The frame of an HTML output says of every script and picture that it did not take it: those lines are the proof.
  const others = problems.filter(problem => !/^Blocked script execution in 'about:srcdoc'|directive: "img-src data:"/.test(problem));
  report.check(`${name}: no script of the notebook's ran`, dialogs.length === 0, dialogs.join("; "));
  report.check(`${name}: nothing was requested from elsewhere, nothing failed`, others.length === 0, others.join("; "));
  const misfits = await page.locator("iframe.html").evaluateAll(frames => frames
    .map(frame => ({ frame: frame.clientHeight, content: frame.contentDocument.body.getBoundingClientRect().bottom }))
    .filter(({ frame, content }) => frame < content || frame > content + 40));
  report.check(`${name}: every frame is as high as what it shows`, misfits.length === 0, JSON.stringify(misfits));
  await close();
}
report.end();
