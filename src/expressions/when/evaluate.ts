// Evaluates the stages of govaluate.
import { truncate } from "../go/number.ts";
import { compareText } from "../go/text.ts";
import { Panic } from "../go/outcome.ts";
import { compileRegexp, findFirst } from "../go/regexp/compile.ts";
import { power } from "../go/power.ts";
import { check, print } from "./check-operands.ts";
import { fail } from "./failure.ts";
import type { Operand, Stage } from "./stage.ts";

/** Stands for the branch that was not evaluated; -1 in Go, and just as visible there. */
const skipped = -1;

export function evaluateStage(stage: Stage): Operand {
  const left = stage.left === undefined ? null : evaluateStage(stage.left);
  let right: Operand = null;
  switch (stage.symbol) {
    case "&&":
      if (left === false) return false;
      break;
    case "||":
      if (left === true) return true;
      break;
    case "??":
      if (left !== null) return left;
      break;
    case "?":
      if (left === false) right = skipped;
      break;
    case ":":
      if (left !== null) right = skipped;
      break;
    default:
      break;
  }
  if (right !== skipped && stage.right !== undefined) right = evaluateStage(stage.right);
  check(stage, left, right);
  return apply(stage, left, right);
}

function apply(stage: Stage, left: Operand, right: Operand): Operand {
  const [a, b] = [Number(left), Number(right)];
  switch (stage.symbol) {
    case "literal":
      return stage.value;
    case "variable":
      return fail(`No parameter '${print(stage.value)}' found.`);
    case "accessor":
      return fail(`No parameter '${print(Array.isArray(stage.value) ? (stage.value[0] ?? "") : stage.value)}' found.`);
    case "group":
      return right;
    case "separate":
      return Array.isArray(left) ? [...(left as readonly Operand[]), right] : [left, right];
    case "==":
      return isSame(left, right);
    case "!=":
      return !isSame(left, right);
    case ">":
      return order(left, right, (sign) => sign > 0);
    case "<":
      return order(left, right, (sign) => sign < 0);
    case ">=":
      return order(left, right, (sign) => sign >= 0);
    case "<=":
      return order(left, right, (sign) => sign <= 0);
    case "=~":
      return isMatch(left, right);
    case "!~":
      return !isMatch(left, right);
    case "in":
      return (right as readonly Operand[]).some((item) => isIdentical(left, item));
    case "&&":
      return left === true && right === true;
    case "||":
      return left === true || right === true;
    case "+":
      return typeof left === "string" || typeof right === "string" ? print(left) + print(right) : a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    case "**":
      return power(a, b);
    case "&":
      return Number(BigInt.asIntN(64, truncate(a) & truncate(b)));
    case "|":
      return Number(BigInt.asIntN(64, truncate(a) | truncate(b)));
    case "^":
      return Number(BigInt.asIntN(64, truncate(a) ^ truncate(b)));
    case "<<":
      return shift(a, b, (value, by) => value << by);
    case ">>":
      return shift(a, b, (value, by) => value >> by);
    case "negate":
      return -b;
    case "complement":
      return Number(~truncate(b));
    case "invert":
      return right !== true;
    case "?":
      return left === true ? right : null;
    case ":":
    case "??":
      return left ?? right;
  }
}

function shift(value: number, by: number, apply: (value: bigint, by: bigint) => bigint): number {
  const [bits, count] = [unsigned(value), unsigned(by)];
  return count >= 64n ? 0 : Number(BigInt.asUintN(64, apply(bits, count)));
}

/** uint64(float64) on amd64: what is negative wraps around. */
function unsigned(value: number): bigint {
  if (!Number.isFinite(value) || value >= 2 ** 64) return 1n << 63n;
  return BigInt.asUintN(64, BigInt(Math.trunc(value)));
}

function order(left: Operand, right: Operand, holds: (sign: number) => boolean): boolean {
  if (typeof left === "string" && typeof right === "string") return holds(compareText(left, right));
  const [a, b] = [Number(left), Number(right)];
  return holds(a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN);
}

function isSame(left: Operand, right: Operand): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item: Operand, index) => isSame(item, (right as readonly Operand[])[index] ?? null));
  }
  return left === right;
}

/** Go's == of two interfaces, which crashes on lists. */
function isIdentical(left: Operand, right: Operand): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return fail("runtime error: comparing uncomparable type []interface {}", "panic");
  return left === right;
}

function isMatch(left: Operand, right: Operand): boolean {
  const regexp = typeof right === "object" && right !== null && "kind" in right ? right.regexp : compile(print(right));
  return findFirst(regexp, print(left)) !== undefined;
}

function compile(pattern: string): ReturnType<typeof compileRegexp> {
  try {
    return compileRegexp(pattern);
  } catch (error) {
    if (error instanceof Panic) return fail(`Unable to compile regexp pattern '${pattern}': ${error.message}`);
    throw error;
  }
}
