// What is known of a value before an expression runs: the types of expr-lang's checker.
import { type Kind, elementType, isFloatType, isIntegerType, kindOf, mapTypes } from "../go/kind.ts";
import { type GoType, type Signature, anyList, anyMap, anyType } from "../go/value.ts";

/** Without a type and not nil: anything at all. */
export interface Nature {
  readonly type?: GoType;
  readonly isNil?: boolean;
  /** What a list holds, where that is known better than its type says. */
  readonly element?: Nature;
  /** The members of a map that are known. */
  readonly fields?: ReadonlyMap<string, Nature>;
  /** The map has no members but those. */
  readonly isStrict?: boolean;
  /** A function and what it takes; one of the language is checked by its own rules. */
  readonly signature?: Signature;
  readonly builtin?: string;
  /** What a predicate returns. */
  readonly result?: Nature;
}

export const unknown: Nature = {};
export const nil: Nature = { isNil: true };
export const boolean: Nature = { type: "bool" };
export const int: Nature = { type: "int" };
export const float: Nature = { type: "float64" };
export const string: Nature = { type: "string" };
export const time: Nature = { type: "time.Time" };
export const duration: Nature = { type: "time.Duration" };
export const anArray: Nature = { type: anyList };
export const aMap: Nature = { type: anyMap };

export function ofType(type: GoType): Nature {
  return { type };
}

export function arrayOf(element: Nature): Nature {
  return { type: anyList, element };
}

export function typeText(nature: Nature): string {
  return nature.type ?? "unknown";
}

export function kindOfNature(nature: Nature): Kind {
  return nature.type === undefined ? "invalid" : kindOf(nature.type);
}

export function isUnknown(nature: Nature): boolean {
  return nature.type === anyType || (nature.type === undefined && nature.isNil !== true);
}

export function isInteger(nature: Nature): boolean {
  return nature.type !== undefined && isIntegerType(nature.type);
}

export function isFloat(nature: Nature): boolean {
  return nature.type !== undefined && isFloatType(nature.type);
}

export function isNumber(nature: Nature): boolean {
  return isInteger(nature) || isFloat(nature);
}

export function isArray(nature: Nature): boolean {
  const kind = kindOfNature(nature);
  return kind === "slice" || kind === "array";
}

export function isMapNature(nature: Nature): boolean {
  return kindOfNature(nature) === "map";
}

export function isString(nature: Nature): boolean {
  return kindOfNature(nature) === "string";
}

export function isBoolean(nature: Nature): boolean {
  return kindOfNature(nature) === "bool";
}

export function isTime(nature: Nature): boolean {
  return nature.type === "time.Time";
}

export function isDuration(nature: Nature): boolean {
  return nature.type === "time.Duration";
}

export function elementOf(nature: Nature): Nature {
  if (nature.type === undefined) return unknown;
  if (isMapNature(nature)) return ofType(mapTypes(nature.type).element);
  return isArray(nature) ? (nature.element ?? ofType(elementType(nature.type))) : unknown;
}

export function keyOf(nature: Nature): Nature {
  return nature.type !== undefined && isMapNature(nature) ? ofType(mapTypes(nature.type).key) : unknown;
}

export function isAssignable(from: Nature, to: Nature): boolean {
  if (from.isNil === true) return ["ptr", "interface", "func", "map", "slice"].includes(kindOfNature(to));
  if (from.type === undefined || to.type === undefined) return false;
  return to.type === anyType || from.type === to.type;
}

export function isComparable(left: Nature, right: Nature): boolean {
  if (isUnknown(left) || isUnknown(right) || left.isNil === true || right.isNil === true) return true;
  if (isNumber(left) && isNumber(right)) return true;
  if ((isDuration(left) && isDuration(right)) || (isTime(left) && isTime(right)) || (isArray(left) && isArray(right))) return true;
  return isAssignable(left, right);
}

/** One side is anything, and the other, if it is known, is one of these. */
export function mayFit(left: Nature, right: Nature, ...checks: readonly ((nature: Nature) => boolean)[]): boolean {
  const fits = (nature: Nature): boolean => checks.some((check) => check(nature));
  const [isLeftUnknown, isRightUnknown] = [isUnknown(left), isUnknown(right)];
  return (isLeftUnknown && isRightUnknown) || (isLeftUnknown && fits(right)) || (isRightUnknown && fits(left));
}
