// What a quoted string of expr-lang stands for.

export type Unescaped = { readonly kind: "text"; readonly value: string } | { readonly kind: "wrong"; readonly message: string };

const simple: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  "?": "?",
};
const general = "unable to unescape string";
const octal = "unable to unescape octal sequence in string";

/** The marks included; line breaks are \n, however they were written. */
export function unescape(quoted: string): Unescaped {
  const text = quoted.replace(/\r\n?/g, "\n").slice(1, -1);
  let value = "";
  for (let index = 0; index < text.length;) {
    if (text[index] !== "\\") {
      value += text[index] ?? "";
      index += 1;
      continue;
    }
    const escape = readEscape(text.slice(index + 1));
    if (escape.kind === "wrong") return escape;
    value += escape.text;
    index += 1 + escape.length;
  }
  return { kind: "text", value };
}

type Escape =
  { readonly kind: "escape"; readonly text: string; readonly length: number } | { readonly kind: "wrong"; readonly message: string };

function readEscape(rest: string): Escape {
  const first = rest[0] ?? "";
  const character = simple[first];
  if (character !== undefined) return { kind: "escape", text: character, length: 1 };
  if (/^[0-3]/.test(rest)) {
    const digits = /^[0-3][0-7]{2}/.exec(rest)?.[0];
    return digits === undefined ? { kind: "wrong", message: octal } : codePoint(digits, 8, 3);
  }
  const match = /^(?:u\{([0-9a-fA-F]{1,6})\}|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest);
  if (match === null) return { kind: "wrong", message: general };
  return codePoint(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "", 16, match[0].length);
}

/** Half a pair is no character to Go, which writes U+FFFD for it. */
function codePoint(digits: string, base: number, length: number): Escape {
  const point = Number.parseInt(digits, base);
  if (point > 0x10ffff) return { kind: "wrong", message: general };
  return { kind: "escape", text: String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point), length };
}
