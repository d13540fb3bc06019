/** What TypeScript has for a word of Python's that stops the parser, by the word. */
const words: Readonly<Record<string, string>> = {
  and: "`&&` is how TypeScript writes `and`.",
  or: "`||` is how TypeScript writes `or`.",
  not: "`!` is how TypeScript writes `not`.",
  is: "`===` is how TypeScript writes `is`.",
  in: "`xs.includes(x)` is how TypeScript writes `x in xs`.",
  elif: "`else if` is how TypeScript writes `elif`.",
  def: "`const name = (…) => { … }` is how TypeScript writes `def`.",
  lambda: "`(x) => …` is how TypeScript writes `lambda x: …`.",
  from: '`import { name } from "./file.ts"` is how TypeScript imports.',
};

/**
 * What to write instead where somebody who comes from Python wrote Python; undefined for every other mistake.
 *
 * @param text - the whole file
 * @param at - where the parser gave up
 */
export function insteadOfPython(text: string, at: number): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at));
  const before = line.slice(0, at - text.lastIndexOf("\n", at - 1) - 1);
  const here = line.slice(before.length);
  if (/^\s*#/.test(line) && !line.trimStart().startsWith("#!")) return "`//` is how TypeScript begins a comment.";
  if (/(?:^|[^\w$])[fF]$/.test(before) && /^["']/.test(here))
    return "a template literal is how TypeScript writes an f-string: `hello ${name}`, in backticks.";
  const word = /^[a-z]+\b/.exec(here)?.[0] ?? /\b(elif|not|lambda|def)\b[^;{}]*$/.exec(before)?.[1];
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}
