"use strict";
// The process of a page's cells: a classic worker made from a blob, which works from a file, too. It is told which files there
// are ({ start: names }), is sent them ({ file }: text, unpacked here), and then cells ({ cell, code })
// and questions of the editor ({ question, code, position }).

(() => {
  // Otherwise the runtime takes a worker with a handler for one of its own.
  globalThis.dotnetSidecar = true;

  const Assembly = "Engine.Browser";
  const folder = "/notebooks";
  // For scripts that ask where they come from.
  const nowhere = "https://pack.invalid/";
  const files = new Map();
  let session = null;
  let asked = null;

  function file(name) {
    if (!files.has(name)) files.set(name, Promise.withResolvers());
    return files.get(name);
  }

  async function unpack(text) {
    const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), character => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  async function script(name) {
    const text = new TextDecoder().decode(await file(name).promise);
    return URL.createObjectURL(new Blob([text.replaceAll("import.meta.url", JSON.stringify(nowhere))], { type: "text/javascript" }));
  }

  async function response(name) {
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(await file(name).promise, { headers: { "Content-Type": type } });
  }

  function write(FS, path, bytes) {
    path.split("/").slice(1, -1).reduce((above, name) => {
      const inner = `${above}/${name}`;
      if (!FS.analyzePath(inner).exists) FS.mkdir(inner);
      return inner;
    }, "");
    FS.writeFile(path, bytes);
  }

  async function start(names) {
    const scripts = new Map(await Promise.all(names.filter(name => /^[^/].*\.js$/.test(name)).map(async name => [name, await script(name)])));
    const { dotnet } = await import(scripts.get("dotnet.js"));
    const runtime = await dotnet.withConfig({ disableIntegrityCheck: true })
      .withResourceLoader((type, name) => scripts.get(name) ?? response(name)).create();
    const { FS } = runtime.Module;
    if (!FS.analyzePath(folder).exists) FS.mkdir(folder);
    for (const path of names.filter(name => name.startsWith("/"))) write(FS, path, await file(path).promise);
    files.clear();
    FS.chdir(folder);
    runtime.setModuleImports("page", {
      send: (cell, type, content) => postMessage({ cell, type, content: JSON.parse(content) }),
      isAsked: () => Atomics.load(asked, 0) !== 0,
    });
    const { Engine } = await runtime.getAssemblyExports(Assembly);
    await runtime.runMain(Assembly, []);
    const { CellRequests, CompletionRequests } = Engine.Browser;
    if (asked) CellRequests.Watch();
    return { ...CellRequests, ...CompletionRequests };
  }

  async function obey({ cell, code, start: names, interrupt, question, position }) {
    if (names) {
      session = start(names);
      await session;
      postMessage({ type: "ready" });
    } else if (interrupt) (await session)?.Interrupt();
    else if (question) postMessage({ type: "answered", question, content: JSON.parse(await (await session).CompleteAsync(code, position)) });
    else {
      const error = await (await session).RunAsync(cell, code);
      postMessage({ cell, type: "finished", content: error ? JSON.parse(error) : null });
    }
  }

  addEventListener("message", async ({ data }) => {
    try {
      if (data.file) file(data.file.name).resolve(unpack(data.file.text));
      else if (data.asked) ({ asked } = data);
      else await obey(data);
    } catch (error) {
      postMessage({ cell: data.cell, question: data.question, type: "failed", content: String(error) });
    }
  });
})();
