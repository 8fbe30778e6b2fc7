"use strict";
// The process of a page's cells: a classic worker made from a blob, which works from a file, too. It is sent the files of the
// pack first ({ files }: a name, a slash before those that cells read, and bytes), then cells ({ cell, code }).

(() => {
  // Otherwise the runtime takes a worker with a handler for one of its own.
  globalThis.dotnetSidecar = true;

  const Assembly = "Engine.Browser";
  const folder = "/notebooks";
  // For scripts that ask where they come from.
  const nowhere = "https://pack.invalid/";
  let session = null;

  function url(bytes, type) {
    return URL.createObjectURL(new Blob([bytes], { type }));
  }

  function script(files, name) {
    const text = new TextDecoder().decode(files[name]);
    return url(text.replaceAll("import.meta.url", JSON.stringify(nowhere)), "text/javascript");
  }

  function write(FS, path, bytes) {
    path.split("/").slice(1, -1).reduce((parent, name) => {
      const inner = `${parent}/${name}`;
      if (!FS.analyzePath(inner).exists) FS.mkdir(inner);
      return inner;
    }, "");
    FS.writeFile(path, bytes);
  }

  async function start(files) {
    const { dotnet } = await import(script(files, "dotnet.js"));
    const runtime = await dotnet.withConfig({ disableIntegrityCheck: true }).withResourceLoader((type, name) => {
      if (type === "dotnetjs") return script(files, name);
      const kind = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      return Promise.resolve(new Response(new Blob([files[name]], { type: kind })));
    }).create();
    for (const [path, bytes] of Object.entries(files))
      if (path.startsWith("/")) write(runtime.Module.FS, path, bytes);
    if (!runtime.Module.FS.analyzePath(folder).exists) runtime.Module.FS.mkdir(folder);
    runtime.Module.FS.chdir(folder);
    runtime.setModuleImports("page", {
      send: (cell, type, content) => postMessage({ cell, type, content: JSON.parse(content) }),
    });
    const { Engine } = await runtime.getAssemblyExports(Assembly);
    await runtime.runMain(Assembly, []);
    return Engine.Browser.CellRequests;
  }

  addEventListener("message", async ({ data }) => {
    try {
      if (data.files) {
        session = start(data.files);
        await session;
        postMessage({ type: "ready" });
      } else {
        const error = await (await session).RunAsync(data.cell, data.code);
        postMessage({ cell: data.cell, type: "finished", content: error ? JSON.parse(error) : null });
      }
    } catch (error) {
      postMessage({ cell: data.cell, type: "failed", content: String(error) });
    }
  });
})();
