// A chart as a picture of its own: what its figure shows, in one SVG file with the page's colours.
const space = "http://www.w3.org/2000/svg";

export function save(figure) {
  const look = getComputedStyle(figure);
  const whole = document.createElementNS(space, "svg");
  let height = 0;
  for (const part of figure.querySelectorAll("svg")) {
    const copy = part.cloneNode(true);
    copy.setAttribute("y", height);
    height += +part.getAttribute("height");
    whole.append(copy);
  }
  for (const [name, value] of Object.entries({ width: figure.clientWidth, height, color: look.color, "font-family": look.fontFamily, "font-size": 12 })) whole.setAttribute(name, value);
  const text = new XMLSerializer().serializeToString(whole).replace(/var\((--[\w-]+)\)/g, (_, name) => look.getPropertyValue(name).trim());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  link.download = document.title.replace(/ · Readout$/, "") + ".svg";
  link.click();
  URL.revokeObjectURL(link.href);
}
