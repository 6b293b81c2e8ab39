// What all charts share: Observable Plot's picture, whose layers screen readers take for named groups.
import { plot } from "@observablehq/plot";

export function draw(options) {
  const svg = plot({ className: "plot", ...options });
  for (const layer of svg.querySelectorAll("g[aria-label]")) layer.setAttribute("role", "group");
  return svg;
}
