// Draws the charts that a page has a place for, and again when its width changes. Each is drawn from a table or list on
// the same page, which says the same without a script.
import { line } from "./line.js";
import { map } from "./map.js";
import { uses } from "./uses.js";

const least = 200; // pixels: narrower is a figure that is hidden, or on its way to its width

const kinds = { line, map, uses };

for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const draw = await kinds[figure.dataset.chart](figure);
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (figure.clientWidth < least || figure.clientWidth === width) return;
    width = figure.clientWidth;
    draw();
  }).observe(figure);
}
