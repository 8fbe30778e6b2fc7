"use strict";
// HTML outputs stand in sandboxed frames that run no script; the page fits each frame to its content.

for (const frame of document.querySelectorAll("iframe.html"))
  frame.addEventListener("load", () => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (height) frame.style.height = `${height + 2}px`;
  });
