// What to write where an expression cannot be parsed, judged by what people bring along from other languages.

const hints: readonly { readonly pattern: RegExp; readonly hint: (source: string) => string }[] = [
  {
    pattern: /\{\{/,
    hint: () => "Names stand without braces inside of an expression: `inputs.parameters.x`, not `{{inputs.parameters.x}}`.",
  },
  { pattern: /[=!]==/, hint: (source) => `Write \`${swap(source, /([=!])==/g, "$1=")}\`.` },
  {
    pattern: /(?<![=!<>])=~/,
    hint: (source) => `Write \`${swap(source, /=~/g, "matches")}\`: \`=~\` belongs to plain \`when\` conditions.`,
  },
  { pattern: /(?<![=!<>])=(?![=~])/, hint: (source) => `Two equals signs compare: \`${swap(source, /(?<![=!<>])=(?![=~])/g, "==")}\`.` },
  { pattern: /(?<!&)&(?!&)/, hint: (source) => `Write \`${swap(source, /(?<!&)&(?!&)/g, "&&")}\`.` },
  { pattern: /<>/, hint: (source) => `Write \`${swap(source, /<>/g, "!=")}\`.` },
  {
    pattern: /(?<=[\w)\]'"]\s+)(?:AND|OR|NOT)\b|^NOT\b/,
    hint: (source) => `Write \`${swap(source, /\b(?:AND|OR|NOT)\b/g, (word) => word.toLowerCase())}\`.`,
  },
  {
    pattern: /(?<=[\w)\]'"]\s+)is(?:\s+not)?\b/,
    hint: (source) => `Write \`${swap(source, /\bis\s+not\b/g, "!=").replaceAll(/\bis\b/g, "==")}\`.`,
  },
  {
    pattern: /\b(?:contains|startsWith|endsWith|matches)\s*\(/,
    hint: () => "It is an operator: `a contains 'b'`, `a startsWith 'b'`, `a matches 'pattern'`.",
  },
  { pattern: /=>/, hint: () => "A predicate is written with `#` for the item: `filter(list, # != '')`." },
  { pattern: /^\s*if\b|\bthen\b|\bif\b.*\belse\b/, hint: () => "A choice is written `condition ? a : b`." },
  { pattern: /\\(?![abfnrtvxuU\\'"`0-7])/, hint: () => "A backslash in a text is written twice: `'\\\\d+'`." },
  {
    pattern: /\.\d+\.|[A-Za-z]-\d+[A-Za-z]/,
    hint: () => "A name that is no plain word stands in brackets: `steps['step-2a'].outputs.result`.",
  },
];

export function syntaxHint(source: string): string | undefined {
  const bare = withoutTexts(source);
  if (isOpenText(source)) return "A text that is opened with a quote has to be closed with the same one.";
  const found = hints.find(({ pattern }) => pattern.test(bare));
  return found?.hint(source) ?? bracketHint(bare);
}

/** What stands in quotes is blanked out, at its length. */
export function withoutTexts(source: string): string {
  return source.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/gs, (text) => `'${"_".repeat(text.length - 2)}'`);
}

function isOpenText(source: string): boolean {
  return /['"`]/.test(source.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/gs, ""));
}

function swap(source: string, pattern: RegExp, by: string | ((word: string) => string)): string {
  const bare = withoutTexts(source);
  // Only outside of texts, whose places are the same in both.
  let result = "";
  let at = 0;
  for (const match of bare.matchAll(pattern)) {
    result += source.slice(at, match.index);
    result += typeof by === "string" ? match[0].replace(new RegExp(pattern.source), by) : by(match[0]);
    at = match.index + match[0].length;
  }
  return (result + source.slice(at)).trim();
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function bracketHint(bare: string): string | undefined {
  const open: string[] = [];
  for (const character of bare) {
    const closer = closers[character];
    if (closer !== undefined) open.push(closer);
    else if (")]}".includes(character) && open.pop() !== character) return `There is a \`${character}\` too many.`;
  }
  const missing = open.pop();
  if (missing !== undefined) return `There is a \`${missing}\` missing.`;
  return /(?:&&|\|\||==|!=|[-+*/<>=?:,]|\b(?:and|or|not|in))\s*$/.test(bare) ? "Something has to follow the last operator." : undefined;
}
