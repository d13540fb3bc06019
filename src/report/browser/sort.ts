/** A metric's name sorts the rows by it: the largest first, then the smallest. */
export function sortTables(): void {
  for (const button of document.querySelectorAll(".sort")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const body = button.closest("table")?.tBodies[0];
      if (head === null || body === undefined) return;
      const isDown = head.ariaSort !== "descending";
      for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
      head.ariaSort = isDown ? "descending" : "ascending";
      const valueOf = (row: HTMLTableRowElement): number => {
        const text = row.cells[head.cellIndex]?.dataset["value"];
        // What has no number comes last.
        return text === undefined ? Infinity : Number(text) * (isDown ? -1 : 1);
      };
      const rows = [...body.rows].map((row) => ({ row, value: valueOf(row) }));
      rows.sort((a, b) => (a.value === b.value ? 0 : a.value - b.value));
      body.append(...rows.map(({ row }) => row));
    });
  }
}
