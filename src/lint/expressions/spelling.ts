// How names are written in an expression.

/** `steps.flip-coin.outputs.result` as an expression has to say it: `steps['flip-coin'].outputs.result`. */
export function asExpression(path: readonly string[]): string {
  const [first = "", ...rest] = path;
  return first + rest.map((part) => (isWord(part) ? `.${part}` : `[${quoted(part)}]`)).join("");
}

/** Of a plain tag: parts are what stands between the dots. */
export function tagAsExpression(tag: string): string {
  return asExpression(tag.trim().split("."));
}

function isWord(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

export function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Characters of expr-lang are code points, those of a report UTF-16 units. */
export function unitOffset(source: string, characters: number): number {
  return [...source].slice(0, characters).join("").length;
}

/** At most so long that a message stays one line. */
export function shortened(source: string): string {
  const line = source.trim().replaceAll(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
