import { visible } from "../../cli/reporters/text.ts";

/**
 * Text of any origin for GitHub's Markdown, in a paragraph or a cell of a table: every sign that Markdown, HTML, or GitHub's own mentions and
 * references could read something into is written as a number. Line ends become blanks.
 */
export function text(value: string): string {
  return entities(value).replaceAll("&#64;", "&#64;<!-- -->").replaceAll("&#35;", "&#35;<!-- -->");
}

/** The same as code, where GitHub looks for no mentions. */
export function code(value: string): string {
  return `<code>${entities(value)}</code>`;
}

/** A message of a diagnostic: what stands between backticks is code. */
export function message(value: string): string {
  return value
    .split("`")
    .map((part, index, parts) => (index % 2 === 1 && index < parts.length - 1 ? code(part) : text(part)))
    .join("");
}

export function link(label: string, url: string): string {
  const { href } = new URL(url);
  return `<a href="${href.replace(/[^\w:/.#?=&%~+,@-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`).replaceAll("&", "&amp;")}">${label}</a>`;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The fence is longer than any in the text. */
export function fenced(language: string, value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const lines = value.split("\n").map((line) => visible(line).replaceAll("<U+0009>", "\t"));
  return `${fence}${language}\n${lines.join("\n").replace(/\n+$/, "")}\n${fence}`;
}

export function details(summary: string, body: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** What means nothing to Markdown, wherever it stands, stays readable in the source. */
const harmless = /[\p{L}\p{N} ,;()…·✓✗→–/.:+=%?'-]/u;

function entities(value: string): string {
  const line = visible(value.replace(/\s*[\r\n]+\s*/g, " ").replaceAll("\t", " "));
  const number = (sign: string): string => `&#${sign.codePointAt(0)!};`;
  return [...line]
    .map((sign, index, all) => (harmless.test(sign) || (sign === "_" && isInWord(all, index)) ? sign : number(sign)))
    .join("")
    .replace(/:(?=\/\/|[\w+-]+:)/g, number(":"))
    .replace(/(?<=www)\./gi, number("."))
    .replace(/^(\s*)([-+])/, (_, blanks: string, sign: string) => blanks + number(sign))
    .replace(/^(\s*\d+)([.)])/, (_, digits: string, sign: string) => digits + number(sign));
}

/** `train_model`: an underscore between letters is one. */
function isInWord(all: readonly string[], index: number): boolean {
  return /[\p{L}\p{N}_]/u.test(all[index - 1] ?? "") && /[\p{L}\p{N}_]/u.test(all[index + 1] ?? "");
}
