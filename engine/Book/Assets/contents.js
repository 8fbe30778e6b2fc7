"use strict";
// The contents beside the text: marks the section being read, and opens over the text on a narrow screen.

(() => {
  const contents = document.getElementById("contents");
  const menu = document.querySelector("[data-menu]");
  const links = new Map([...contents.querySelectorAll(".outline a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id));

  function open(isOpen) {
    contents.classList.toggle("open", isOpen);
    menu.setAttribute("aria-expanded", String(isOpen));
  }

  function mark() {
    const line = innerHeight / 4;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const read = headings.filter(heading => atEnd || heading.getBoundingClientRect().top <= line).at(-1);
    for (const [id, link] of links) {
      if (id !== read?.id) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        if (contents.scrollHeight > contents.clientHeight)
          contents.scrollTo({ top: link.offsetTop - contents.clientHeight / 2 });
      }
    }
  }

  menu.addEventListener("click", () => open(!contents.classList.contains("open")));
  contents.addEventListener("click", event => event.target.closest("a") && open(false));
  addEventListener("keydown", event => event.key === "Escape" && open(false));
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
  addEventListener("resize", mark);
  mark();
})();
