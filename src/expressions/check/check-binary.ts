// Which types the operators take, and what they make of them.
import type { BinaryNode } from "../language/ast.ts";
import { problem } from "../language/problem.ts";
import { regexpProblem } from "../go/regexp/compile.ts";
import {
  type Nature,
  arrayOf,
  boolean,
  duration,
  elementOf,
  float,
  int,
  isArray,
  isAssignable,
  isBoolean,
  isComparable,
  isDuration,
  isFloat,
  isInteger,
  isMapNature,
  isNumber,
  isString,
  isTime,
  isUnknown,
  keyOf,
  kindOfNature,
  mayFit,
  nil,
  string,
  time,
  typeText,
  unknown,
} from "./nature.ts";
import type { Checker } from "./state.ts";

export function checkBinary(checker: Checker, node: BinaryNode): Nature {
  const left = checker.visit(node.left);
  const right = checker.visit(node.right);
  const nature = node.operator === "in" ? checkIn(node, left, right) : result(node, left, right);
  if (nature !== undefined) return nature;
  return problem(node.position, `invalid operation: ${node.operator} (mismatched types ${typeText(left)} and ${typeText(right)})`);
}

/** Undefined where the types do not go together. */
function result(node: BinaryNode, left: Nature, right: Nature): Nature | undefined {
  switch (node.operator) {
    case "==":
    case "!=":
      return isComparable(left, right) ? boolean : undefined;
    case "or":
    case "||":
    case "and":
    case "&&":
      return (isBoolean(left) && isBoolean(right)) || mayFit(left, right, isBoolean) ? boolean : undefined;
    case "<":
    case ">":
    case ">=":
    case "<=":
      return isOrdered(left, right) ? boolean : undefined;
    case "+":
    case "-":
    case "*":
      return arithmetic(node.operator, left, right);
    case "/":
    case "**":
    case "^":
      return (isNumber(left) && isNumber(right)) || mayFit(left, right, isNumber) ? float : undefined;
    case "%":
      return (isInteger(left) && isInteger(right)) || mayFit(left, right, isInteger) ? int : undefined;
    case "matches":
      checkPattern(node);
      return (isString(left) && isString(right)) || mayFit(left, right, isString) ? boolean : undefined;
    case "contains":
    case "startsWith":
    case "endsWith":
      return (isString(left) && isString(right)) || mayFit(left, right, isString) ? boolean : undefined;
    case "..":
      return (isInteger(left) && isInteger(right)) || mayFit(left, right, isInteger) ? arrayOf(int) : undefined;
    case "??":
      return coalesced(left, right);
    case "in":
      return undefined;
  }
}

function isOrdered(left: Nature, right: Nature): boolean {
  const same = [isNumber, isString, isTime, isDuration].some((check) => check(left) && check(right));
  return same || mayFit(left, right, isNumber, isString, isTime, isDuration);
}

function arithmetic(operator: "+" | "-" | "*", left: Nature, right: Nature): Nature | undefined {
  if (isNumber(left) && isNumber(right)) return isFloat(left) || isFloat(right) ? float : int;
  if (isDuration(left) && isDuration(right)) return duration;
  switch (operator) {
    case "+":
      if (isString(left) && isString(right)) return string;
      if ((isTime(left) && isDuration(right)) || (isDuration(left) && isTime(right))) return time;
      return mayFit(left, right, isNumber, isString, isTime, isDuration) ? unknown : undefined;
    case "-":
      if (isTime(left) && isTime(right)) return duration;
      if (isTime(left) && isDuration(right)) return time;
      return mayFit(left, right, isNumber, isTime, isDuration) ? unknown : undefined;
    case "*":
      if ((isNumber(left) && isDuration(right)) || (isDuration(left) && isNumber(right))) return duration;
      return mayFit(left, right, isNumber, isDuration) ? unknown : undefined;
  }
}

function checkPattern(node: BinaryNode): void {
  if (node.right.kind !== "string") return;
  const message = regexpProblem(node.right.value);
  if (message !== undefined) problem(node.position, message);
}

function coalesced(left: Nature, right: Nature): Nature {
  if (left.isNil === true) return right.isNil === true ? nil : right;
  if (right.isNil === true || isAssignable(right, left)) return left;
  return unknown;
}

function checkIn(node: BinaryNode, left: Nature, right: Nature): Nature | undefined {
  const isMember = isString(left) || isUnknown(left);
  if (isMember && kindOfNature(right) === "struct") return boolean;
  if (isMapNature(right)) {
    const key = keyOf(right);
    if (isUnknown(left) || isAssignable(left, key)) return boolean;
    return problem(node.position, `cannot use ${typeText(left)} as type ${typeText(key)} in map key`);
  }
  if (isArray(right)) {
    const element = elementOf(right);
    if (isComparable(left, element)) return boolean;
    return problem(node.position, `cannot use ${typeText(left)} as type ${typeText(element)} in array`);
  }
  if (isUnknown(left) && isString(right)) return boolean;
  return isUnknown(right) ? boolean : undefined;
}
