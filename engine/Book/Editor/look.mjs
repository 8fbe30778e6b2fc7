import { syntaxHighlighting } from "@codemirror/language";
import { tagHighlighter, tags } from "@lezer/highlight";
import { EditorView } from "@codemirror/view";

// The page's own classes (cells.css) and variables (base.css), which know light from dark.
const classes = tagHighlighter([
  { tag: tags.keyword, class: "c-keyword" },
  { tag: tags.typeName, class: "c-type" },
  { tag: tags.function(tags.name), class: "c-method" },
  { tag: tags.string, class: "c-string" },
  { tag: tags.number, class: "c-number" },
  { tag: tags.comment, class: "c-comment" },
  { tag: tags.meta, class: "c-directive" },
]);

const focus = "2px solid var(--accent)";
const tint = "color-mix(in srgb, var(--accent) 22%, transparent)";

// The editor takes the place of a <pre> of cells.css, and no letter may move.
const rules = {
  "&": { background: "var(--surface)", color: "inherit", borderRadius: "8px" },
  "&.cm-focused": { outline: focus, outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "0.9375rem", lineHeight: "1.5", borderRadius: "inherit" },
  ".cm-content": { padding: "0.875rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1.125rem" },
  "&.cm-focused .cm-matchingBracket": { background: tint, outline: "1px solid var(--accent)", borderRadius: "2px" },
  "&.cm-focused .cm-nonmatchingBracket": { background: "none", color: "var(--danger)" },
  ".cm-error": { textDecoration: "underline wavy var(--danger)", textUnderlineOffset: "0.2em" },
  ".cm-tooltip": {
    background: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--rule)",
    borderRadius: "6px",
    boxShadow: "0 4px 16px rgb(0 0 0 / 0.18)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "0.8125rem", lineHeight: "1.5", maxWidth: "min(700px, 92vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { display: "flex", gap: "1rem", padding: "0.1875rem 0.625rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: tint, color: "var(--ink)" },
  ".cm-tooltip-autocomplete ul li[aria-selected] > .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { margin: "0 0 0 auto", color: "var(--muted)", fontStyle: "normal", overflow: "hidden", textOverflow: "ellipsis" },
};

export const look = [syntaxHighlighting(classes), EditorView.theme(rules)];
