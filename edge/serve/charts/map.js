// The map of a register, drawn from the table of places below it.
import { dot, geo, graticule, sphere } from "@observablehq/plot";
import { buttons } from "./buttons.js";
import { draw } from "./draw.js";
import { save } from "./picture.js";

const placesOf = () => [...document.querySelectorAll("#places tr[data-n]")].map(row => ({
  lat: +row.dataset.lat, lon: +row.dataset.lon, n: +row.dataset.n,
  name: row.querySelector("a").textContent, href: row.querySelector("a").href,
}));

export async function map(figure) {
  const { land, borders } = await import("./world.js");
  const places = placesOf();
  const whole = { type: "Sphere" };
  const near = { type: "MultiPoint", coordinates: places.map(p => [p.lon, p.lat]) };
  let domain = whole;
  const show = () => {
    const width = figure.clientWidth;
    const close = domain === near;
    figure.querySelector("svg")?.remove();
    figure.append(draw({
      width, height: figure.clientHeight - figure.firstChild.offsetHeight, margin: 4,
      projection: { type: close ? "mercator" : "equal-earth", domain, inset: close ? 40 : 0, clip: close ? "frame" : true },
      r: { range: [0, Math.min(22, width / 30)] },
      marks: [
        close ? null : sphere({ stroke: "var(--rule)" }),
        geo(land, { fill: "var(--wash)", stroke: "var(--faint)", strokeOpacity: 0.5 }),
        geo(borders, { stroke: "var(--faint)", strokeOpacity: 0.3 }),
        close ? null : graticule({ strokeOpacity: 0.08 }),
        dot(places, {
          x: "lon", y: "lat", r: "n", href: "href", title: p => `${p.name}: ${p.n}`,
          fill: "var(--meet)", fillOpacity: 0.45, stroke: "var(--meet)", sort: { channel: "-r" },
        }),
      ],
    }));
  };
  const look = to => () => { domain = to; show(); };
  figure.prepend(buttons({ "The world": look(whole), "As near as the places allow": look(near), "Save the picture": () => save(figure) }));
  show();
  return show;
}
