"use strict";
/* global book */
// The parameters of a cell: declarations with a comment that says by which control their value is chosen, as Colab's forms have it.
//   var depth = 2; //@param {type:"slider", min:1, max:4, step:1}
//   var name = "ReLU"; //@param ["ReLU", "Tanh"]
//   Activation function = new ReLU(); //@param ["new ReLU()", "new Tanh()",
//       // "new Sigmoid()"]
//   double[] heights = [0, 0.5, 1]; //@param {type:"curve", from:-4, to:4, min:-2, max:2}

(() => {
  // A name, its value (a list may go over several lines, anything else stands on one), and what the comment says.
  const declaration = /([\p{L}_]\w*)\s*=(?![=>])\s*(\[[\d\s.,+\-eE]*\]|(?:"(?:[^"\\\n]|\\.)*"|[^;"\n])+?)\s*;[ \t]*\/\/[ \t]*@param\b[ \t]*(.*(?:\n[ \t]*\/\/.*)*)$/gmu;
  const nextLine = /\n[ \t]*\/\//g;
  const list = /^\[(?:\s*(?:"(?:[^"\\]|\\.)*"|[^\]"]))*\]/;
  const number = /^(-?\d[\d_]*\.?\d*(?:[eE][+-]?\d+)?)([fdmFDM]?)$/;

  // JSON whose keys may do without quotation marks.
  function object(text) {
    return JSON.parse(text.replace(/([{,]\s*)([A-Za-z][\w-]*)\s*:/g, '$1"$2":'));
  }

  function specification(text) {
    const options = text.match(list)?.[0];
    const more = text.slice(options?.length ?? 0).trim().match(/^\{[^}]*\}/)?.[0];
    return { ...more ? object(more) : {}, ...options ? { options: JSON.parse(options) } : {} };
  }

  const readers = {
    text: literal => /^".*"$/s.test(literal) ? { value: JSON.parse(literal) } : null,
    boolean: literal => /^(true|false)$/.test(literal) ? { value: literal === "true" } : null,
    number: literal => number.test(literal) ? { value: Number(literal.match(number)[1].replaceAll("_", "")), suffix: literal.match(number)[2] } : null,
    curve: literal => literal.startsWith("[") ? { value: object(literal) } : null,
    raw: literal => ({ value: literal }),
  };

  const kinds = { string: "text", slider: "number", integer: "number", number: "number", boolean: "boolean", curve: "curve", raw: "raw" };

  function decimals(step) {
    return String(step).split(".")[1]?.length ?? 0;
  }

  function kindOf({ type }, literal) {
    return kinds[type] ?? ["text", "boolean", "number"].find(kind => readers[kind](literal)) ?? "raw";
  }

  // A comment that is none of ours, or a value that is not of its kind, is left to the reader.
  function parameter({ 0: all, 1: name, 2: literal, 3: comment, index }) {
    try {
      const described = specification(comment.replace(nextLine, "").trim());
      const kind = kindOf(described, literal);
      const read = readers[kind](literal);
      if (!read) return null;
      const start = index + all.indexOf(literal, all.indexOf("="));
      return { ...described, kind, name, ...read, start, end: start + literal.length, label: name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase() };
    } catch {
      return null;
    }
  }

  book.parameters = {
    /** Those of a cell's code: each with { name, label, kind, value, start, end } and what its comment says. */
    of: code => [...code.matchAll(declaration)].map(parameter).filter(Boolean),

    /** A value as the code writes it. */
    literal({ kind, suffix = "", step = 1 }, value) {
      switch (kind) {
        case "text": return JSON.stringify(value);
        case "number": return (decimals(step) > 0 ? Number(value).toFixed(decimals(step)) : String(value)) + suffix;
        case "curve": return book.curve.literal(value);
        default: return String(value);
      }
    },
  };
})();
