/**
 * Whether a manifest has the lines of an excerpt, one below the other, all indented by the same more. A line `# …` stands for any number
 * of lines. Undefined where it has them, else the first line from which on it has not.
 */
export function missingFrom(manifest: string, excerpt: string): string | undefined {
  const parts = excerpt
    .trimEnd()
    .split(/^ *# …\n/m)
    .map((part) => part.trimEnd().split("\n"));
  const lines = manifest.split("\n");
  const indents = new Set(lines.map((line) => /^ */.exec(line)![0]));
  let farthest = 0;
  for (const indent of indents) {
    const found = partsFound(
      lines,
      parts.map((part) => part.map((line) => (line === "" ? "" : `${indent}${line}`))),
    );
    if (found === parts.length) return undefined;
    farthest = Math.max(farthest, found);
  }
  return parts[farthest]![0];
}

function partsFound(lines: readonly string[], parts: readonly (readonly string[])[]): number {
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const start = lines.findIndex((_, at) => at >= from && part.every((line, offset) => lines[at + offset] === line));
    if (start < 0) return index;
    from = start + part.length;
  }
  return parts.length;
}
