// Where the lexer is, and the steps that it takes.
import type { Position } from "./ast.ts";
import { problem } from "./problem.ts";

export type TokenKind = "Identifier" | "Number" | "String" | "Operator" | "Bracket" | "EOF";

export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  readonly position: Position;
}

export interface Lexer {
  readonly characters: readonly string[];
  start: number;
  end: number;
  /** Tokens that were read together: after `not` and after `#` the next word is, too. */
  readonly queue: Token[];
  isDone: boolean;
}

export function peek(lexer: Lexer): string | undefined {
  return lexer.characters[lexer.end];
}

export function next(lexer: Lexer): string | undefined {
  const character = lexer.characters[lexer.end];
  if (character !== undefined) lexer.end += 1;
  return character;
}

/** Behind the end of the text there is one column more to point at. */
export function fail(lexer: Lexer, message: string, isAtEnd = false): never {
  const end = lexer.end + (isAtEnd ? 1 : 0);
  return problem({ from: end - 1, to: end }, message);
}

export function commit(lexer: Lexer): void {
  lexer.start = lexer.end;
}

export function word(lexer: Lexer): string {
  return lexer.characters.slice(lexer.start, lexer.end).join("");
}

export function emit(lexer: Lexer, kind: TokenKind, value = word(lexer)): void {
  lexer.queue.push({ kind, value, position: { from: lexer.start, to: lexer.end } });
  commit(lexer);
}

export function accept(lexer: Lexer, characters: string): boolean {
  const character = peek(lexer);
  if (character === undefined || !characters.includes(character)) return false;
  lexer.end += 1;
  return true;
}
