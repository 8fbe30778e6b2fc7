import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const shown = StateEffect.define();

/** The places of errors, until their line is changed. */
export const errorMarks = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(shown)) return Decoration.set(effect.value.map(error => markOf(error, transaction.state.doc)).filter(Boolean), true);
    if (!transaction.docChanged) return marks;
    const changed = linesOf(transaction);
    return marks.map(transaction.changes).update({ filter: from => !changed.has(transaction.state.doc.lineAt(from).number) });
  },
  provide: field => EditorView.decorations.from(field),
});

function linesOf({ changes, state }) {
  const lines = new Set();
  changes.iterChangedRanges((fromA, toA, from, to) => {
    for (let { number } = state.doc.lineAt(from); number <= state.doc.lineAt(to).number; number++) lines.add(number);
  });
  return lines;
}

/** The word at an error, or the last character of its line if nothing follows. */
function markOf({ line: number, column, message }, doc) {
  if (number < 1 || number > doc.lines) return null;
  const line = doc.line(number);
  if (line.length === 0) return null;
  const from = Math.min(line.from + Math.max(0, column - 1), line.to - 1);
  const length = line.text.slice(from - line.from).match(/^(?:[\p{L}\p{Nd}_]+|.)/u)[0].length;
  return Decoration.mark({ class: "cm-error", attributes: { title: message } }).range(from, from + length);
}

export function showErrors(view, errors) {
  view.dispatch({ effects: shown.of(errors) });
}
