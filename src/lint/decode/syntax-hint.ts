import type { SourceProblem } from "../source/document.ts";

const byMessage: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /mapping values are not allowed/,
    'If the `: ` belongs to the text, put the text in quotes: `name: "a: b"`; if not, check how far the line is indented.',
  ],
  [/tab character|indentation space/, "Indent with spaces: YAML takes no tabs there."],
  [/did not find expected key/, "The line is indented otherwise than those around it, or quotes end before the text does."],
  [/did not find expected '-' indicator/, "The entries of a list stand below each other, each behind its own `- `."],
  [/did not find expected ',' or/, "A bracket is not closed, or a comma is missing between two entries."],
  [/could not find expected ':'/, "A key is followed by `: `; a text of several lines needs `|` behind its key."],
  [/unexpected end of stream|document indicator/, "Close the quotes."],
  [/unknown anchor/, "Set the anchor with `&` before it is used."],
  [/excessive aliasing|contains itself|max depth/, "Write out what the aliases stand for."],
  [/unknown escape|hexdecimal|Unicode character escape/, "In double quotes a backslash begins an escape: double it, or use single quotes."],
  [/block sequence entries are not allowed/, "Put the `- ` on a line of its own, indented below the key."],
  [/control characters/, "Take the character out, or write it as an escape in double quotes."],
  [/unsupported value/, "JSON knows no such number: put it in quotes."],
  [/cannot decode/, "The value does not fit its `!!` tag."],
];

/** What to do about a text that is no YAML. */
export function syntaxHint({ message, location }: SourceProblem, text: string): string {
  const character = text.charAt(location.offset);
  if (message.includes("cannot start any token")) {
    return character === "\t"
      ? "Indent with spaces: YAML takes no tabs there."
      : `Put the text in quotes: nothing begins with \`${character}\` in YAML.`;
  }
  if (/map key/.test(message)) return keyHint(text.slice(location.offset, location.offset + 2));
  return byMessage.find(([pattern]) => pattern.test(message))?.[1] ?? "Check indentation, quotes and brackets from the line above on.";
}

function keyHint(start: string): string {
  return start.startsWith("{")
    ? 'Put the tag in quotes: `"{{…}}"`; without them it is an object in an object to YAML.'
    : "Put the key in quotes.";
}
