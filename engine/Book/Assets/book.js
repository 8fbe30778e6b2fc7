"use strict";
/* exported book */
// What the scripts of a page share; the first of them.

const book = { figures: {}, sections: null };

(() => {
  const loaded = new Map();

  // Once, or again after a failure. A server may answer with a page instead of the script: it is loaded if it left its mark.
  book.load = (source, isThere) => {
    if (!loaded.has(source)) {
      const script = document.createElement("script");
      loaded.set(source, { script, done: new Promise((resolve, reject) => {
        script.src = source;
        script.onload = script.onerror = () => {
          if (isThere()) resolve();
          else {
            book.forget(source);
            reject(new Error(`${source} could not be loaded`));
          }
        };
        document.head.append(script);
      }) });
    }
    return loaded.get(source).done;
  };

  /** Has a script loaded anew when it is wanted again, and its text given back. */
  book.forget = source => {
    loaded.get(source)?.script.remove();
    loaded.delete(source);
  };

  book.button = (text, className, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = text;
    made.addEventListener("click", () => action(made));
    return made;
  };
})();
