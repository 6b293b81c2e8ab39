// The uses of a formula by who said it and day, drawn from what the figure holds: a dot leads to its words.
import { dot, gridX, ruleY } from "@observablehq/plot";
import { buttons } from "./buttons.js";
import { draw } from "./draw.js";
import { save } from "./picture.js";

// usesOf reads the figure's names, a line each, and its dots: the number of a name, a day, how often.
const usesOf = ({ names, dots }) => {
  const list = names.split("\n");
  const uses = dots.split(";").filter(Boolean).map(words => {
    const [name, day, n] = words.split(" ");
    const query = new URLSearchParams(location.search);
    query.set("from", day);
    query.set("to", day);
    return { name: list[name], day, at: new Date(day), n: +n, href: `?${query}` };
  });
  return { list, uses };
};

export function uses(figure) {
  const { list, uses } = usesOf(figure.dataset);
  const show = () => {
    figure.querySelector("svg")?.remove();
    const narrow = figure.clientWidth < 560;
    figure.append(draw({
      width: figure.clientWidth, height: figure.clientHeight - figure.firstChild.offsetHeight, marginLeft: narrow ? 110 : 170, marginRight: 16,
      x: { type: "utc", label: null, ticks: narrow ? 3 : 8 }, y: { domain: list, label: null, tickFormat: name => name.length > (narrow ? 15 : 24) ? name.slice(0, narrow ? 14 : 23) + "…" : name },
      r: { range: [0, 4 + 2 * Math.sqrt(Math.max(...uses.map(use => use.n)))] },
      marks: [
        gridX({ stroke: "var(--rule)", strokeOpacity: 1 }),
        ruleY(list, { stroke: "var(--rule)" }),
        dot(uses, { x: "at", y: "name", r: "n", fill: "var(--say)", fillOpacity: 0.6, href: "href", title: use => `${use.name}, ${use.day}: ${use.n}` }),
      ],
    }));
  };
  figure.prepend(buttons({ "Save the picture": () => save(figure) }));
  show();
  return show;
}
