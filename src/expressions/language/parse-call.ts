// Calls: of functions of the language, whose names are known, and of everything else.
import { isBuiltin } from "./builtin-names.ts";
import type { Node } from "./ast.ts";
import type { Token } from "./lexer-state.ts";
import { predicateArguments } from "./operators.ts";
import { type Parser, advance, create, expect, fail, isCurrent } from "./parser.ts";

/** The name is read already; behind a pipe the first argument is, too. `::name()` looks past the environment. */
export function parseCall(parser: Parser, name: Token, first: readonly Node[], mayBeOverridden: boolean): Node {
  const position = name.position;
  const isOverridden = mayBeOverridden && parser.isOverridden(name.value);
  if (!isOverridden && Object.hasOwn(predicateArguments, name.value)) {
    return create(parser, { kind: "builtin", name: name.value, values: parsePredicateArguments(parser, name.value, first), position });
  }
  if (!isOverridden && isBuiltin(name.value)) {
    return create(parser, { kind: "builtin", name: name.value, values: parseArguments(parser, first), position });
  }
  const callee = create(parser, { kind: "identifier", name: name.value, position });
  return create(parser, { kind: "call", callee, values: parseArguments(parser, first), position });
}

export function parseArguments(parser: Parser, first: readonly Node[]): readonly Node[] {
  const values = [...first];
  expect(parser, "Bracket", "(");
  while (!isCurrent(parser, "Bracket", ")")) {
    if (values.length > first.length) expect(parser, "Operator", ",");
    if (isCurrent(parser, "Bracket", ")")) break;
    values.push(parser.parse.expression(parser));
  }
  expect(parser, "Bracket", ")");
  return values;
}

function parsePredicateArguments(parser: Parser, name: string, first: readonly Node[]): readonly Node[] {
  expect(parser, "Bracket", "(");
  const values = [...first];
  const wanted = (predicateArguments[name] ?? []).slice(first.length);
  for (const [index, argument] of wanted.entries()) {
    if (isCurrent(parser, "Bracket", ")")) {
      if (argument.optional) break;
      fail(parser, `expected at least ${String(wanted.length)} arguments`);
    }
    if (index > 0) expect(parser, "Operator", ",");
    values.push(argument.predicate ? parser.parse.predicate(parser) : parser.parse.expression(parser));
  }
  if (isCurrent(parser, "Operator", ",")) advance(parser);
  expect(parser, "Bracket", ")");
  return values;
}
