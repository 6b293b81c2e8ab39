// The uses of a formula by who said it, drawn from the sentences below: a dot leads to its words.
import { dot, gridX, ruleY } from "@observablehq/plot";
import { buttons } from "./buttons.js";
import { draw } from "./draw.js";
import { save } from "./picture.js";

const most = 14; // speakers that are shown

const usesOf = () => [...document.querySelectorAll("[data-uses] > li")].flatMap(li => {
  const at = li.querySelector("time").dateTime;
  const href = li.querySelector(".words a").href;
  const names = [...li.querySelectorAll(".src a")].map(a => a.textContent);
  return (names.length ? names : [li.dataset.outlet]).map(name => ({ at: new Date(at), href, name }));
}).filter(use => !isNaN(use.at));

export function uses(figure) {
  const list = usesOf();
  const first = new Map();
  for (const use of list) if (!first.has(use.name) || use.at < first.get(use.name)) first.set(use.name, use.at);
  const names = [...first].sort((a, b) => a[1] - b[1]).slice(0, most).map(([name]) => name);
  const show = () => {
    figure.querySelector("svg")?.remove();
    const narrow = figure.clientWidth < 560;
    figure.append(draw({
      width: figure.clientWidth, height: figure.clientHeight - figure.firstChild.offsetHeight, marginLeft: narrow ? 110 : 170, marginRight: 16,
      x: { type: "utc", label: null, ticks: narrow ? 3 : 8 }, y: { domain: names, label: null, tickFormat: name => name.length > (narrow ? 15 : 24) ? name.slice(0, narrow ? 14 : 23) + "…" : name },
      marks: [
        gridX({ stroke: "var(--rule)", strokeOpacity: 1 }),
        ruleY(names, { stroke: "var(--rule)" }),
        dot(list.filter(use => names.includes(use.name)), { x: "at", y: "name", r: 5, fill: "var(--say)", fillOpacity: 0.7, href: "href", title: use => `${use.name}, ${use.at.toISOString().slice(0, 10)}` }),
      ],
    }));
  };
  figure.prepend(buttons({ "Save the picture": () => save(figure) }));
  show();
  return show;
}
