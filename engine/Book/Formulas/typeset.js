"use strict";
/* global katex */
// LaTeX to MathML by KaTeX: within the engine for the pages it writes, and within a page for what its cells put out.

(() => {
  // First code point of A–Z, a–z and 0–9 in each style, from Unicode's block at U+1D400; null where there is none.
  const styles = {
    "bold": [0x1D400, 0x1D41A, 0x1D7CE],
    "bold-italic": [0x1D468, 0x1D482, 0x1D7CE],
    "script": [0x1D49C, 0x1D4B6, null],
    "fraktur": [0x1D504, 0x1D51E, null],
    "double-struck": [0x1D538, 0x1D552, 0x1D7D8],
    "sans-serif": [0x1D5A0, 0x1D5BA, 0x1D7E2],
    "monospace": [0x1D670, 0x1D68A, 0x1D7F6],
  };

  // The letters that Unicode had before the block, and left out of it.
  const elsewhere = {
    0x1D49D: "ℬ", 0x1D4A0: "ℰ", 0x1D4A1: "ℱ", 0x1D4A3: "ℋ", 0x1D4A4: "ℐ", 0x1D4A7: "ℒ", 0x1D4A8: "ℳ", 0x1D4AD: "ℛ",
    0x1D4BA: "ℯ", 0x1D4BC: "ℊ", 0x1D4C4: "ℴ",
    0x1D506: "ℭ", 0x1D50B: "ℌ", 0x1D50C: "ℑ", 0x1D515: "ℜ", 0x1D51D: "ℨ",
    0x1D53A: "ℂ", 0x1D53F: "ℍ", 0x1D545: "ℕ", 0x1D547: "ℙ", 0x1D548: "ℚ", 0x1D549: "ℝ", 0x1D551: "ℤ",
  };

  const wrapper = /^<span class="katex">([^]*)<\/span>$/;
  const styled = /<(mi|mn|mtext) mathvariant="([a-z-]+)"([^>]*)>([A-Za-z0-9.]+)<\/\1>/g;
  // Where a sign follows an opening or an operator: KaTeX leaves it to its own styles that it is no subtraction, and MathML
  // takes it for one unless it is told.
  const sign = /(<mo[^>]*>[([{,;=<>≤≥≈∼→⋅×]<\/mo><mo)(?=>[−+±]<\/mo>)/g;

  function letter(character, [upper, lower, digit]) {
    const [first, from] = /[A-Z]/.test(character) ? [upper, "A"] : /[a-z]/.test(character) ? [lower, "a"] : /[0-9]/.test(character) ? [digit, "0"] : [null];
    if (first === null) return character;
    const code = first + character.charCodeAt(0) - from.charCodeAt(0);
    return elsewhere[code] ?? String.fromCodePoint(code);
  }

  // Browsers draw MathML Core, which knows no 'mathvariant' but "normal": letters in styles become Unicode's own characters.
  function restyle(all, tag, style, rest, letters) {
    return styles[style] ? `<${tag}${rest}>${[...letters].map(character => letter(character, styles[style])).join("")}</${tag}>` : all;
  }

  /** MathML; throws KaTeX's error for what is no LaTeX. */
  globalThis.typeset = (tex, displayMode) => katex.renderToString(tex, { displayMode, output: "mathml", strict: "ignore" })
    .replace(wrapper, "$1").replace(sign, "$1 form=\"prefix\"").replace(styled, restyle);
})();
