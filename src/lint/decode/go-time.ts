const layout = "2006-01-02T15:04:05Z07:00";

interface Part {
  readonly element: string;
  /** What stands before the element. */
  readonly pattern: RegExp;
  readonly range?: { readonly name: string; readonly least: number; readonly most: number };
}

const parts: readonly Part[] = [
  { element: "2006", pattern: /^[0-9][^]{3}/ },
  { element: "-", pattern: /^-/ },
  { element: "01", pattern: /^[0-9]{2}/, range: { name: "month", least: 1, most: 12 } },
  { element: "-", pattern: /^-/ },
  { element: "02", pattern: /^[0-9]{2}/ },
  { element: "T", pattern: /^T/ },
  { element: "15", pattern: /^[0-9]{1,2}/, range: { name: "hour", least: 0, most: 23 } },
  { element: ":", pattern: /^:/ },
  { element: "04", pattern: /^[0-9]{2}/, range: { name: "minute", least: 0, most: 59 } },
  { element: ":", pattern: /^:/ },
  { element: "05", pattern: /^[0-9]{2}/, range: { name: "second", least: 0, most: 59 } },
];

/** Why Go's `time.Parse(time.RFC3339, text)` refuses a text; undefined where it does not. */
export function timeProblem(text: string): string | undefined {
  const value = quote(text);
  const cannot = (rest: string, element: string): string =>
    `parsing time ${value} as ${quote(layout)}: cannot parse ${quote(rest)} as ${quote(element)}`;
  const outOfRange = (name: string): string => `parsing time ${value}: ${name} out of range`;
  let rest = text;
  const read: number[] = [];
  for (const { element, pattern, range } of parts) {
    const match = pattern.exec(rest)?.[0];
    if (match === undefined || (element === "2006" && !/^[0-9]{4}$/.test(match))) return cannot(rest, element);
    rest = rest.slice(match.length);
    if (/\d/.test(element)) read.push(Number(match));
    if (range !== undefined && (Number(match) < range.least || Number(match) > range.most)) return outOfRange(range.name);
  }
  // A fraction of a second may follow, which the layout does not have.
  rest = rest.replace(/^[.,][0-9]+/, "");
  const zone = /^(?:Z|[-+]([0-9]{2}):([0-9]{2}))/.exec(rest);
  if (zone === null) return cannot(rest, "Z07:00");
  if (Number(zone[1] ?? 0) > 24) return outOfRange("time zone offset hour");
  if (Number(zone[2] ?? 0) > 60) return outOfRange("time zone offset minute");
  rest = rest.slice(zone[0].length);
  if (rest !== "") return `parsing time ${value}: extra text: ${quote(rest)}`;
  const [year = 0, month = 1, day = 1] = read;
  // The calendar repeats every 400 years; years below 100 would be taken for those of the last century.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day < 1 || day > last ? outOfRange("day") : undefined;
}

/** The time package's own quoting: everything but ASCII as bytes. */
function quote(text: string): string {
  let quoted = "";
  for (const character of text) {
    if (character === '"' || character === "\\") quoted += `\\${character}`;
    else if (character >= " " && character <= "\u007f") quoted += character;
    else for (const byte of new TextEncoder().encode(character)) quoted += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return `"${quoted}"`;
}
