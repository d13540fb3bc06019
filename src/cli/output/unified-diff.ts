/** One line of a comparison: in both, only before, only after. */
interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** Beyond this many comparisons the differing middle is shown as one block, taken out and put in. */
const mostWork = 4_000_000;

/**
 * The difference of two texts as `diff -U` prints it, without the two file names. Lines end in `\n`; a carriage return is part of its line.
 *
 * @example
 * unifiedDiff("a\nb\n", "a\nc\n"); // ["@@ -1,2 +1,2 @@", " a", "-b", "+c"]
 */
export function unifiedDiff(before: string, after: string, context = 3): string[] {
  const lines = compareLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap((line, index) => (line.sign === " " ? [] : [index]));
  const hunks: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last && index - context <= last.end) last.end = Math.min(index + context + 1, lines.length);
    else hunks.push({ start: Math.max(index - context, 0), end: Math.min(index + context + 1, lines.length) });
  }
  return hunks.flatMap(({ start, end }) => {
    const hunk = lines.slice(start, end);
    const skipped = lines.slice(0, start);
    const header = `@@ -${range(skipped, hunk, "+")} +${range(skipped, hunk, "-")} @@`;
    return [header, ...hunk.map(({ sign, text }) => sign + text)];
  });
}

/** The number, from 1, of the first line that differs; undefined when the texts are equal. */
export function firstDifference(before: string, after: string): number | undefined {
  if (before === after) return undefined;
  const a = linesOf(before);
  const b = linesOf(after);
  let line = 0;
  while (line < a.length && line < b.length && a[line] === b[line]) line++;
  return line + 1;
}

/** A last line without its newline is not the same line. */
function linesOf(text: string): string[] {
  if (text === "") return [];
  if (text.endsWith("\n")) return text.slice(0, -1).split("\n");
  const lines = text.split("\n");
  lines[lines.length - 1] += "\n\\ No newline at end of file";
  return lines;
}

/** `start,count` of the lines that are not of the other side's sign. */
function range(skipped: readonly DiffLine[], hunk: readonly DiffLine[], other: "+" | "-"): string {
  const own = (lines: readonly DiffLine[]) => lines.filter(({ sign }) => sign !== other).length;
  const count = own(hunk);
  return `${own(skipped) + (count === 0 ? 0 : 1)},${count}`;
}

function compareLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: " ", text }));
  return [
    ...same(before.slice(0, head)),
    ...compareMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** Longest common subsequence by the textbook's table. */
function compareMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  if (before.length * after.length > mostWork) {
    return [...before.map((text) => ({ sign: "-" as const, text })), ...after.map((text) => ({ sign: "+" as const, text }))];
  }
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ sign: " ", text: before[i]! });
      i++;
      j++;
    } else if (i < before.length && (j === after.length || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      lines.push({ sign: "-", text: before[i++]! });
    } else lines.push({ sign: "+", text: after[j++]! });
  }
  return lines;
}
