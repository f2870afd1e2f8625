"use strict";
(() => {
  const root = document.documentElement;
  const remember = (value) => { try { localStorage.setItem("counterclaim-theme", value); } catch { /* file: may forbid it */ } };
  const remembered = () => { try { return localStorage.getItem("counterclaim-theme"); } catch { return null; } };

  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => { button.textContent = dark() ? "Light" : "Dark"; button.setAttribute("aria-label", `Switch to ${dark() ? "light" : "dark"} colours`); };
  const wear = (theme) => { if (theme === "dark" || theme === "light") { root.dataset.theme = theme; } name(); };
  wear(remembered());
  button.addEventListener("click", () => { const theme = dark() ? "light" : "dark"; wear(theme); remember(theme); });
  document.querySelector(".masthead").append(button);

  const words = (id) => document.querySelectorAll(`[data-c~="${CSS.escape(id)}"], [data-b~="${CSS.escape(id)}"]`);
  const light = (id, name) => {
    document.querySelectorAll(`.${name}`).forEach((one) => one.classList.remove(name));
    if (id) { words(id).forEach((one) => one.classList.add(name)); }
  };
  const follow = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    light(target ? id : "", "lit");
    if (!target) { return; }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; }
    target.scrollIntoView({ block: target.classList.contains("at") ? "center" : "start" });
  };
  addEventListener("hashchange", follow);
  if (location.hash) { follow(); }

  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const note = event.target.closest?.("[data-for]");
      light(note ? note.dataset.for : "", "near");
    });
  }
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("mark[data-c]");
    if (!mark || getSelection().toString()) { return; }
    light(mark.dataset.c.split(" ")[0], "near");
    const notes = mark.closest(".line").querySelectorAll("[data-for]");
    const own = new Set(mark.dataset.c.split(" "));
    notes.forEach((note) => note.classList.toggle("near", own.has(note.dataset.for)));
  });
  const folds = (change) => () => document.querySelectorAll("details").forEach(change);
  addEventListener("beforeprint", folds((box) => { box.dataset.was ??= box.open ? "open" : "closed"; box.open = true; }));
  addEventListener("afterprint", folds((box) => { box.open = box.dataset.was === "open"; delete box.dataset.was; }));
})();
