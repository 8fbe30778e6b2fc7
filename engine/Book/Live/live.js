"use strict";
/* global book */
// The page's own part of running cells: a bar that says what happens, and what a reader can do with all cells.

(() => {
  const page = document.currentScript.dataset;
  const long = 20;
  const bar = document.createElement("section");
  const text = document.createElement("p");
  const progress = document.createElement("progress");
  const actions = document.createElement("div");

  function duration(seconds) {
    return seconds < 90 ? `${Math.ceil(seconds / 10) * 10} seconds` : `${Math.round(seconds / 60)} minutes`;
  }

  const cells = [...document.querySelectorAll(".cell")].filter(element => element.dataset.run !== undefined)
    .map((element, i) => new book.LiveCell(element, i + 1, {
      run: cell => run(runs.upTo(cell)),
      stop: () => runs.stop(),
      changed: () => keep(),
      prepare: cell => runs.prepare(cell),
      complete: (code, position) => runs.complete(code, position),
    }));
  const runs = new book.Runs(cells, page, show);

  // A cell with controls, and those above it that it needs.
  function play(cell) {
    const others = runs.upTo(cell).filter(other => other !== cell);
    if (others.reduce((sum, { seconds }) => sum + seconds, 0) < long) runs.play(cell);
    else run([...others, cell]);
  }

  // Long ones only after a word: a reader may not want to wait for them.
  async function run(chosen) {
    const seconds = chosen.reduce((sum, cell) => sum + cell.seconds, 0);
    const what = chosen.length === 1 ? "This cell takes" : `These ${chosen.length} cells take`;
    if (seconds < long || await ask(`${what} about ${duration(seconds)} in a page.`)) await runs.run(chosen);
  }

  function ask(question) {
    return new Promise(resolve => {
      show({ text: question });
      const answer = value => () => {
        show({ text: "" });
        resolve(value);
      };
      actions.replaceChildren(book.button("Run", "", answer(true)), book.button("Not now", "", answer(false)));
      actions.firstElementChild.focus();
    });
  }

  function show({ text: said, done, all, isBusy = false }) {
    if (said !== undefined) text.textContent = said;
    bar.hidden = text.textContent === "";
    progress.hidden = !isBusy;
    if (all) Object.assign(progress, { value: done, max: all });
    else progress.removeAttribute("value");
    actions.replaceChildren(...isBusy ? [book.button("Stop", "", () => runs.stop())] : idleActions());
  }

  function idleActions() {
    return [
      book.button("Save as notebook", "", save),
      ...Object.keys(changed()).length > 0 ? [book.button("Copy a link", "", copyLink)] : [],
      book.button("Hide", "", () => show({ text: "" })),
    ];
  }

  function changed() {
    return Object.fromEntries(cells.filter(cell => cell.isChanged).map(cell => [cell.id, cell.code]));
  }

  async function keep() {
    if (book.edits.isShared()) history.replaceState(null, "", await book.edits.link(changed()));
    else book.edits.write(changed());
  }

  /** The text of the notebook, with what was changed and run in it. */
  async function notebook() {
    await book.load(page.cells, () => book.notebook);
    const states = cells.map(cell => [cell.id, { code: cell.code, outputs: cell.outputs?.stored ?? [], count: cell.count }]);
    return book.edits.notebook(new Map(states));
  }

  async function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await notebook()], { type: "application/x-ipynb+json" }));
    link.download = page.cells.replace(/^.*\/(.*)\.js$/, "$1.ipynb");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function copyLink() {
    const link = await book.edits.link(changed());
    try {
      await navigator.clipboard.writeText(link);
      show({ text: "The link is copied: it holds the changed cells, which whoever opens it sees, and can run." });
    } catch {
      history.replaceState(null, "", link);
      show({ text: "The link stands in the address bar: it holds the changed cells." });
    }
  }

  async function restore() {
    const isShared = book.edits.isShared();
    const found = isShared ? await book.edits.fromLink() : book.edits.read();
    const differing = cells.filter(cell => found[cell.id] !== undefined && found[cell.id] !== cell.storedCode);
    for (const cell of differing) cell.code = found[cell.id];
    if (isShared) show({
      text: differing.length === 0 ? "The link to this page holds no change that fits it."
        : `The link to this page brings ${differing.length === 1 ? "a changed cell" : `${differing.length} changed cells`}, marked below. Look before you run.`,
    });
  }

  bar.className = "session";
  bar.setAttribute("aria-label", "Running cells");
  bar.hidden = true;
  text.setAttribute("role", "status");
  progress.setAttribute("aria-label", "Progress");
  actions.className = "actions";
  bar.append(text, progress, actions);
  document.body.append(bar);
  for (const place of document.querySelectorAll(".run-here")) place.hidden = cells.length === 0;
  document.querySelector("[data-run-all]")?.addEventListener("click", () => run(cells));
  for (const cell of cells) book.addControls(cell, { play, changed: keep });
  restore();

  // For whoever looks in from outside, such as tests.
  book.live = { cells, notebook, get isIdle() { return !runs.isBusy; } };
})();
