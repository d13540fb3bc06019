import { maximumDepth, tooDeep } from "./fault.ts";
import type { Scanner } from "./scanner-state.ts";
import type { Token } from "./token.ts";

/** Opens a block collection at a column that is deeper than what is open; `token`: the number of the token that it begins with. */
export function roll(
  scanner: Scanner,
  column: number,
  token: number | undefined,
  kind: "block-sequence-start" | "block-mapping-start",
  start: number,
): void {
  if (scanner.flowLevel > 0 || scanner.indent >= column) return;
  scanner.indents.push(scanner.indent);
  scanner.indent = column;
  if (scanner.indents.length > maximumDepth) throw tooDeep(start);
  if (token === undefined) scanner.queue.push({ kind, start, end: start });
  else insert(scanner, token, { kind, start, end: start });
}

/** Puts a token before the one of a number, or behind all where that one was taken already. */
export function insert(scanner: Scanner, before: number, token: Token): void {
  const index = before - scanner.taken;
  if (index < 0) scanner.queue.push(token);
  else scanner.queue.splice(index + scanner.head, 0, token);
}

/** Closes the block collections that are deeper than a column. */
export function unroll(scanner: Scanner, column: number): void {
  if (scanner.flowLevel > 0) return;
  while (scanner.indent > column) {
    scanner.queue.push({ kind: "block-end", start: scanner.at, end: scanner.at });
    scanner.indent = scanner.indents.pop() ?? -1;
  }
}
