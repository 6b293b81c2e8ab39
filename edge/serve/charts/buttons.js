// A row of buttons: what a chart does, by its words.
export function buttons(acts) {
  const row = document.createElement("p");
  row.className = "chart-tools";
  for (const [words, act] of Object.entries(acts)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", act);
    row.append(button);
  }
  return row;
}
