// Parts of a JSON text as they were written: a loop's items keep their digits.

/** The elements of a list, or the keys and values of an object, one after the other. The text is valid JSON. */
export function rawParts(text: string): readonly string[] {
  const body = text.trim().slice(1, -1);
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const match of body.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g)) {
    if (match[0] === "[" || match[0] === "{") depth += 1;
    else if (match[0] === "]" || match[0] === "}") depth -= 1;
    else if (depth === 0 && (match[0] === "," || match[0] === ":")) {
      parts.push(body.slice(start, match.index).trim());
      start = match.index + 1;
    }
  }
  const last = body.slice(start).trim();
  return last === "" ? parts : [...parts, last];
}

/** A key that occurs twice has its last value; the keys are sorted, as Go writes a map. */
export function rawEntries(text: string): readonly (readonly [string, string])[] {
  const parts = rawParts(text);
  const entries = new Map<string, string>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    entries.set(JSON.parse(parts[index] ?? '""') as string, parts[index + 1] ?? "null");
  }
  return [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
}
