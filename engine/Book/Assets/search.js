"use strict";
/* global book */
// Search over every section of the book. The index is loaded when the search is first opened, or tried again later.

(() => {
  const dialog = document.getElementById("search");
  const input = dialog.querySelector("input");
  const status = dialog.querySelector(".search-status");
  const list = dialog.querySelector(".search-results");
  const mostResults = 20;
  let hasFailed = false;

  function load() {
    const done = failed => {
      hasFailed = failed;
      search();
    };
    book.load("assets/search-index.js", () => book.sections).then(() => done(false), () => done(true));
  }

  function open() {
    load();
    dialog.showModal();
    input.select();
  }

  function score(section, words) {
    const [, page, , title, text] = section;
    let sum = 0;
    for (const word of words) {
      const found = title.toLowerCase().includes(word) ? 4 : page.toLowerCase().includes(word) ? 2 : text.toLowerCase().includes(word) ? 1 : 0;
      if (!found) return 0;
      sum += found;
    }
    return sum;
  }

  function excerpt(text, word) {
    const at = text.toLowerCase().indexOf(word);
    const snippet = document.createElement("span");
    if (at < 0) {
      snippet.textContent = text.slice(0, 120);
      return snippet;
    }
    const start = at < 50 ? 0 : text.indexOf(" ", at - 50) + 1;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + word.length);
    snippet.append(start > 0 && start < at ? "… " : "", text.slice(Math.min(start, at), at), mark, text.slice(at + word.length, at + 90), " …");
    return snippet;
  }

  function result([file, page, id, title, text], words) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const name = document.createElement("strong");
    link.href = `${file}#${id}`;
    name.textContent = title === page ? title : `${title} — ${page}`;
    link.append(name, excerpt(text, words[0]));
    link.addEventListener("click", () => dialog.close());
    item.append(link);
    return item;
  }

  function search() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = !words.length || !book.sections ? [] : book.sections
      .map(section => [score(section, words), section])
      .filter(([points]) => points > 0)
      .sort((a, b) => b[0] - a[0]);
    list.replaceChildren(...found.slice(0, mostResults).map(([, section]) => result(section, words)));
    status.textContent = !words.length ? "Type a word, in English or Chinese."
      : book.sections ? `${found.length} section${found.length === 1 ? "" : "s"}`
      : hasFailed ? "The index could not be loaded. Change a word to try again."
      : "The index is being loaded.";
  }

  function move(event) {
    // In a search field the first Escape would only clear the words.
    if (event.key === "Escape") dialog.close();
    const links = [...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !links.length) return;
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  }

  document.querySelector("[data-search-open]").addEventListener("click", open);
  input.addEventListener("input", () => {
    if (hasFailed) load();
    search();
  });
  dialog.addEventListener("keydown", move);
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, [contenteditable]");
    if (dialog.open || typing) return;
    if (event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
  search();
})();
