// Draws all charts of a book on sheets to look at, in both themes, on a wide page and on a telephone:
//   node contact-sheets.mjs BOOK FOLDER
// FOLDER then holds light-1440-1.png, light-1440-2.png … dark-360-2.png.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { drawnCharts } from "./checks.mjs";
import { visit } from "./chromium.mjs";
import { pagesOf } from "./pages.mjs";

const book = process.argv[2] ?? "artifacts/book";
const folder = resolve(process.argv[3] ?? "artifacts/contact-sheets");
const chartsOnSheet = 28;
const kinds = [{ width: 1440, columns: 4, shown: 480 }, { width: 360, columns: 7, shown: 270 }];

async function photograph({ name, url }, theme, width) {
  const { page, close } = await visit(url, theme, { width, height: 900 });
  const pictures = [];
  for await (const chart of drawnCharts(page)) {
    pictures.push({ caption: `${name.replace(".html", "")} ${pictures.length + 1}`, png: (await chart.screenshot()).toString("base64") });
  }
  await close();
  return pictures;
}

async function writeSheet(pictures, { columns, shown }, path) {
  const { page, close } = await visit("about:blank", "light", { width: columns * (shown + 8) + 8, height: 900 });
  const figures = pictures.map(({ caption, png }) => `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png}"></figure>`);
  await page.setContent(`<style>
    body { margin: 8px; display: grid; grid-template-columns: repeat(${columns}, ${shown}px); gap: 8px; background: #888; font: 11px sans-serif; }
    figure { margin: 0; } img { width: 100%; display: block; }
  </style>${figures.join("")}`, { waitUntil: "load" });
  await page.screenshot({ path, fullPage: true });
  await close();
}

mkdirSync(folder, { recursive: true });
for (const theme of ["light", "dark"]) {
  for (const kind of kinds) {
    const pictures = [];
    for (const page of pagesOf(book)) pictures.push(...await photograph(page, theme, kind.width));
    for (let i = 0; i < pictures.length; i += chartsOnSheet) {
      const path = join(folder, `${theme}-${kind.width}-${i / chartsOnSheet + 1}.png`);
      await writeSheet(pictures.slice(i, i + chartsOnSheet), kind, path);
      console.log(path);
    }
  }
}
