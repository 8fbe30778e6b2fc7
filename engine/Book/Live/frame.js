"use strict";
// In a sandboxed frame, whose origin is nobody's: what runs in its worker reaches neither the page nor anything that is stored.
// The page sends the worker's script once ({ script }), with the port at which the worker gets files; all else is passed on, both ways.

(() => {
  let worker = null;
  // Where the page isolates itself, memory that a busy worker can look into.
  const flag = globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : null;

  function begin(script, port) {
    worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    worker.onmessage = message => window.parent.postMessage(message.data, "*");
    worker.onerror = error => window.parent.postMessage({ type: "failed", content: error.message }, "*");
    worker.postMessage({ flag, port }, [port]);
  }

  addEventListener("message", ({ data, source, ports }) => {
    if (source !== window.parent) return;
    if (data.script) begin(data.script, ports[0]);
    else {
      if (flag && (data.interrupt || data.cell)) Atomics.store(flag, 0, data.interrupt ? 1 : 0);
      worker.postMessage(data);
    }
  });
})();
