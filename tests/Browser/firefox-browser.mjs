import puppeteer from "puppeteer-core";

const patience = 600_000;

/** Playwright drives only a Firefox of its own; Debian's is driven by Puppeteer. */
export function launchFirefox() {
  return puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true, protocolTimeout: patience });
}
