"use strict";
// In a sandboxed frame, whose origin is nobody's: what runs in its worker reaches neither the page nor anything that is stored.
// The page sends the worker's script once ({ script }); all else is passed on, both ways.

(() => {
  let worker = null;

  addEventListener("message", ({ data, source }) => {
    if (source !== window.parent) return;
    if (data.script) {
      worker = new Worker(URL.createObjectURL(new Blob([data.script], { type: "text/javascript" })));
      worker.onmessage = message => window.parent.postMessage(message.data, "*");
      worker.onerror = error => window.parent.postMessage({ type: "failed", content: error.message }, "*");
    } else worker.postMessage(data);
  });
})();
