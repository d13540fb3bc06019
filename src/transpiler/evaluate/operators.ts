import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Operator, Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation } from "./context.ts";
import { toJson, toValue } from "./convert.ts";
import { describe, describeType, primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, number, string, unify } from "./value-types.ts";

/** A message and no value, or a value. */
type Outcome = Thing | { readonly problem: Message };

const symbols = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "+"],
  [ts.SyntaxKind.MinusToken, "-"],
  [ts.SyntaxKind.AsteriskToken, "*"],
  [ts.SyntaxKind.SlashToken, "/"],
  [ts.SyntaxKind.PercentToken, "%"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "**"],
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
  [ts.SyntaxKind.EqualsEqualsToken, "=="],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "==="],
  [ts.SyntaxKind.ExclamationEqualsToken, "!="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "!=="],
]);

const arithmetic: Readonly<Record<string, Operator>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "remainder",
  "**": "power",
};
const ordering: Readonly<Record<string, Operator>> = { "<": "less", "<=": "lessOrEqual", ">": "greater", ">=": "greaterOrEqual" };

export function operatorSymbol(kind: ts.SyntaxKind): string | undefined {
  return symbols.get(kind);
}

/** `left symbol right` with JavaScript's meaning: folded where both are known, else checked and kept for the run. */
export function binary(symbol: string, left: Thing, right: Thing, place: Place, evaluation: Evaluation): Thing {
  if (left.kind === "unknown" || right.kind === "unknown") return unknown(place);
  const outcome =
    left.kind === "primitive" && right.kind === "primitive"
      ? fold(symbol, left.value, right.value, place)
      : combine(symbol, left, right, place);
  if (!("problem" in outcome)) return outcome;
  evaluation.report(outcome.problem, place);
  return unknown(place);
}

type Primitive = string | number | boolean | null | undefined;

function fold(symbol: string, a: Primitive, b: Primitive, place: Place): Outcome {
  const mixed = typeof a !== typeof b && a !== null && b !== null && a !== undefined && b !== undefined;
  switch (symbol) {
    case "===":
    case "==":
      return primitive(symbol === "==" && (a === null || a === undefined) ? b === null || b === undefined : a === b, place);
    case "!==":
    case "!=":
      return primitive(symbol === "!=" && (a === null || a === undefined) ? !(b === null || b === undefined) : a !== b, place);
    case "+":
      if (typeof a === "string" || typeof b === "string") return primitive(String(a) + String(b), place);
  }
  if (ordering[symbol]) {
    if (mixed || a === null || a === undefined || b === null || b === undefined) {
      return {
        problem: messages.comparisonOfDifferentTypes({ left: String(a), leftType: nameOf(a), right: String(b), rightType: nameOf(b) }),
      };
    }
    return primitive(symbol === "<" ? a < b : symbol === "<=" ? a <= b : symbol === ">" ? a > b : a >= b, place);
  }
  if (typeof a !== "number" || typeof b !== "number")
    return { problem: messages.arithmeticOnOther({ operator: symbol, type: nameOf(typeof a === "number" ? b : a) }) };
  switch (symbol) {
    case "+":
      return primitive(a + b, place);
    case "-":
      return primitive(a - b, place);
    case "*":
      return primitive(a * b, place);
    case "/":
      return primitive(a / b, place);
    case "%":
      return primitive(a % b, place);
    default:
      return primitive(a ** b, place);
  }
}

function nameOf(value: Primitive): string {
  return value === null || value === undefined ? String(value) : `a ${typeof value}`;
}

function combine(symbol: string, left: Thing, right: Thing, place: Place): Outcome {
  const [a, b] = [toValue(left), toValue(right)];
  if (!a || !b) return { problem: messages.operatorOnNonDatum({ operator: symbol, what: describe(a ? right : left) }) };
  if (a.type.kind === "artifact" || b.type.kind === "artifact")
    return { problem: messages.artifactNotAValue({ what: describeType(a.type.kind === "artifact" ? a.type : b.type) }) };
  if (symbol === "+" && (a.type.kind === "string" || b.type.kind === "string")) return runtime(concatenation([a, b]), place);
  const arithmeticOperator = arithmetic[symbol];
  if (arithmeticOperator) {
    const wrong = [a, b].find((operand) => operand.type.kind !== "number" && operand.type.kind !== "json");
    if (wrong) return { problem: messages.arithmeticOnOther({ operator: symbol, type: describeType(wrong.type) }) };
    return runtime(
      { kind: "operation", operator: arithmeticOperator, operands: [asType(a, number), asType(b, number)], type: number },
      place,
    );
  }
  const problem = comparisonProblem(symbol, left, right, a, b);
  if (problem) return { problem };
  const operator = ordering[symbol] ?? (symbol.startsWith("!") ? "notEqual" : "equal");
  const [x, y] = [asType(a, b.type), asType(b, a.type)];
  return runtime({ kind: "operation", operator, operands: [x, y], type: boolean }, place);
}

/** JSON of unknown type is taken as what it is compared with. */
export function asType(value: Value, type: ValueType): Value {
  if (value.type.kind !== "json" || type.kind === "json" || type.kind === "null") return value;
  return { ...value, type } as Value;
}

