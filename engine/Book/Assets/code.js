"use strict";
/* global book */
// Code: a button that copies it, and the fold of long cells.

(() => {
  async function copy(code, element) {
    try {
      await navigator.clipboard.writeText(code.innerText);
      element.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      element.textContent = "Selected";
    }
    setTimeout(() => { element.textContent = "Copy"; }, 1500);
  }

  function fold(box) {
    const all = `Show all ${box.dataset.fold} lines`;
    const toggle = book.button(all, "unfold", element => {
      const folded = box.classList.toggle("folded");
      element.textContent = folded ? all : "Show less";
      element.setAttribute("aria-expanded", String(!folded));
    });
    toggle.setAttribute("aria-expanded", "false");
    box.classList.add("folded");
    box.append(toggle);
  }

  for (const box of document.querySelectorAll(".code")) {
    const code = box.querySelector("code");
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.append(book.button("Copy", "copy", element => copy(code, element)));
    box.prepend(tools);
    if (box.dataset.fold) fold(box);
  }
})();
