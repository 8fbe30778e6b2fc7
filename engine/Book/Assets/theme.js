"use strict";
// Runs before the page is painted, so that it does not flash in the other theme.

(() => {
  const root = document.documentElement;
  const themes = ["auto", "light", "dark"];
  const names = { auto: "automatic", light: "light", dark: "dark" };
  const signs = { auto: "◐", light: "☀", dark: "☾" };
  let theme = read();

  // A browser may refuse storage to a page opened from a file: the choice then lasts for the page.
  function read() {
    try {
      const stored = localStorage.getItem("theme");
      return themes.includes(stored) ? stored : "auto";
    } catch {
      return "auto";
    }
  }

  function store() {
    try {
      localStorage.setItem("theme", theme);
    } catch { /* see read */ }
  }

  function apply() {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.dispatchEvent(new Event("themechange"));
  }

  function label(button) {
    button.setAttribute("aria-label", `Colour theme: ${names[theme]}`);
    button.firstElementChild.textContent = signs[theme];
  }

  root.classList.add("js");
  apply();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    label(button);
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      store();
      apply();
      label(button);
    });
  });
})();
