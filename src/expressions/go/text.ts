// Go's strings are bytes. Ours are JavaScript's; a byte that is no part of a character (slicing can make such) is the lone low
// surrogate U+DC80 to U+DCFF, which no well-formed string holds.

export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xdc80 && point <= 0xdcff) bytes.push(point - 0xdc00);
    else pushPoint(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return Uint8Array.from(bytes);
}

function pushPoint(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
}

export function fromUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length;) {
    const length = characterLength(bytes, index);
    if (length === 0) {
      text += String.fromCharCode(0xdc00 + (bytes[index] ?? 0));
      index += 1;
      continue;
    }
    let point = length === 1 ? (bytes[index] ?? 0) : (bytes[index] ?? 0) & (0x7f >> length);
    for (let offset = 1; offset < length; offset++) point = (point << 6) | ((bytes[index + offset] ?? 0) & 63);
    text += String.fromCodePoint(point);
    index += length;
  }
  return text;
}

/** How many bytes the character at an index takes; 0 where the bytes are none. The limits are those of RFC 3629. */
function characterLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || index + length > bytes.length) return 0;
  const second = bytes[index + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let offset = 2; offset < length; offset++) if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const ascii = /^[\0-\x7f]*$/;

/** len() of Go. */
export function byteLength(text: string): number {
  return ascii.test(text) ? text.length : utf8(text).length;
}

/** text[from:to] of Go, in bytes. */
export function sliceBytes(text: string, from: number, to: number): string {
  return ascii.test(text) ? text.slice(from, to) : fromUtf8(utf8(text).subarray(from, to));
}

/** What is left of two halves of a character when they meet again. */
export function concatenate(left: string, right: string): string {
  if (!/[\udc80-\udcff]$/.test(left) || !/^[\udc80-\udcff]/.test(right)) return left + right;
  return fromUtf8(Uint8Array.from([...utf8(left), ...utf8(right)]));
}

/** Go's order, that of the bytes: not JavaScript's, which puts U+FFFF behind every emoji. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  if (ascii.test(left) && ascii.test(right)) return left < right ? -1 : 1;
  const a = utf8(left);
  const b = utf8(right);
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The text as it arrives where only characters are allowed: a byte that is none is U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) => (match.length === 2 ? match : "\ufffd"));
}

/** The characters of a string, as a range over it gives them. */
export function runes(text: string): readonly string[] {
  return Array.from(text);
}

export function isSpace(character: string): boolean {
  return /^\p{White_Space}$/u.test(character);
}

export function trimSpace(text: string): string {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}

/** strings.ToUpper: one character for one, so ß stays. */
export function upperCase(text: string): string {
  return Array.from(text, (character) => single(character, character.toUpperCase())).join("");
}

export function lowerCase(text: string): string {
  return Array.from(text, (character) => (character === "İ" ? "i" : single(character, character.toLowerCase()))).join("");
}

function single(character: string, changed: string): string {
  return Array.from(changed).length === 1 ? changed : character;
}
