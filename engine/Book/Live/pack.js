"use strict";
/* global book */
// Begins sessions: loads the scripts in which the runtime and the files of the page's cells are packed, at the first of them.

(() => {
  const atOnce = 6;
  book.packed = new Map();

  /** The scripts that say what there is to load. */
  async function contents(cells) {
    await Promise.all([
      book.load("pack/runtime.js", () => book.runtime),
      book.load(cells, () => book.notebook),
    ]);
    return [...book.runtime.files, ...book.notebook.files];
  }

  async function loadAll(files, session, progress) {
    const all = files.reduce((sum, { size }) => sum + size, 0);
    const rest = [...files];
    let done = 0;
    async function loadSome() {
      for (let file = rest.shift(); file; file = rest.shift()) {
        await book.load(file.script, () => book.packed.has(file.name));
        await session.add(file.name, book.packed.get(file.name));
        done += file.size;
        progress(done, all);
      }
    }
    await Promise.all(Array.from({ length: atOnce }, loadSome));
  }

  /**
   * @param page { cells, hash }: the script that says what the page's cells read, and the frame script's hash.
   * @param shown See Session.
   * @param progress Is called with the bytes that are loaded, and all of them.
   * @param signal Gives up.
   */
  book.beginSession = async ({ cells, hash }, shown, progress, signal) => {
    const files = await contents(cells);
    signal.throwIfAborted();
    const session = new book.Session({ ...book.runtime, hash }, files.map(({ name }) => name), shown);
    signal.addEventListener("abort", () => session.close());
    try {
      await Promise.all([loadAll(files, session, progress), session.ready]);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  };
})();
