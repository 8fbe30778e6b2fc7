"use strict";
/* global book */
// What a reader has changed in a page's cells: kept over a reload, put into a link, taken along as a notebook.

(() => {
  const mark = "cells=";
  const key = `cells:${location.pathname}`;

  function bytesOf(text) {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), character => character.charCodeAt(0));
  }

  async function through(transform, bytes) {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
  }

  // A browser may refuse storage to a page opened from a file: changes then last for the page.
  function stored(action, otherwise) {
    try {
      return action();
    } catch {
      return otherwise;
    }
  }

  book.edits = {
    /** The changed cells: their ids and texts. */
    read: () => stored(() => JSON.parse(localStorage.getItem(key)) ?? {}, {}),

    write(changed) {
      stored(() => Object.keys(changed).length > 0 ? localStorage.setItem(key, JSON.stringify(changed)) : localStorage.removeItem(key));
    },

    /** Whether this page was opened by a link that holds changes. */
    isShared: () => location.hash.startsWith(`#${mark}`),

    /** The changes that the page's address holds; none if it was cut off on its way. */
    async fromLink() {
      try {
        const bytes = await through(new DecompressionStream("deflate-raw"), bytesOf(location.hash.slice(1 + mark.length)));
        const changed = JSON.parse(new TextDecoder().decode(bytes));
        return Object.fromEntries(Object.entries(changed).filter(([, code]) => typeof code === "string"));
      } catch {
        return {};
      }
    },

    /** The page's address with changes in it. */
    async link(changed) {
      const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(changed)));
      const text = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
      return `${location.href.split("#")[0]}#${mark}${text}`;
    },

    /** The notebook with the cells as they are: { code, outputs, count } by id. Cells that were not run hold no outputs. */
    notebook(cells) {
      const notebook = structuredClone(book.notebook.json);
      for (const cell of notebook.cells.filter(({ id }) => cells.has(id))) {
        const { code, outputs, count } = cells.get(cell.id);
        cell.source = code.split(/(?<=\n)/);
        cell.outputs = outputs.map(output => output.output_type === "stream" ? { ...output, text: output.text.split(/(?<=\n)/) } : output);
        cell.execution_count = count;
      }
      return `${JSON.stringify(notebook, null, 1)}\n`;
    },
  };
})();
