import { indentService, indentUnit, matchBrackets } from "@codemirror/language";

const step = "    ";
const opens = /[{([]\s*(\/\/.*)?$/;
const closes = /^\s*[})\]]/;

/** A line begins below the last one with text, a step further in behind an open bracket; and with a closing bracket, below the line of its fellow. */
function indentOf(context, position) {
  const text = context.textAfterPos(position);
  const behind = position + text.search(/\S|$/) + 1;
  const pair = closes.test(text) && matchBrackets(context.state, behind, -1);
  if (pair && pair.matched) return context.lineIndent(pair.end.from);
  const before = lineBefore(context, position);
  if (!before) return 0;
  return context.lineIndent(before.from) + (opens.test(before.text) ? step.length : 0);
}

/** The last line with text above a position, or the part of its own line before a break that is being typed there. */
function lineBefore(context, position) {
  let line = context.lineAt(position, -1);
  while (line.from === position || !line.text.trim()) {
    if (line.from === 0) return null;
    line = context.lineAt(line.from - 1, -1);
  }
  return line;
}

export const indentation = [indentUnit.of(step), indentService.of(indentOf)];
