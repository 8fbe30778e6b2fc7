"use strict";
/* global book, markdownit, typeset */
// Markdown that a cell puts out, as the engine writes stored ones: formulas typeset, tables that scroll, HTML as text.

(() => {
  const tags = /^<(\/?(?:br|details|kbd|mark|sub|summary|sup)) ?\/?>/i;
  const marks = { "✅": ["yes", "✓"], "❌": ["no", "×"] };

  function escape(text) {
    return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
  }

  function formula(tex, display) {
    try {
      return typeset(tex.trim(), display);
    } catch (error) {
      return `<code class="math-error" title="${escape(error.message)}">${escape(tex)}</code>`;
    }
  }

  // The dollars of a formula have no blank within them, and no digit after the last, as in prices.
  function math(state, silent) {
    const text = state.src.slice(state.pos, state.posMax);
    const [all, , tex] = text.match(/^(\$\$?)(?!\s)((?:\\[^]|[^$\\])+?)(?<!\s)\1(?![\d$])/) ?? [];
    if (!all) return false;
    if (!silent) {
      const token = state.push("math", "", 0);
      token.content = tex;
      token.meta = all.startsWith("$$");
    }
    state.pos += all.length;
    return true;
  }

  function bareTag(state, silent) {
    const [all, tag] = state.src.slice(state.pos).match(tags) ?? [];
    if (!all) return false;
    if (!silent) state.push("bare_tag", "", 0).content = `<${tag.toLowerCase()}>`;
    state.pos += all.length;
    return true;
  }

  function create() {
    const markdown = markdownit({ linkify: true });
    const { rules } = markdown.renderer;
    markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
    markdown.inline.ruler.before("escape", "math", math);
    markdown.inline.ruler.before("autolink", "bare_tag", bareTag);
    rules.math = (tokens, i) => tokens[i].meta ? `<span class="formula" tabindex="0">${formula(tokens[i].content, true)}</span>` : formula(tokens[i].content, false);
    rules.bare_tag = (tokens, i) => tokens[i].content;
    rules.table_open = () => "<div class=\"table\" tabindex=\"0\"><table>";
    rules.table_close = () => "</table></div>";
    rules.text = (tokens, i) => escape(tokens[i].content)
      .replace(/[✅❌]/gu, sign => `<span class="mark-${marks[sign][0]}" role="img" aria-label="${marks[sign][0]}">${marks[sign][1]}</span>`);
    // One heading of the first level is on the page already.
    for (const rule of ["heading_open", "heading_close"])
      rules[rule] = (tokens, i, options, environment, self) => {
        if (tokens[i].tag === "h1") tokens[i].tag = "h2";
        return self.renderToken(tokens, i, options);
      };
    return markdown;
  }

  let renderer;

  async function loadMath() {
    await book.load("assets/katex.min.js", () => window.katex);
    await book.load("assets/typeset.js", () => window.typeset);
  }

  /** HTML that runs nothing: of what the text holds of it, only a few bare tags are tags. */
  book.markdown = async text => {
    await book.load("assets/markdown-it.min.js", () => window.markdownit);
    if (text.includes("$")) await loadMath();
    renderer ??= create();
    return renderer.render(text);
  };

  /** MathML of a formula. */
  book.formula = async tex => {
    await loadMath();
    return formula(tex, true);
  };
})();