function comparisonProblem(symbol: string, left: Thing, right: Thing, a: Value, b: Value): Message | undefined {
  const kinds = [a.type.kind, b.type.kind];
  if (kinds.includes("json") || (kinds.includes("null") && !ordering[symbol])) return undefined;
  const texts = { left: sourceText(left), leftType: describeType(a.type), right: sourceText(right), rightType: describeType(b.type) };
  if (kinds[0] !== kinds[1])
    return symbol.startsWith("!")
      ? messages.comparisonAlwaysTrue(texts)
      : ordering[symbol]
        ? messages.comparisonOfDifferentTypes(texts)
        : messages.comparisonNeverTrue(texts);
  if (ordering[symbol] && kinds[0] !== "number" && kinds[0] !== "string")
    return messages.orderOfOther({ type: describeType(a.type), operator: symbol });
  if (kinds[0] === "list" || kinds[0] === "object" || kinds[0] === "record")
    return messages.comparisonOfObjects({ type: describeType(a.type) });
  if (a.type.kind === "string" && b.type.kind === "string" && !ordering[symbol]) {
    const [choices, text] = a.type.literals ? [a.type.literals, b] : [b.type.literals, a];
    const known = text.kind === "constant" && typeof text.value === "string" ? text.value : undefined;
    if (choices && known !== undefined && !choices.includes(known)) {
      return messages.comparisonWithImpossible({ text: known, choices: choices.map((choice) => `"${choice}"`).join(", ") });
    }
  }
  return undefined;
}

/** How an operand is called in a message: its constant, else what kind of value it is. */
function sourceText(thing: Thing): string {
  if (thing.kind === "primitive") return JSON.stringify(thing.value) ?? "undefined";
  if (thing.kind !== "runtime") return describe(thing);
  return valueName(thing.value);
}

export function valueName(value: Value): string {
  switch (value.kind) {
    case "output":
      return value.output;
    case "parameter":
    case "member":
      return value.name;
    case "item":
      return "the item";
    case "index":
      return "the index";
    case "run":
      return `run.${value.property}`;
    case "constant":
      return JSON.stringify(value.value);
    default:
      return "the left side";
  }
}

/** Text of several parts, flattened; neighbouring constants are joined. */
export function concatenation(parts: readonly Value[]): Value {
  const operands: Value[] = [];
  for (const part of parts.flatMap((value) =>
    value.kind === "operation" && value.operator === "concatenate" ? value.operands : [value],
  )) {
    const last = operands.at(-1);
    const [a, b] = [last && constantText(last), constantText(part)];
    if (a !== undefined && b !== undefined) operands[operands.length - 1] = { kind: "constant", value: a + b, type: string };
    else if (b !== "") operands.push(b === undefined ? part : { kind: "constant", value: b, type: string });
  }
  if (operands.length === 0) return { kind: "constant", value: "", type: string };
  if (operands.length === 1 && operands[0]!.type.kind === "string") return operands[0]!;
  return { kind: "operation", operator: "concatenate", operands, type: string };
}

function constantText(value: Value): string | undefined {
  if (value.kind !== "constant") return undefined;
  return typeof value.value === "object" && value.value !== null ? undefined : String(value.value);
}

/** A condition: booleans as they are, other types by JavaScript's truthiness where that is one plain test. */
export function toCondition(thing: Thing, evaluation: Evaluation): boolean | Value | undefined {
  switch (thing.kind) {
    case "unknown":
      return undefined;
    case "primitive":
      return Boolean(thing.value);
    case "runtime": {
      const { value } = thing;
      if (value.kind === "constant") return Boolean(value.value);
      const problem = (text: Message) => {
        evaluation.report(text, thing.place);
        return undefined;
      };
      switch (value.type.kind) {
        case "boolean":
          return value;
        case "json":
          return asType(value, boolean);
        case "string":
          return {
            kind: "operation",
            operator: "notEqual",
            operands: [value, { kind: "constant", value: "", type: string }],
            type: boolean,
          };
        case "number":
          return {
            kind: "operation",
            operator: "notEqual",
            operands: [value, { kind: "constant", value: 0, type: number }],
            type: boolean,
          };
        case "artifact":
          return problem(messages.artifactNotAValue({ what: describeType(value.type) }));
        default:
          return problem(messages.conditionAlwaysTrue({ what: describeType(value.type) }));
      }
    }
    default:
      evaluation.report(messages.conditionAlwaysTrue({ what: describe(thing) }), thing.place);
      return undefined;
  }
}

export function not(value: Value): Value {
  if (value.kind === "operation" && value.operator === "not") return value.operands[0]!;
  return { kind: "operation", operator: "not", operands: [value], type: boolean };
}

/** `condition ? a : b` between data of one type, known only at run time. */
export function conditional(condition: Value, a: Thing, b: Thing, place: Place, evaluation: Evaluation): Thing {
  if (a.kind === "unknown" || b.kind === "unknown") return unknown(place);
  const [x, y] = [toValue(a), toValue(b)];
  if (!x || !y) {
    evaluation.report(messages.conditionalOfNonData({ what: describe(x ? b : a) }), place);
    return unknown(place);
  }
  if (x.type.kind === "artifact" || y.type.kind === "artifact") {
    evaluation.report(
      messages.constructUnsupported({
        construct: "An artifact chosen by a condition",
        instead: "pass both artifacts on, or choose inside a component.",
      }),
      place,
    );
    return unknown(place);
  }
  const type = unify(x.type.kind === "null" ? y.type : x.type, y.type.kind === "null" ? x.type : y.type);
  return runtime({ kind: "operation", operator: "conditional", operands: [condition, x, y], type }, place);
}

export function isKnown(thing: Thing): boolean {
  return toJson(thing) !== undefined || (thing.kind === "primitive" && thing.value === undefined);
}
