/** A line with what becomes of it: kept, taken away, added. */
export interface DiffLine {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/** Beyond this many pairs of lines, all of the one is shown as replaced by all of the other. */
const mostPairs = 4_000_000;

/** The shortest way from one text to the other, by lines: their longest common subsequence stays. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  if (before.length * after.length > mostPairs) return [...marked("-", before), ...marked("+", after)];
  const width = after.length + 1;
  // common[row * width + column]: the length of the longest common subsequence of what comes from there on.
  const common = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const same = before[row] === after[column];
      const [down, right] = [common[(row + 1) * width + column]!, common[row * width + column + 1]!];
      common[row * width + column] = same ? common[(row + 1) * width + column + 1]! + 1 : Math.max(down, right);
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      lines.push({ mark: " ", text: before[row]! });
      row++;
      column++;
    } else if (common[(row + 1) * width + column]! >= common[row * width + column + 1]!) lines.push({ mark: "-", text: before[row++]! });
    else lines.push({ mark: "+", text: after[column++]! });
  }
  return [...lines, ...marked("-", before.slice(row)), ...marked("+", after.slice(column))];
}

function marked(mark: "-" | "+", texts: readonly string[]): readonly DiffLine[] {
  return texts.map((text) => ({ mark, text }));
}
