/** How a text stands in YAML so that every parser reads a text: argots reads YAML 1.2, the cluster's Go parsers much of 1.1 (argo.md 5.10). */

/** Words that YAML 1.1 reads as booleans or nothing. */
const words = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"]);

/** Letters first (a digit, sign or dot may begin a number or a date), and nothing that YAML gives a meaning to. */
const plainStart = /^(?:[A-Za-z_/$]|--?[A-Za-z]|\.\/)/;

/** `30m`, `10Gi`: a number with a unit is no number. */
const quantity = /^[0-9]+(?:ms|s|m|h|[KMGT]i|[kMGT])$/;

export function scalar(text: string, inFlow: boolean): string {
  return isPlain(text, inFlow) ? text : quoted(text);
}

function isPlain(text: string, inFlow: boolean): boolean {
  if (quantity.test(text)) return true;
  if (!plainStart.test(text) || words.has(text.toLowerCase())) return false;
  if (!/^[A-Za-z0-9 _./:@$%+=,;~^()[\]{}?!'"&*|<>\\#-]*$/.test(text)) return false;
  if (/: |:$| #| $/.test(text)) return false;
  return !(inFlow && /[,[\]{}?!'"&*|<>\\]/.test(text));
}

/** Double quotes, or single ones where fewer characters then need escaping. */
function quoted(text: string): string {
  const single = text.split("'").length - 1;
  const double = text.split(/["\\]/).length - 1;
  // Most texts are ASCII, and a pattern with properties of characters costs a start half a millisecond.
  if (!/[^ -~]/.test(text)) return double > single ? `'${text.replaceAll("'", "''")}'` : `"${text.replace(/[\\"]/g, "\\$&")}"`;
  if (double > single && !/[^ -~\u00a1-\u{10ffff}]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu, escapeCharacter)}"`;
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/** What cannot be seen is written as what it is: a word joiner in a guarded text, too. */
function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0)!;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A text of several lines as a block, or undefined where a block cannot hold it. */
export function blockScalar(text: string, indent: string): string | undefined {
  if (!text.includes("\n") || text.trim() === "" || !/^[\t\n -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text))
    return undefined;
  // What cannot be seen (a word joiner in a guarded text) is better escaped.
  if (/[\u0085\u2028\u2029\u2060]/.test(text)) return undefined;
  const chomping = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
  // The first line says how far a block is indented, unless it begins with spaces itself.
  const indicator = /^\n*[ \t]/.test(text) ? "2" : "";
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const lines = body.split("\n").map((line) => (line === "" ? "" : indent + line));
  return `|${indicator}${chomping}\n${lines.join("\n")}`;
}
