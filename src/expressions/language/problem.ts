// What expr-lang says is wrong with an expression, and where.
import { runes, wellFormed } from "../go/text.ts";
import type { Position } from "./ast.ts";

/** Thrown within the lexer, the parser, the checker and the evaluator; their entries return it as data. */
export class Problem extends Error {
  readonly position: Position;

  constructor(position: Position, message: string) {
    super(message);
    this.position = position;
  }
}

export function problem(position: Position, message: string): never {
  throw new Problem(position, message);
}

/** The message as Go prints it: with line, column and an arrow below the line. */
export function withFrame(source: string, position: Position, text: string): string {
  const message = wellFormed(text);
  let line = 1;
  let column = 0;
  const characters = runes(source);
  let start = 0;
  for (let index = 0; index < characters.length && index !== position.from; index++) {
    if (characters[index] === "\n") {
      line += 1;
      column = 0;
      start = index + 1;
    } else column += 1;
  }
  const end = characters.indexOf("\n", start);
  const shown = characters.slice(start, end === -1 ? undefined : end).join("");
  if (shown === "") return message;
  return `${message} (${String(line)}:${String(column + 1)})\n | ${shown.replaceAll("\t", " ")}\n | ${".".repeat(column)}^`;
}
