import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { history, historyKeymap, indentWithTab, isolateHistory, standardKeymap, toggleComment } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { completion } from "./completion.mjs";
import { csharp } from "./csharp.mjs";
import { errorMarks, showErrors } from "./errors.mjs";
import { look } from "./look.mjs";

const help = "Tab indents; Escape, then Tab, leaves the editor. Shift and Enter runs the cell.";
let count = 0;

/** Makes a cell of the page one that can be edited. */
class CellEditor {
  #view;
  #hint;
  #replaced;

  /**
   * Opens an editor, in the place of the <pre> that an element has, or at its end.
   * @param parent The element.
   * @param options
   *   code: its text at first; label: its name for a screen reader;
   *   complete(code, position): promises { from, items: [{ label, type, detail }] }, the likeliest first;
   *   onRun(): is called at Shift+Enter and Ctrl+Enter; onChange(): is called after each change.
   */
  static create(parent, options) {
    return new CellEditor(parent, options);
  }

  constructor(parent, options) {
    this.#hint = hint();
    this.#view = new EditorView({ state: EditorState.create({ doc: options.code ?? "", extensions: extensions(options, this.#hint.id) }) });
    this.#replaced = parent.querySelector(":scope > pre");
    if (this.#replaced) {
      this.#replaced.hidden = true;
      this.#replaced.after(this.#view.dom, this.#hint);
    } else parent.append(this.#view.dom, this.#hint);
  }

  get code() {
    return this.#view.state.doc.toString();
  }

  /** Can be undone by the reader, for itself. */
  set code(text) {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      annotations: isolateHistory.of("full"),
    });
  }

  focus() {
    this.#view.focus();
  }

  /** Marks places in the code, instead of those that are marked; lines and columns are counted from 1. */
  showErrors(errors) {
    showErrors(this.#view, errors);
  }

  /** Shows what the editor has replaced again. */
  destroy() {
    this.#view.destroy();
    this.#hint.remove();
    if (this.#replaced) this.#replaced.hidden = false;
  }
}

function hint() {
  const element = document.createElement("p");
  element.id = `cell-editor-help-${++count}`;
  element.hidden = true;
  element.textContent = help;
  return element;
}

function extensions({ label, complete, onRun, onChange }, hintId) {
  const run = () => {
    onRun?.();
    return true;
  };
  return [
    csharp,
    look,
    history(),
    bracketMatching(),
    indentOnInput(),
    closeBrackets(),
    errorMarks,
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({ "aria-label": label ?? "C# code", "aria-describedby": hintId }),
    EditorView.updateListener.of(update => { if (update.docChanged) onChange?.(); }),
    complete ? completion(complete) : [],
    Prec.high(keymap.of([{ key: "Shift-Enter", run }, { key: "Mod-Enter", run }, { key: "Ctrl-Enter", run }])),
    keymap.of([...closeBracketsKeymap, ...historyKeymap, { key: "Mod-/", run: toggleComment }, indentWithTab, ...standardKeymap]),
  ];
}

globalThis.CellEditor = CellEditor;
