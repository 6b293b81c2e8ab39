// What the pages can do without this script they do by links. With it, a fact and its words light each other
// without a new page, and keys lead from fact to fact.
(() => {
  const facts = [...document.querySelectorAll("[data-fact]")];
  const words = id => [...document.querySelectorAll("mark[data-facts~='" + CSS.escape(id) + "']")];
  const light = (id, name, on) => {
    for (const m of words(id)) m.classList.toggle(name, on);
    document.getElementById(id)?.classList.toggle(name, on);
  };
  let at = facts.findIndex(fact => fact.classList.contains("lit"));
  const pick = id => {
    at = facts.findIndex(fact => fact.dataset.fact == id);
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    light(id, "lit", true);
    document.getElementById(id)?.closest("details.rest")?.setAttribute("open", "");
    if (location.pathname.startsWith("/reports/")) history.replaceState(null, "", "?at=" + encodeURIComponent(id));
  };
  const show = el => el?.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });

  for (const fact of facts) {
    const id = fact.dataset.fact;
    fact.addEventListener("mouseenter", () => light(id, "near", true));
    fact.addEventListener("mouseleave", () => light(id, "near", false));
    fact.querySelector(".words a")?.addEventListener("click", event => {
      event.preventDefault();
      pick(id);
      show(words(id)[0]);
    });
  }
  for (const link of document.querySelectorAll("mark[data-facts] > a")) {
    const id = link.hash.slice(1);
    const near = on => { for (const fact of link.parentElement.dataset.facts.split(" ")) light(fact, "near", on); };
    for (const event of ["mouseenter", "focus"]) link.addEventListener(event, () => near(true));
    for (const event of ["mouseleave", "blur"]) link.addEventListener(event, () => near(false));
    link.addEventListener("click", event => {
      event.preventDefault();
      pick(id);
      show(document.getElementById(id));
    });
  }

  // Where the navigation is narrower than its entries, the one in use is in sight.
  const here = document.querySelector(".top nav [aria-current]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 60;

  // A file dropped anywhere on the form is the one to be read.
  const paste = document.querySelector("form.paste");
  const file = paste?.querySelector("input[type=file]");
  for (const event of file ? ["dragover", "drop"] : []) {
    paste.addEventListener(event, dropped => {
      if (!dropped.dataTransfer.types.includes("Files")) return;
      dropped.preventDefault();
      if (event === "drop") file.files = dropped.dataTransfer.files;
    });
  }

  // A table whose lines all stand on the page is put in the order of a column by its head.
  for (const table of document.querySelectorAll("table[data-sort]")) {
    const body = table.tBodies[0];
    const heads = [...table.querySelectorAll("thead th")];
    const value = (row, n) => row.cells[n].querySelector("time")?.dateTime ?? row.cells[n].textContent.trim();
    heads.forEach((head, n) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "order";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const number = head.classList.contains("n");
        const down = head.ariaSort ? head.ariaSort === "ascending" : number;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.ariaSort = down ? "descending" : "ascending";
        const order = (a, b) => number ? value(a, n) - value(b, n) : value(a, n).localeCompare(value(b, n), "en");
        body.append(...[...body.rows].sort((a, b) => down ? order(b, a) : order(a, b)));
      });
    });
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.querySelector(".find input").focus();
    }
    const step = { j: 1, k: -1 }[event.key];
    if (!step || !facts.length) return;
    at = Math.min(Math.max(at + step, 0), facts.length - 1);
    pick(facts[at].dataset.fact);
    const link = facts[at].querySelector(".words a");
    (link ?? facts[at]).focus({ preventScroll: true });
    show(facts[at]);
  });
})();
