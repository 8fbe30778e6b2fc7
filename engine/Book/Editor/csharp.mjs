import { LanguageSupport, StreamLanguage } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { kindOf, typeArguments } from "./csharp-names.mjs";
import { asksForType, beforeAttribute, declaring } from "./csharp-words.mjs";
import { indentation } from "./indentation.mjs";

// C# token by token. A state has a chain of contexts, each in its parent: the code of a cell, a string in it, a hole in that
// string, and so on. Contexts are not changed but replaced, so that a copied state stays as it was.

const identifier = /^@?[\p{L}_][\p{L}\p{Nd}_]*/u;
const number = /^(0[xX][\dA-Fa-f_]+|0[bB][01_]+|(\d[\d_]*)?\.?\d[\d_]*([eE][+-]?\d+)?)([uU][lL]?|[lL][uU]?|[fFdDmM])?/;
const character = /^'(\\[^'\s]+|\\'|[^'\\]{1,2})'/;
const quotes = /^(?<dollars>\$*)(?<raw>"{3,})|^(?<prefix>\$@|@\$|\$|@|)"/;
const language = /^\s*#!(c#|csharp|markdown|html|javascript|js|mermaid)\b/i;

const reading = { code: readCode, hole: readHole, format: readFormat, string: readString, comment: readComment };

function push(state, context) {
  state.context = { parent: state.context, depth: 0, ...context };
}

function pop(state) {
  state.context = state.context.parent;
}

/** Takes a token; what follows it is told what it was. */
function take(state, style, before = "value") {
  state.before = before;
  return style;
}

function readCode(stream, state) {
  if (stream.eatSpace()) return null;
  if (stream.match(/^\/\/.*/)) return "comment";
  if (stream.match("/*")) {
    push(state, { kind: "comment" });
    return "comment";
  }
  const begun = stream.match(quotes);
  if (begun) {
    beginString(begun.groups, state);
    return "string";
  }
  if (stream.match(character)) return take(state, "string");
  if (stream.match(/^\.?\d/, false) && stream.match(number)) return take(state, "number");
  const name = stream.match(identifier);
  return name ? readWord(name[0], stream, state) : readSign(stream, state);
}

function beginString({ dollars, raw, prefix }, state) {
  state.before = "value";
  push(state, {
    kind: "string",
    quotes: raw?.length ?? 1,
    isVerbatim: Boolean(prefix?.includes("@")),
    // How many braces begin a hole.
    braces: dollars?.length ?? Number(prefix.includes("$")),
  });
}

function readWord(name, stream, state) {
  const kind = kindOf(name, stream.string.slice(stream.pos), state);
  if (kind !== "keyword") return take(state, kind);
  if (declaring.has(name)) state.bases = { depth: state.context.depth, isBegun: false };
  else if (name === "from") state.inQuery = true;
  return take(state, kind, name);
}

function readSign(stream, state) {
  if (stream.match(typeArguments, false)) {
    stream.next();
    state.angles++;
    return take(state, null, "<");
  }
  const isFirst = stream.string.slice(0, stream.pos).trim() === "";
  const sign = stream.match(/^(=>|\.\.)/)?.[0] ?? stream.next();
  if (sign === ">" && state.angles > 0) state.angles--;
  listBases(sign, state);
  const step = "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
  state.context = { ...state.context, depth: Math.max(0, state.context.depth + step) };
  if (sign === ";") state.inQuery = false;
  return take(state, null, meaning(sign, state.before, isFirst));
}

/** Base types stand behind the colon that follows a declaration, until its body. */
function listBases(sign, state) {
  const { bases, context } = state;
  if (sign === "{" || sign === ";") state.bases = null;
  else if (sign === ":" && bases?.depth === context.depth) state.bases = { ...bases, isBegun: true };
}

/** What a sign is to the name behind it. */
function meaning(sign, before, isFirst) {
  if (sign === "(" && asksForType.has(before)) return `${before}(`;
  if (sign === "[" && isFirst && (before === "" || beforeAttribute.has(before))) return "attribute";
  return sign === ")" || sign === "]" ? "value" : sign;
}

function readHole(stream, state) {
  const { context } = state;
  if (context.depth > 0 || !/[:}]/.test(stream.peek())) return readCode(stream, state);
  if (stream.eat(":")) state.context = { ...context, kind: "format" };
  else {
    stream.match(/^\}+/);
    stream.backUp(Math.max(0, stream.current().length - context.parent.braces));
    pop(state);
  }
  return null;
}

function readFormat(stream, state) {
  stream.eatWhile(/[^}]/);
  state.context = { ...state.context, kind: "hole" };
  return "string";
}

function readString(stream, state) {
  const { quotes: count, isVerbatim, braces } = state.context;
  const isRaw = count > 1;
  while (!stream.eol()) {
    const rest = stream.string.slice(stream.pos);
    const run = rest.match(/^(\{+|"+)/)?.[0] ?? "";
    if (run[0] === '"' && (isRaw ? run.length >= count : !isVerbatim || run.length % 2 === 1)) {
      stream.match(/^"+/);
      if (!isRaw && !isVerbatim) stream.backUp(run.length - 1);
      stream.match("u8");
      pop(state);
      return "string";
    }
    if (run[0] === "{" && braces && (isRaw ? run.length >= braces : run.length % 2 === 1)) return beginHole(stream, state, run);
    if (run) stream.pos += run.length;
    else if (stream.eat("\\") && !isVerbatim && !isRaw) stream.next();
    else if (rest[0] !== "\\") stream.next();
  }
  if (!isRaw && !isVerbatim) pop(state);
  return "string";
}

/** A hole begins at the last of the braces; those before it are text. */
function beginHole(stream, state, run) {
  const { braces } = state.context;
  if (run.length > braces || stream.pos > stream.start) {
    stream.pos += run.length - braces;
    if (stream.pos > stream.start) return "string";
  }
  stream.pos += braces;
  push(state, { kind: "hole" });
  return take(state, null, "{");
}

function readComment(stream, state) {
  if (stream.match(/^.*?\*\//)) pop(state);
  else stream.skipToEnd();
  return "comment";
}

function readToken(stream, state) {
  const isCode = stream.sol() && state.context.kind === "code";
  const begun = isCode && stream.string.match(language);
  if (begun) state.isForeign = !/^c/i.test(begun[1]);
  const isDirective = begun || isCode && !state.isForeign && /^\s*#/.test(stream.string);
  if (!isDirective && !state.isForeign) return reading[state.context.kind](stream, state);
  stream.skipToEnd();
  return isDirective ? "directive" : null;
}

const parser = {
  name: "csharp",
  startState: () => ({
    context: { kind: "code", depth: 0 },
    // The last word or sign, or what it was.
    before: "",
    // How deep in the arguments of types.
    angles: 0,
    // Behind 'class' and the like: how deep in brackets that stands, and whether its base types have begun.
    bases: null,
    inQuery: false,
    // Whether what follows '#!markdown' and the like.
    isForeign: false,
  }),
  token: readToken,
  tokenTable: {
    keyword: tags.keyword,
    type: tags.typeName,
    method: tags.function(tags.name),
    string: tags.string,
    number: tags.number,
    comment: tags.comment,
    directive: tags.meta,
  },
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', '"""'], stringPrefixes: ["$", "@", "$@", "@$", "$$"] },
    indentOnInput: /^\s*[})\]]$/,
  },
};

/** C# in cells: its colours, and how its lines are indented. */
export const csharp = new LanguageSupport(StreamLanguage.define(parser), indentation);
