// How a condition is rewritten so that no value can break it, and how its failure is told.
import { quoted, tagAsExpression } from "./spelling.ts";

/** A plain comparison as one expression: `{{=inputs.parameters.x == 'a b'}}`. */
export function asCondition(text: string): string | undefined {
  const match = /^\s*(?:(['"])\{\{\s*([\w.-]+)\s*\}\}\1|\{\{\s*([\w.-]+)\s*\}\})\s*(==|!=)\s*(.+?)\s*$/s.exec(text);
  if (!match) return undefined;
  const [, , inQuotes, bare, operator = "", right = ""] = match;
  if (/&&|\|\||[()]/.test(right)) return undefined;
  return `Write \`{{=${tagAsExpression(inQuotes ?? bare ?? "")} ${operator} ${sideOf(right)}}}\`.`;
}

function sideOf(right: string): string {
  const tag = /^(['"]?)\{\{\s*([\w.-]+)\s*\}\}\1$/.exec(right);
  if (tag) return tagAsExpression(tag[2] ?? "");
  return quoted(right.replace(/^(['"])(.*)['"]$/s, "$2"));
}

/** What govaluate says, without the condition that Argo says before it. */
export function shortReason(message: string): string {
  return message
    .replace(/^(?:Invalid 'when' expression|Failed to (?:parse|evaluate) 'when' exp\w+) '.*': /s, "")
    .replace(/ \(hint: .*\)$/s, "")
    .replace(/^panic: .*$/s, "it cannot be parsed")
    .trim();
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/===|!==/, "Write `==` or `!=`."],
  [/(?<![=!<>])=(?![=~])/, "Two equals signs compare: `==`."],
  [/(?<!&)&(?!&)/, "Write `&&`."],
  [/(?<!\|)\|(?!\|)/, "Write `||`."],
  [/<>/, "Write `!=`."],
  [/(?<=[\w'"}\])]\s+)(?:and|or|AND|OR)\b/, "Write `&&` or `||`."],
  [/(?<=^|\s)(?:not|NOT)\s/, "Write `!` and parentheses: `!(a == b)`."],
  [/\bin\s*\[/, "A list stands in parentheses: `a in ('b', 'c')`."],
  [
    /\b(?:contains|startsWith|endsWith|matches)\b|\w\s*\(/,
    "There are no functions or such operators in a plain condition: write all of it as one expression, `{{=…}}`.",
  ],
];

export function whenHint(text: string, message: string, hasExpression: boolean): string {
  const bare = text
    .replaceAll(/\{\{.*?\}\}/gs, (tag) => "x".repeat(tag.length))
    .replaceAll(/(['"]).*?['"]/gs, (each) => `'${"_".repeat(Math.max(each.length - 2, 0))}'`);
  const found = hints.find(([pattern]) => pattern.test(bare));
  if (found !== undefined) return found[1];
  if (message.includes("Unbalanced parenthesis")) return "Every parenthesis that is opened has to be closed.";
  if (message.includes("Unclosed string")) return "A text that is opened with a quote has to be closed.";
  if (message.includes("Unexpected end")) return "Something has to follow the last operator.";
  if (message.startsWith("Expected boolean")) return "A condition is a comparison, or `true` or `false`: `{{x}} == 'a'`.";
  return (
    asCondition(text) ??
    (hasExpression
      ? "Write the whole condition as one expression: `{{=…}}`."
      : "Put texts into quotes, or write the whole condition as one expression: `{{=…}}`.")
  );
}
