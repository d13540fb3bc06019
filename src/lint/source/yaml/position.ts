import { isBlankOrEnd, isBreak } from "./characters.ts";

/** What the scanning of a scalar starts from. */
export interface ScalarPlace {
  readonly start: number;
  /** Where the line of the start begins. */
  readonly lineStart: number;
  readonly indent: number;
  readonly isInFlow: boolean;
}

/** Where the line of an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `---` or `...` with nothing behind it on the line but white space. Only ever asked at the start of a line. */
export function isDocumentIndicator(text: string, offset: number): boolean {
  return (text.startsWith("---", offset) || text.startsWith("...", offset)) && isBlankOrEnd(text.charCodeAt(offset + 3) | 0);
}
