// Before textual-serve's script runs: where the app is, and which keys the browser does itself.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = location.origin.replace(/^http/, "ws") + "/ws";
  document.getElementById("again").addEventListener("click", () => location.reload());
  new MutationObserver(() => {
    const over = document.body.classList.contains("-closed");
    (over ? document.getElementById("again") : document.querySelector(".xterm-helper-textarea"))?.focus();
  }).observe(document.body, { attributeFilter: ["class"] });
});

window.addEventListener("keydown", (event) => {
  // The browser pastes, from the clipboard of the machine that it runs on; the app would ask another one.
  const paste = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "v";
  if (paste) event.stopImmediatePropagation();
}, true);
