// The time-line of a pair, drawn from the table below it: what passed by period, and how cooperative it was. It is
// zoomed by dragging over it, or by its buttons; a bar leads to the words of its period.
import { gridY, rectY, ruleX, ruleY } from "@observablehq/plot";
import { brushX } from "d3-brush";
import { select } from "d3-selection";
import { buttons } from "./buttons.js";
import { draw } from "./draw.js";
import { save } from "./picture.js";

const kinds = { met: "var(--meet)", said: "var(--say)", vowed: "var(--vow)", coded: "var(--faint)" };
const steps = { day: 1, week: 7, month: 30 };
const head = 24; // above the bars: what they count
const foot = 36; // below them: days, months, years
const spoken = { day: { dateStyle: "full" }, week: { dateStyle: "long" }, month: { month: "long", year: "numeric" } };
const interval = { day: "day", week: "monday", month: "month" };

// periodsOf reads the figure's bars, the latest first: start, met, said, committed, coded, Goldstein sum, turning points. A bar leads to
// its words, on this page or on that of its period.
const periodsOf = ({ bars, by }) => bars.split(";").map(bar => {
  const [start, met, said, vowed, coded, goldstein, ...turns] = bar.split(" ");
  const at = new Date(start);
  const last = by === "month" ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)) : new Date(+at + (steps[by] - 1) * 864e5);
  const href = document.getElementById(`p-${start}`) ? `#p-${start}` : `?${new URLSearchParams({ by, from: start, to: last.toISOString().slice(0, 10) })}`;
  return { at, met, said, vowed, coded, goldstein, turn: turns.join(", "), href, words: at.toLocaleDateString("en-GB", { timeZone: "UTC", ...spoken[by] }) };
});

export function line(figure) {
  const periods = periodsOf(figure.dataset);
  const by = figure.dataset.by;
  const length = steps[by] * 864e5;
  const all = [periods.at(-1).at, new Date(+periods[0].at + length)];
  const bars = periods.flatMap(p => Object.keys(kinds).map(kind => ({ ...p, kind, n: +p[kind] }))).filter(b => b.n);
  const turns = periods.filter(p => p.turn);
  let domain = all;

  const seen = p => p.at < domain[1] && +p.at + length > domain[0];
  const shared = height => ({
    width: figure.clientWidth, height, marginLeft: 44, marginRight: 8,
    x: { type: "utc", domain, label: null }, color: { domain: Object.keys(kinds), range: Object.values(kinds) },
  });
  const inset = () => (figure.clientWidth * length) / (domain[1] - domain[0]) > 8 ? 0.5 : 0;
  const turning = () => ruleX(turns.filter(seen), { x: "at", stroke: "var(--clash)", strokeDasharray: "3 3", title: p => `${p.words}: ${p.turn}` });
  const passed = height => draw({
    ...shared(height), marginTop: head, marginBottom: foot, y: { label: `what passed, by ${by}`, labelArrow: "none", tickFormat: "d" },
    marks: [
      gridY({ stroke: "var(--rule)", strokeOpacity: 1 }), turning(),
      rectY(bars.filter(seen), { x: "at", y: "n", interval: interval[by], fill: "kind", href: "href", inset: inset(), title: b => `${b.words}: ${b.kind} ${b.n}`, clip: true }),
      ruleY([0], { stroke: "var(--ink)" }),
    ],
  });
  const tone = height => draw({
    ...shared(height), marginTop: head, marginBottom: 8, x: { ...shared(0).x, axis: null }, y: { label: "Goldstein, summed", labelArrow: "none", ticks: 3 },
    marks: [
      turning(),
      rectY(periods.filter(seen), { x: "at", y: p => p.goldstein / 10, interval: interval[by], fill: p => p.goldstein < 0 ? "var(--clash)" : "var(--meet)", fillOpacity: 0.6, inset: inset(), title: p => `${p.words}: Goldstein ${p.goldstein / 10}`, clip: true }),
      ruleY([0], { stroke: "var(--ink)" }),
    ],
  });

  const show = () => {
    const room = figure.clientHeight - figure.firstChild.offsetHeight;
    for (const old of figure.querySelectorAll("svg")) old.remove();
    const chart = passed(Math.round(room * 0.72));
    zoomable(chart);
    figure.append(chart, tone(Math.round(room * 0.28)));
  };
  const zoomable = chart => {
    const scale = chart.scale("x");
    const [left, right] = scale.range;
    const back = x => new Date(+domain[0] + (x - left) / (right - left) * (domain[1] - domain[0]));
    const brush = brushX().extent([[left, head], [right, +chart.getAttribute("height") - foot]]).on("end", ({ selection }) => {
      if (selection && selection[1] - selection[0] > 6) to(selection.map(back));
    });
    select(chart).insert("g", "g[aria-label='rect']").call(brush);
  };
  const to = next => {
    const narrow = Math.max(next[1] - next[0], 3 * length);
    const middle = (+next[0] + +next[1]) / 2;
    domain = [new Date(Math.max(middle - narrow / 2, all[0])), new Date(Math.min(middle + narrow / 2, all[1]))];
    show();
  };
  const scaled = (factor, shift) => () => {
    const width = domain[1] - domain[0];
    const middle = +domain[0] + width / 2 + shift * width;
    to([new Date(middle - width * factor / 2), new Date(middle + width * factor / 2)]);
  };
  figure.prepend(buttons({ Closer: scaled(0.5, 0), Wider: scaled(2, 0), Earlier: scaled(1, -0.4), Later: scaled(1, 0.4), All: () => to(all), "Save the picture": () => save(figure) }));
  show();
  return show;
}
