// Package time quotes on its own, byte by byte.
import { utf8 } from "../text.ts";

export function quoteForTime(text: string): string {
  const characters = Array.from(utf8(text), (byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x80 || byte < 0x20 ? `\\x${byte.toString(16).padStart(2, "0")}` : String.fromCharCode(byte);
  });
  return `"${characters.join("")}"`;
}
