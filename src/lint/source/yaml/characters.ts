// The character classes of YAML 1.1. A code of 0 stands for the end of the text; NUL itself is refused before anything is scanned.

export const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
export const space = 0x20;

/** NEL, LS and PS end a line too, unlike in YAML 1.2. */
export function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBreakOrEnd(code: number): boolean {
  return code === 0 || isBreak(code);
}

export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

export function isBlankOrEnd(code: number): boolean {
  return code === space || code === tab || code === 0 || isBreak(code);
}

/** What names of anchors, tag handles and directives are made of. */
export function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** How long the line break at an offset is: 2 for CR LF. */
export function breakLength(text: string, offset: number): 1 | 2 {
  return text.charCodeAt(offset) === carriageReturn && text.charCodeAt(offset + 1) === lineFeed ? 2 : 1;
}

const lineBreak = /[\n\r\x85\u2028\u2029]/g;

/** Where the line of an offset ends. */
export function endOfLine(text: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
}

/** What a line break stands for in a value: LS and PS stay what they are. */
export function breakText(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : "\n";
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Where the first character stands that YAML does not allow, or -1. */
export function findControlCharacter(text: string): number {
  return text.search(control);
}
