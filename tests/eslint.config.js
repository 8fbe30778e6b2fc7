// Rules for the book's scripts, which share one page and its globals, and for the tests, which are modules of Node's.
// From the root: tests/node_modules/.bin/eslint --config tests/eslint.config.js
import js from "@eslint/js";
import globals from "globals";

// The scripts inside of a template, each line where it stands; a placeholder {{name}} is read as the identifier __name__.
const scriptsInHtml = {
  meta: { name: "scripts-in-html", version: "1" },
  preprocess: html => [...html.matchAll(/(?<=<script>).*?(?=<\/script>)/gs)].map(({ 0: script, index }, i) => ({
    filename: `${i}.js`,
    text: html.slice(0, index).replace(/[^\n]/g, " ") + script.replace(/\{\{(\w+)\}\}/g, "__$1__"),
  })),
  postprocess: messages => messages.flat(),
};

export default [
  { ignores: ["**/Vendor/", "**/*.min.js", "**/bin/", "**/obj/", "artifacts/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.html"], processor: scriptsInHtml },
  {
    files: ["**/*.{js,mjs}"],
    rules: {
      ...js.configs.recommended.rules,
      "array-callback-return": "error",
      "consistent-return": "error",
      "eqeqeq": "error",
      "no-constructor-return": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-promise-executor-return": "error",
      // Properties of the window that a forgotten declaration would silently read.
      "no-restricted-globals": ["error", "event", "find", "length", "name", "origin", "parent", "self", "status", "top"],
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unreachable-loop": "error",
      "no-unused-expressions": "error",
      "no-use-before-define": ["error", { functions: false, variables: false }],
      "no-var": "error",
      "prefer-const": "error",
      "prefer-promise-reject-errors": "error",
      "require-atomic-updates": "error",
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "script", globals: globals.browser },
    rules: { "strict": ["error", "global"], "no-implicit-globals": ["error", { lexicalBindings: true }] },
  },
  // The only scripts of their page beside plotly.js and the figures, and those which are installed in one function.
  { files: ["**/Pictures/*.js", "**/FrontEnds/*.js"], rules: { "no-implicit-globals": "off" } },
  {
    files: ["**/*.html/*.js"],
    languageOptions: { globals: { __sources__: "readonly" } },
    // plotly.js is fetched and evaluated, where a script element would be taken for an AMD module.
    rules: { "strict": "off", "no-new-func": "off" },
  },
  // What is bundled for the page, and its bundler.
  { files: ["engine/Book/Editor/*.mjs"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  // The browser's names, too: functions given to page.evaluate run in the page.
  { files: ["tests/**/*.{js,mjs}"], languageOptions: { sourceType: "module", globals: { ...globals.node, ...globals.browser } } },
];
