import { YamlFault } from "./fault.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** `!!binary`: what Go's `base64.StdEncoding` makes of it, read as UTF-8. */
export function decodeBase64(text: string, offset: number): string {
  const digits = text.replace(/[\r\n]/g, "");
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) {
    throw new YamlFault("!!binary value contains invalid base64 data", offset);
  }
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const digit of digits.replace(/=+$/, "")) {
    bits = ((bits << 6) | alphabet.indexOf(digit)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
