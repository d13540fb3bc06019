/** Rows of the timeline by name and state. */
export function filterTasks(): void {
  const input = document.getElementById("filter");
  if (!(input instanceof HTMLInputElement)) return;
  const rows = [...document.querySelectorAll<HTMLElement>("#tasks tr")].map((row) => ({
    row,
    name: row.querySelector("th")?.textContent.toLowerCase() ?? "",
  }));
  const chips = [...document.querySelectorAll<HTMLElement>("[data-state][aria-pressed]")];
  const apply = (): void => {
    const wanted = input.value.trim().toLowerCase();
    const states = new Set(chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset["state"]));
    for (const { row, name } of rows) row.hidden = !name.includes(wanted) || !states.has(row.dataset["state"]);
  };
  input.addEventListener("input", apply);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      apply();
    });
  }
}
