/** What a reader does: searches, switches the theme, copies code, follows the outline, prints, reads without scripts. */
export async function checkBehaviour(check, page) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await checkSearch(check, page);
  await checkTheme(check, page);
  await checkCode(check, page);
  await checkOutline(check, page);
  await checkPrint(check, page);
}

async function checkSearch(check, page) {
  await page.keyboard.press("/");
  await page.locator("#search input").fill("e");
  const results = page.locator(".search-results a");
  const found = await results.first().waitFor({ timeout: 5000 }).then(() => results.count(), () => 0);
  const targets = await results.evaluateAll(links => links.map(link => link.getAttribute("href")));
  await page.keyboard.press("Escape");
  check("the search finds sections", found > 0 && targets.every(href => /\.html#./.test(href)), `${found} shown`);
}

async function checkTheme(check, page) {
  const state = () => page.evaluate(() => {
    const plot = document.querySelector(".drawn > .plot");
    return [getComputedStyle(document.body).backgroundColor, plot?._fullLayout.font.color ?? ""];
  });
  const seen = [];
  for (let i = 0; i < 3; i++) {
    await page.locator("[data-theme-switch]").click();
    await page.waitForTimeout(200);
    seen.push(await state());
  }
  const [light, dark] = seen;
  const hasChart = dark[1] !== "";
  check("the theme switch changes the page and its charts", light[0] !== dark[0] && (!hasChart || light[1] !== dark[1]));
}

async function checkCode(check, page) {
  const copy = page.locator(".code:visible > .copy").first();
  if (await copy.count() === 0) return;
  await copy.press("Enter");
  const copied = page.locator(".copy", { hasText: /Copied|Selected/ });
  check("code can be copied by the keyboard", await copied.waitFor({ timeout: 2000 }).then(() => true, () => false));
  const covers = await copy.evaluate(button => {
    const [over, code] = [button, button.parentElement.querySelector("pre")].map(element => element.getBoundingClientRect());
    return over.bottom > code.top + 0.5;
  });
  check("the button that copies covers no code", !covers);
  const unfold = page.locator(".unfold:visible").first();
  if (await unfold.count() === 0) return;
  await unfold.click();
  check("a long cell unfolds", await unfold.getAttribute("aria-expanded") === "true");
}

async function checkOutline(check, page) {
  const last = page.locator(".outline a").last();
  if (await last.count() === 0) return;
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await page.waitForTimeout(200);
  check("the outline follows the scroll", await last.getAttribute("aria-current") === "true");
}

/** On paper every chart is its picture, whether or not the reader came by it. */
async function checkPrint(check, page) {
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator(".chart:has(img)").evaluateAll(charts => charts.map(chart =>
    [chart.querySelector("img").checkVisibility(), chart.querySelector(".plot")?.checkVisibility() ?? false]));
  check("on paper charts are pictures", shown.every(([picture, plot]) => picture && !plot));
  check("on paper there are no controls", await page.locator("button:visible, .contents:visible").count() === 0);
  await page.emulateMedia({ media: null });
}
