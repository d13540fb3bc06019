// The functions of the language that ask something of each item, and those that take arguments like any function.
import type { BuiltinNode, Node } from "../language/ast.ts";
import { predicateArguments } from "../language/operators.ts";
import { problem } from "../language/problem.ts";
import { signatureText } from "../go/value.ts";
import { checkFunction } from "./check-call.ts";
import {
  type Nature,
  anArray,
  arrayOf,
  boolean,
  elementOf,
  int,
  isArray,
  isAssignable,
  isBoolean,
  isInteger,
  isUnknown,
  keyOf,
  kindOfNature,
  ofType,
  typeText,
  unknown,
} from "./nature.ts";
import type { Checker } from "./state.ts";

const missing: Node = { kind: "nil", position: { from: 0, to: 0 } };

export function checkBuiltin(checker: Checker, node: BuiltinNode): Nature {
  if (Object.hasOwn(predicateArguments, node.name)) return checkOverItems(checker, node);
  if (node.name === "get") return checkGet(checker, node);
  return checkFunction(checker, node.name, node.position, node.values);
}

function checkOverItems(checker: Checker, node: BuiltinNode): Nature {
  const [first = missing, second] = node.values;
  const collection = checker.visit(first);
  if (!isArray(collection) && !isUnknown(collection)) {
    problem(first.position, `builtin ${node.name} takes only array (got ${typeText(collection)})`);
  }
  const predicate = second === undefined ? undefined : checker.inScope(collection, pointersOf(node.name), second);
  const third = node.values[2];
  if (third !== undefined) checker.visit(third);
  return resultOf(node, collection, predicate);
}

function pointersOf(name: string): ReadonlyMap<string, Nature> {
  if (name === "map") return new Map([["index", int]]);
  return name === "reduce"
    ? new Map([
        ["index", int],
        ["acc", unknown],
      ])
    : new Map();
}

function resultOf(node: BuiltinNode, collection: Nature, predicate: Nature | undefined): Nature {
  const item = isUnknown(collection) ? unknown : elementOf(collection);
  switch (node.name) {
    case "all":
    case "none":
    case "any":
    case "one":
      checkAnswer(node, predicate);
      return boolean;
    case "filter":
      checkAnswer(node, predicate);
      return isUnknown(collection) ? anArray : arrayOf(item);
    case "count":
      if (predicate !== undefined) checkAnswer(node, predicate);
      return int;
    case "find":
    case "findLast":
      checkAnswer(node, predicate);
      return item;
    case "findIndex":
    case "findLastIndex":
      checkAnswer(node, predicate);
      return int;
    case "map":
      checkResult(node, predicate, "one");
      return arrayOf(predicate?.result ?? unknown);
    case "sum":
      if (predicate === undefined) return item;
      // Go falls through to a check that knows no such function.
      if (predicate.signature?.results.length !== 1) return checkSumOfNothing(node, collection, predicate);
      return ofResult(predicate);
    case "groupBy":
      checkResult(node, predicate, "one");
      return { type: "map[interface {}][]interface {}" };
    case "sortBy":
      checkResult(node, predicate, "one");
      return collection;
    default:
      checkResult(node, predicate, "two");
      return predicate?.result ?? unknown;
  }
}

function ofResult(predicate: Nature): Nature {
  const type = predicate.signature?.results[0];
  return type === undefined ? unknown : ofType(type);
}

/** sum is declared as one that takes a predicate with a boolean answer. */
function checkSumOfNothing(node: BuiltinNode, collection: Nature, predicate: Nature): never {
  const position = node.values[isUnknown(collection) || isAssignable(collection, anArray) ? 1 : 0]?.position ?? node.position;
  const wanted = signatureText({ parameters: ["interface {}"], variadic: false, results: ["bool"] });
  return problem(position, `cannot use ${typeText(predicate)} as argument (type ${wanted}) to call sum `);
}

function checkResult(node: BuiltinNode, predicate: Nature | undefined, inputs: "one" | "two"): void {
  if (predicate?.signature?.results.length === 1) return;
  problem(node.values[1]?.position ?? node.position, `predicate should has ${inputs} input and one output param`);
}

function checkAnswer(node: BuiltinNode, predicate: Nature | undefined): void {
  checkResult(node, predicate, "one");
  const answer = ofResult(predicate ?? unknown);
  if (isBoolean(answer) || isUnknown(answer)) return;
  problem(node.values[1]?.position ?? node.position, `predicate should return boolean (got ${typeText(answer)})`);
}

function checkGet(checker: Checker, node: BuiltinNode): Nature {
  const [first, second] = node.values;
  if (first === undefined || second === undefined || node.values.length !== 2) {
    return problem(node.position, `invalid number of arguments (expected 2, got ${String(node.values.length)})`);
  }
  const object = checker.visit(first);
  const property = checker.visit(second);
  if (first.kind === "identifier" && first.name === "$env") {
    return (second.kind === "string" ? checker.environment.names.get(second.value) : undefined) ?? unknown;
  }
  if (isUnknown(object)) return unknown;
  switch (kindOfNature(object)) {
    case "slice":
    case "array":
      if (isInteger(property) || isUnknown(property)) return elementOf(object);
      return problem(second.position, `non-integer slice index ${typeText(property)}`);
    case "map":
      if (isAssignable(property, keyOf(object)) || isUnknown(property)) return elementOf(object);
      return problem(second.position, `cannot use ${typeText(property)} to get an element from ${typeText(object)}`);
    default:
      return problem(first.position, `type ${typeText(object)} does not support indexing`);
  }
}
