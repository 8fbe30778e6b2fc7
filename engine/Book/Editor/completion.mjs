import { acceptCompletion, autocompletion, closeCompletion, completionKeymap, selectedCompletion } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

// A cell that runs keeps the compiler from answering.
const patience = 5000;
const name = /@?[\p{L}_][\p{L}\p{Nd}_]*$/u;
const wholeName = /^@?[\p{L}\p{Nd}_]*$/u;
const highest = 99;
// So many are given at most (CellNames): there may be others, which what is typed next would bring up.
const most = 200;
const colours = { keyword: "c-keyword", type: "c-type", namespace: "c-type", method: "c-method" };

function isAsked(context) {
  if (context.explicit) return true;
  if (!context.matchBefore(name) && context.state.sliceDoc(context.pos - 1, context.pos) !== ".") return false;
  return !["comment", "string", "number", "directive"].includes(syntaxTree(context.state).resolveInner(context.pos, -1).name);
}

function within(milliseconds, promise) {
  return Promise.race([promise, new Promise(resolve => { setTimeout(resolve, milliseconds, null); })]);
}

/** Asks one question at a time, and none that nobody waits for any more. */
function source(complete) {
  let last = Promise.resolve();
  return context => {
    if (!isAsked(context)) return null;
    last = last.then(() => context.aborted ? null : ask(complete, context));
    return last.then(answer => result(answer, context));
  };
}

async function ask(complete, context) {
  try {
    return await within(patience, complete(context.state.doc.toString(), context.pos));
  } catch {
    return null;
  }
}

function result(answer, context) {
  const items = answer?.items ?? [];
  // What stands there already is nothing to choose from.
  const isTyped = items.length === 1 && items[0].label === context.state.sliceDoc(answer.from, context.pos);
  if (items.length === 0 || isTyped && !context.explicit) return null;
  return {
    from: answer.from,
    options: items.map(option),
    validFor: items.length < most ? wholeName : undefined,
  };
}

/** The likeliest stand first; the blank parts the name from what is said behind it. */
function option({ label, type, detail }, place) {
  return { label, type, detail: detail && ` ${detail}`, boost: highest - Math.min(place, 2 * highest) };
}

/** Enter begins a line where the name is complete as it was typed. */
function closeTyped(view) {
  const label = selectedCompletion(view.state)?.label;
  const { head } = view.state.selection.main;
  if (label && view.state.sliceDoc(0, head).match(name)?.[0] === label) closeCompletion(view);
  return false;
}

/**
 * Names to choose from.
 * @param complete Gives them: see CellEditor.
 */
export function completion(complete) {
  return [
    autocompletion({
      override: [source(complete)],
      defaultKeymap: false,
      icons: false,
      optionClass: ({ type }) => colours[type] ?? "",
    }),
    Prec.highest(keymap.of([{ key: "Enter", run: closeTyped }, ...completionKeymap, { key: "Tab", run: acceptCompletion }])),
  ];
}
