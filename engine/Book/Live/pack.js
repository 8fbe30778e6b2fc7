"use strict";
/* global book */
// Begins sessions: loads the scripts in which the runtime and the files of the page's cells are packed, at the first of them.

(() => {
  const atOnce = 6;
  const given = new WeakMap();
  const withCompiler = new WeakMap();
  book.packed = new Map();

  const namesOf = packs => packs.flatMap(({ holds }) => holds);

  /** Loads scripts, some at a time, and hands the texts that are packed in them to somebody. */
  async function loadAll(packs, take, progress) {
    const all = packs.reduce((sum, { size }) => sum + size, 0);
    const rest = [...packs];
    let done = 0;
    let hasFailed = false;
    async function loadSome() {
      for (let pack = rest.shift(); pack; pack = rest.shift()) {
        const { holds, script, size } = pack;
        await book.load(script, () => holds.every(name => book.packed.has(name)));
        const texts = holds.map(name => [name, book.packed.get(name)]);
        // Kept, they would take tens of megabytes, for a session that may never be begun anew.
        for (const name of holds) book.packed.delete(name);
        book.forget(script);
        for (const [name, text] of texts) await take(name, text);
        done += size;
        if (!hasFailed) progress(done, all);
      }
    }
    try {
      await Promise.all(Array.from({ length: atOnce }, loadSome));
    } catch (error) {
      // Of those that are under way nobody wants to hear any more.
      hasFailed = true;
      rest.length = 0;
      throw error;
    }
  }

  /**
   * @param hash The frame script's hash. The scripts are loaded that say what the runtime is, and what the page's cells read.
   * @param shown See Session.
   * @param progress Is called with the bytes that are loaded, and all of them.
   * @param signal Gives up.
   */
  book.beginSession = async (hash, shown, progress, signal) => {
    const packs = [...book.runtime.packs, ...book.notebook.compiled ? [book.notebook.compiled] : []];
    const session = new book.Session({ ...book.runtime, hash }, { files: namesOf(packs), compiler: namesOf(book.runtime.compiler) }, shown);
    signal.addEventListener("abort", () => session.close());
    try {
      await Promise.all([loadAll(packs, (name, text) => session.add(name, text), progress), session.ready]);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  };

  /** Gives a session the compiler, once: what nobody has changed runs without it. */
  book.addCompiler = (session, progress = () => {}) => {
    if (!withCompiler.has(session)) withCompiler.set(session, loadAll(book.runtime.compiler, (name, text) => session.add(name, text), progress).catch(error => {
      // What failed to load is tried again.
      withCompiler.delete(session);
      throw error;
    }));
    return withCompiler.get(session);
  };

  /** Gives a session the files that a cell reads by what its code says, once. */
  book.addFiles = async (session, code, progress) => {
    if (!given.has(session)) given.set(session, new Set());
    const had = given.get(session);
    const packs = book.notebook.files.filter(({ script, names }) => !had.has(script) && names.some(said => code.includes(said)));
    await loadAll(packs, (name, text) => session.write(name, text), progress);
    for (const { script } of packs) had.add(script);
  };
})();
