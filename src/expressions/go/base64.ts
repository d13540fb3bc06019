// encoding/base64 and base32, in their standard alphabets.
import { fromUtf8, utf8 } from "./text.ts";

export type Decoded = { readonly kind: "text"; readonly text: string } | { readonly kind: "wrong"; readonly message: string };

interface Alphabet {
  readonly name: "base64" | "base32";
  readonly characters: string;
  readonly bits: number;
  /** Characters and bytes of one group. */
  readonly group: number;
  readonly bytes: number;
}

const base64: Alphabet = {
  name: "base64",
  characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  bits: 6,
  group: 4,
  bytes: 3,
};
const base32: Alphabet = { name: "base32", characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bits: 5, group: 8, bytes: 5 };

export function base64Encode(text: string): string {
  return encode(text, base64);
}

export function base64Decode(text: string): Decoded {
  return decode(text, base64);
}

export function base32Encode(text: string): string {
  return encode(text, base32);
}

export function base32Decode(text: string): Decoded {
  return decode(text, base32);
}

function encode(text: string, alphabet: Alphabet): string {
  let result = "";
  let buffer = 0;
  let held = 0;
  for (const byte of utf8(text)) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= alphabet.bits) {
      held -= alphabet.bits;
      result += alphabet.characters[(buffer >> held) & (2 ** alphabet.bits - 1)] ?? "";
    }
    buffer &= 2 ** held - 1;
  }
  if (held > 0) result += alphabet.characters[(buffer << (alphabet.bits - held)) & (2 ** alphabet.bits - 1)] ?? "";
  return result.padEnd(Math.ceil(result.length / alphabet.group) * alphabet.group, "=");
}

/** Line breaks are passed over; padding has to be there. */
function decode(text: string, alphabet: Alphabet): Decoded {
  const wrong = (at: number): Decoded => ({ kind: "wrong", message: `illegal ${alphabet.name} data at input byte ${String(at)}` });
  const input = [...utf8(text)].map((byte) => String.fromCharCode(byte));
  const bytes: number[] = [];
  let [buffer, held, inGroup] = [0, 0, 0];
  for (let at = 0; at < input.length; at++) {
    const character = input[at] ?? "";
    if (character === "\n" || character === "\r") continue;
    if (character === "=") return finish(input, at, inGroup, bytes, alphabet);
    const value = alphabet.characters.indexOf(character);
    if (value === -1) return wrong(at);
    buffer = ((buffer << alphabet.bits) | value) & 0xffff;
    held += alphabet.bits;
    inGroup = (inGroup + 1) % alphabet.group;
    if (held >= 8) {
      held -= 8;
      bytes.push((buffer >> held) & 255);
    }
  }
  return inGroup === 0
    ? { kind: "text", text: fromUtf8(Uint8Array.from(bytes)) }
    : wrong(alphabet.name === "base64" ? input.length - inGroup : input.length);
}

function finish(input: readonly string[], at: number, inGroup: number, bytes: readonly number[], alphabet: Alphabet): Decoded {
  const wrong = (index: number): Decoded => ({ kind: "wrong", message: `illegal ${alphabet.name} data at input byte ${String(index)}` });
  const allowed = alphabet.name === "base64" ? [2, 3] : [2, 4, 5, 7];
  if (!allowed.includes(inGroup)) return wrong(at);
  let missing = alphabet.group - inGroup;
  let index = at;
  for (; missing > 0 && index < input.length; index++) {
    if (input[index] === "\n" || input[index] === "\r") continue;
    if (input[index] !== "=") return wrong(index);
    missing -= 1;
  }
  if (missing > 0) return wrong(input.length);
  const rest = input.findIndex((character, position) => position >= index && character !== "\n" && character !== "\r");
  return rest === -1 ? { kind: "text", text: fromUtf8(Uint8Array.from(bytes)) } : wrong(rest);
}
