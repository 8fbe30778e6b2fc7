import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's program. */
export function program() {
  const found = places.find(place => place && existsSync(place));
  if (!found) throw new Error("no Chromium found: install it, or set CHROMIUM to its path");
  return found;
}

function isOwn(request, page) {
  return /^(file|data|blob|about):/.test(request) || new URL(request).origin === new URL(page).origin;
}

/** Opens a page in a Chromium of its own (nothing cached), cut off from the network unless it comes from there. */
export async function visit(url, colorScheme, viewport = { width: 1440, height: 900 }, { isOffline = true } = {}) {
  const browser = await chromium.launch({ executablePath: program(), args: ["--no-sandbox"] });
  const context = await browser.newContext({ offline: isOffline, colorScheme, viewport });
  const page = await context.newPage();
  const problems = [];
  const loaded = new Set();
  const dialogs = [];
  page.on("dialog", dialog => { dialogs.push(`${dialog.type()}: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", request => loaded.add(request.url().split("#")[0]));
  page.on("console", message => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
  page.on("pageerror", error => problems.push(error.message));
  // What the policy refuses is the page's own business, and what is aborted its reader's, who has gone on.
  page.on("requestfailed", request => !["csp", "net::ERR_ABORTED"].includes(request.failure().errorText) && problems.push(`${request.url()} failed`));
  page.on("request", request => !isOwn(request.url(), url) && problems.push(`${request.url()} requested`));
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  return { page, problems, dialogs, loaded, close: () => browser.close() };
}
