"use strict";
// The process of a page's cells: a classic worker made from a blob, which works from a file, too. It is told the names of its files
// ({ start: { files, compiler } }) and is sent them at a port ({ name, text }, unpacked here); those of the compiler come when they
// will, as do those that cells read ({ question, path, text }). Then cells ({ cell, code }) and questions of the editor
// ({ question, code, position }).

(() => {
  // Otherwise the runtime takes a worker with a handler for one of its own.
  globalThis.dotnetSidecar = true;

  const Assembly = "Engine.Browser";
  const folder = "/notebooks";
  // For scripts that ask where they come from.
  const nowhere = "https://pack.invalid/";
  const files = new Map();
  let session = null;
  let compilerLoaded = null;
  let flag = null;

  function file(name) {
    if (!files.has(name)) files.set(name, Promise.withResolvers());
    return files.get(name);
  }

  // The browser knows little of how large such memory is, and leaves tens of megabytes until it collects its garbage.
  function free({ buffer }) {
    buffer.transfer?.(0);
  }

  async function freeFiles(names) {
    for (const name of names) {
      free(await file(name).promise);
      files.delete(name);
    }
  }

  async function unpack(text) {
    const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), character => character.charCodeAt(0));
    const compressed = new Blob([packed]);
    free(packed);
    return new Uint8Array(await new Response(compressed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  }

  async function script(name) {
    const text = new TextDecoder().decode(await file(name).promise);
    return URL.createObjectURL(new Blob([text.replaceAll("import.meta.url", JSON.stringify(nowhere))], { type: "text/javascript" }));
  }

  // What the runtime needs of a response; a real one, which the browser's compiler insists on, holds a copy.
  async function response(type, name) {
    const bytes = await file(name).promise;
    return type === "dotnetwasm"
      ? new Response(bytes, { headers: { "Content-Type": "application/wasm" } })
      : { ok: true, url: name, headers: new Headers(), arrayBuffer: async () => bytes.buffer };
  }

  function write(FS, path, bytes) {
    path.split("/").slice(1, -1).reduce((above, name) => {
      const inner = `${above}/${name}`;
      if (!FS.analyzePath(inner).exists) FS.mkdir(inner);
      return inner;
    }, "");
    FS.writeFile(path, bytes);
  }

  async function start({ files: names, compiler }) {
    const inFolders = names.filter(name => name.startsWith("/"));
    const scripts = new Map(await Promise.all(names.filter(name => name.endsWith(".js")).map(async name => [name, await script(name)])));
    const { dotnet } = await import(scripts.get("dotnet.js"));
    // New objects get a megabyte, a quarter of what they would: a page has little memory, and its cells are no slower.
    const runtime = await dotnet.withConfig({ disableIntegrityCheck: true }).withEnvironmentVariable("MONO_GC_PARAMS", "nursery-size=1m")
      .withResourceLoader((type, name) => scripts.get(name) ?? response(type, name)).create();
    const { FS } = runtime.Module;
    if (!FS.analyzePath(folder).exists) FS.mkdir(folder);
    FS.chdir(folder);
    for (const path of inFolders) write(FS, path, await file(path).promise);
    await freeFiles(names);
    runtime.setModuleImports("page", {
      send: (cell, type, content) => postMessage({ cell, type, content: JSON.parse(content) }),
      isAsked: () => Atomics.load(flag, 0) !== 0,
    });
    const { Engine } = await runtime.getAssemblyExports(Assembly);
    await runtime.runMain(Assembly, []);
    const { CellRequests, CompletionRequests } = Engine.Browser;
    if (flag) CellRequests.Watch();
    return {
      ...CellRequests, ...CompletionRequests,
      write: (path, bytes) => write(FS, path, bytes),
      needCompiler: () => compilerLoaded ??= loadCompiler(runtime, compiler),
    };
  }

  async function loadCompiler({ INTERNAL }, compiler) {
    for (const name of compiler) await INTERNAL.loadLazyAssembly(name);
    await freeFiles(compiler);
  }

  async function run(cell, code) {
    const { IsPrecompiled, RunAsync, PrepareAsync, needCompiler } = await session;
    const isCompiled = !IsPrecompiled(cell, code);
    if (isCompiled) await needCompiler();
    const error = await RunAsync(cell, code);
    postMessage({ cell, type: "finished", content: error ? JSON.parse(error) : null });
    if (isCompiled) await PrepareAsync();
  }

  async function warmUp(code) {
    const { WarmUpAsync, needCompiler } = await session;
    await needCompiler();
    await WarmUpAsync(code);
  }

  async function complete(code, position) {
    const { CompleteAsync, needCompiler } = await session;
    await needCompiler();
    return JSON.parse(await CompleteAsync(code, position));
  }

  async function answer({ isPrecompiled: cell, warmUp: toBeChanged, code, position, path, text }) {
    const { IsPrecompiled, write: writeFile } = await session;
    if (cell) return IsPrecompiled(cell, code);
    if (toBeChanged !== undefined) return warmUp(toBeChanged);
    return path ? writeFile(path, await unpack(text)) : complete(code, position);
  }

  async function obey({ cell, code, start: names, interrupt, question, ...rest }) {
    if (names) {
      session = start(names);
      await session;
      postMessage({ type: "ready" });
    } else if (interrupt) (await session)?.Interrupt();
    else if (question) postMessage({ type: "answered", question, content: await answer({ code, ...rest }) });
    else await run(cell, code);
  }

  async function receive({ data }) {
    try {
      await obey(data);
    } catch (error) {
      postMessage({ cell: data.cell, question: data.question, type: "failed", content: String(error) });
    }
  }

  addEventListener("message", ({ data }) => {
    ({ flag } = data);
    data.port.onmessage = ({ data: { name, text, ...asked } }) => {
      if (name) file(name).resolve(unpack(text));
      else receive({ data: { text, ...asked } });
    };
    addEventListener("message", receive);
  }, { once: true });
})();
