"use strict";
/* global book */
// HTML outputs stand in sandboxed frames that run no script; the page fits each frame to its content.

(() => {
  function fit(frame) {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    // Content is never said to be less high than its frame.
    frame.style.height = "0";
    const bar = root.scrollWidth > root.clientWidth ? 16 : 0;
    frame.style.height = `${root.scrollHeight + bar + 2}px`;
  }

  book.fitFrame = frame => frame.addEventListener("load", () => {
    fit(frame);
    frame.contentDocument?.addEventListener("toggle", () => fit(frame), true);
  });

  document.querySelectorAll("iframe.html").forEach(book.fitFrame);
  addEventListener("resize", () => document.querySelectorAll("iframe.html").forEach(fit));
})();
