// How encoding/json names the character that it did not expect. It looks at bytes, so a character beyond ASCII is its first byte.
import { quote } from "./format.ts";
import { utf8 } from "./text.ts";

export function formatGoCharacter(point: number): string {
  const byte = utf8(String.fromCodePoint(point))[0] ?? 0;
  if (byte === 0x27) return String.raw`'\''`;
  if (byte === 0x22) return `'"'`;
  const quoted = quote(String.fromCodePoint(byte));
  return `'${quoted.slice(1, -1)}'`;
}
