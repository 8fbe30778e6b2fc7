/* global book, importScripts */

/** What a cell could try that had found its way from C# into its worker's JavaScript: all of it is to fail. */
function hostileWorker(address) {
  const attempts = {
    "fetch": () => fetch(address),
    "XMLHttpRequest": () => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = () => reject(new Error("refused"));
      request.open("GET", address);
      request.send();
    }),
    "WebSocket": () => new Promise((resolve, reject) => {
      const socket = new WebSocket(address.replace(/^\w+:/, "ws:"));
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error("refused"));
    }),
    "EventSource": () => new Promise((resolve, reject) => {
      const source = new EventSource(address);
      source.onopen = resolve;
      source.onerror = () => reject(new Error("refused"));
    }),
    "importScripts": () => importScripts(address),
    "import of a file": () => import(address),
    "import of data": () => import("data:text/javascript,export default 1"),
    "eval": () => globalThis.eval("1"), // eslint-disable-line no-eval
    "a script made of text": () => new Function("return 1")(), // eslint-disable-line no-new-func
    "IndexedDB": () => new Promise((resolve, reject) => {
      const request = indexedDB.open("x");
      request.onsuccess = resolve;
      request.onerror = () => reject(new Error("refused"));
    }),
    "the cache": () => caches.open("x"),
    "a channel to the page": () => new Promise((resolve, reject) => {
      const channel = new BroadcastChannel("page");
      channel.onmessage = resolve;
      channel.postMessage("?");
      setTimeout(reject, 500, new Error("no answer"));
    }),
    "the origin": () => origin === "null" ? Promise.reject(new Error("nobody's")) : origin, // eslint-disable-line no-restricted-globals
  };
  addEventListener("message", async ({ data }) => {
    if (data.start) postMessage({ type: "ready" });
    if (!data.cell) return;
    const results = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await Promise.race([attempt(), new Promise((resolve, reject) => { setTimeout(reject, 3000, new Error("no answer")); })]);
        results[name] = "allowed";
      } catch (error) {
        results[name] = `refused: ${error.message ?? error}`;
      }
    }
    postMessage({ cell: data.cell, type: "stream", content: { name: "stdout", text: JSON.stringify(results) } });
    postMessage({ cell: data.cell, type: "finished", content: null });
  });
}

/** A cell reaches neither a network, nor files, nor what is stored, nor the page. */
export async function checkIsolation(check, reader) {
  const { page } = reader;
  await page.evaluate(() => {
    const channel = new BroadcastChannel("page");
    channel.onmessage = () => channel.postMessage("heard");
  });
  const asked = [];
  page.on("requestfinished", request => /secret/.test(request.url()) && asked.push(request.url()));
  const results = await page.evaluate(async ([worker]) => {
    const { hash } = document.querySelector("script[data-hash]").dataset;
    let said = "";
    const session = new book.Session({ ...book.runtime, hash, worker }, [], (cell, type, content) => { said += content.text; });
    await session.run(1, "go");
    session.close();
    return JSON.parse(said);
  }, [`(${hostileWorker})(${JSON.stringify(new URL("assets/book.js?secret", page.url()).href)})`]);
  for (const [name, result] of Object.entries(results)) check(`a cell is refused: ${name}`, result.startsWith("refused"), result);
  check("nothing was answered", asked.length === 0, asked.join(", "));
  const reached = await reader.run(3, "var window = System.Runtime.InteropServices.JavaScript.JSHost.GlobalThis; window.HasProperty(\"document\")");
  check("C# finds no page around it", /False|error/i.test(reached), reached);
  const network = await reader.run(3, "await new System.Net.Http.HttpClient().GetStringAsync(\"https://example.com/secret\")");
  check("C# has no network", /error|Exception/i.test(network), network.split("\n")[0]);
}
