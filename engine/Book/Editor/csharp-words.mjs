const words = text => new Set(text.trim().split(/\s+/));

/** Words that are never names. */
export const reserved = words(`
  abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum
  event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace
  new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof
  stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void
  volatile while`);

/** Words that are names elsewhere, each with what follows it where it is a keyword. */
export const contextual = {
  and: /^\s+[^=]/,
  async: /^\s+[\w(]/,
  await: /^\s+[\w(]/,
  file: /^\s+(class|struct|record|interface|enum)\b/,
  get: /^\s*([;{]|=>)/,
  global: /^::/,
  init: /^\s*([;{]|=>)/,
  not: /^\s+[^=]/,
  notnull: /^/,
  or: /^\s+[^=]/,
  partial: /^\s+\w/,
  record: /^\s+\w/,
  required: /^\s+\w/,
  scoped: /^\s+\w/,
  set: /^\s*([;{]|=>)/,
  unmanaged: /^/,
  var: /^/,
  when: /^\s+[^=]/,
  where: /^\s+\w+\s*:/,
  with: /^\s*(\{|$)/,
  yield: /^\s+(return|break)\b/,
};

/** The like in a query, which begins with the first. */
export const query = words("from ascending by descending equals group into join let on orderby select where");

/** What begins a query. */
export const beginsQuery = /^\s+([\w.<>]+\s+)?\w+\s+in\b/;

/** What follows a word of a query. */
export const inQuery = /^(\s+[\p{L}_\d("$!-]|\s*$)/u;

/** Behind these comes the name of a type that is declared. */
export const declaring = words("class struct record interface enum");

/** Behind these comes a type; a bracket that one of the second has opened is written with it. */
export const beforeType = words("new is as stackalloc typeof( sizeof( default(");
export const asksForType = words("typeof sizeof default");

/** Behind these come namespaces. */
export const beforeNamespace = words("using namespace");

/** Behind these a bracket that begins a line is one of an attribute. */
export const beforeAttribute = words("; { } value");

/** Words between two values: the name before one of them is no type. */
export const infix = words(`
  and as ascending by descending equals from group in into is join let not on or orderby select switch when where with`);

/** Between one of these and a bracket stands the name of a constructor. */
export const access = words("public private protected internal");
