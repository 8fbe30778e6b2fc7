import { access, beforeNamespace, beforeType, beginsQuery, contextual, declaring, infix, inQuery, query, reserved } from "./csharp-words.mjs";

const owner = /^\p{Lu}/u;
const member = /^\.[\p{L}_]/u;
const brackets = String.raw`<[\w\s,.<>[\]?()@]*>`;
const invoked = new RegExp(String.raw`^(${brackets})?\s*\(`, "u");
// A type before a name: its arguments, what it has nested, whether it is nullable or an array.
const declared = new RegExp(String.raw`^(?:${brackets})?(?:\.\w+)*(?:\?|\[[,\s]*\])*\s+(@?[\p{L}_][\p{L}\p{Nd}_]*)`, "u");

/** Whether a '<' begins the arguments of a type, by what C#'s grammar asks behind '>'. */
export const typeArguments = new RegExp(String.raw`^${brackets}(?=\s*([()[\]{}:;,.?|&^]|[=!]=|=>|$|[\p{L}_]))`, "u");

/**
 * What a word is, guessed from its neighbours as the book's own pages do (CodeHighlighter).
 * @param name The word.
 * @param rest The line behind it.
 * @param state What stood before it.
 * @returns "keyword", "type", "method" or null.
 */
export function kindOf(name, rest, state) {
  if (isKeyword(name, rest, state)) return "keyword";
  if (isType(name, rest, state)) return "type";
  return invoked.test(rest) && !access.has(state.before) ? "method" : null;
}

function isKeyword(name, rest, { before, inQuery: isInQuery }) {
  if (before === ".") return false;
  if (reserved.has(name)) return true;
  if (name === "from") return beginsQuery.test(rest);
  if (isInQuery && query.has(name) && inQuery.test(rest)) return true;
  return Object.hasOwn(contextual, name) && contextual[name].test(rest);
}

function isType(name, rest, state) {
  const { before } = state;
  if (declaring.has(before) || before === "attribute" || state.angles > 0 || isListed(state)) return true;
  if (beforeType.has(before)) return before !== "is" || owner.test(name);
  const next = rest.match(declared);
  if (next && !infix.has(next[1])) return true;
  return before !== "." && !beforeNamespace.has(before) && owner.test(name) && member.test(rest);
}

function isListed({ bases, context }) {
  return Boolean(bases?.isBegun) && bases.depth === context.depth;
}
