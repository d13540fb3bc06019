/** A piece of an expression and how tightly its outermost operator binds. */
export interface Printed {
  readonly text: string;
  readonly precedence: number;
}

/** expr-lang 1.17, parser/operator/operator.go. `let` and `?:` bind loosest; `??` binds tightest but may not stand beside another operator. */
export const precedence = {
  sequence: -2,
  conditional: -1,
  or: 10,
  and: 15,
  comparison: 20,
  range: 25,
  sum: 30,
  product: 60,
  negate: 90,
  power: 100,
  coalesce: 500,
  primary: 1000,
} as const;

export function primary(text: string): Printed {
  return { text, precedence: precedence.primary };
}

/** The text as an operand of an operator that needs at least `floor`. */
export function operand(piece: Printed, floor: number): string {
  const mixesCoalesce = piece.precedence === precedence.coalesce && floor !== precedence.coalesce;
  return piece.precedence >= floor && !mixesCoalesce ? piece.text : `(${piece.text})`;
}

/** The text as an argument of a function or an element of a list; only a `let` needs parentheses there. */
export function argument(piece: Printed): string {
  return piece.precedence === precedence.sequence ? `(${piece.text})` : piece.text;
}

export function call(name: string, ...pieces: readonly Printed[]): Printed {
  return primary(`${name}(${pieces.map(argument).join(", ")})`);
}

/** Left-associative: the right side needs one more. */
export function binary(left: Printed, operator: string, right: Printed, level: number): Printed {
  return { text: `${operand(left, level)} ${operator} ${operand(right, level + 1)}`, precedence: level };
}

export function conditional(condition: Printed, then: Printed, otherwise: Printed): Printed {
  const text = `${operand(condition, precedence.or)} ? ${operand(then, precedence.or)} : ${operand(otherwise, precedence.conditional)}`;
  return { text, precedence: precedence.conditional };
}

export function coalesce(left: Printed, right: Printed): Printed {
  return { text: `${operand(left, precedence.coalesce)} ?? ${operand(right, precedence.coalesce)}`, precedence: precedence.coalesce };
}

/** `!` binds looser than `*` in expr-lang, so that everything but a primary is bracketed. */
export function not(piece: Printed): Printed {
  return primary(`!${operand(piece, precedence.primary)}`);
}
