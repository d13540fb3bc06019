// What an expression gives, against what is wanted of it.
import { isArray, isBoolean, isMapNature, isNumber, isString, isUnknown, type Nature } from "../../expressions/check/nature.ts";
import type { Node } from "../../expressions/language/ast.ts";
import { wholeFault } from "./faults.ts";
import { pathOf } from "./paths.ts";
import { phasesOf } from "./phases.ts";
import type { ExpressionPlace, Fault } from "./place.ts";

export function resultFaults(place: ExpressionPlace, tree: Node, result: Nature): readonly Fault[] {
  const found = unwanted(place, tree, result);
  if (found === undefined) return [];
  return [wholeFault(place, { effect: place.effects.evaluation, failing: "expression-result", ...found })];
}

interface Unwanted {
  readonly reason: string;
  readonly hint?: string;
}

function unwanted({ wanted, source }: ExpressionPlace, tree: Node, result: Nature): Unwanted | undefined {
  if (result.isNil === true) return { reason: "its result is nil" };
  if (isUnknown(result)) return undefined;
  switch (wanted) {
    case "boolean":
      if (isBoolean(result)) return undefined;
      return {
        reason: `its result is ${nameOf(result)}, where a boolean is wanted`,
        hint: booleanHint(source.trim(), tree, result),
      };
    case "text":
      return isString(result)
        ? undefined
        : { reason: `its result is ${nameOf(result)}, where text is wanted`, hint: `Write \`string(${source.trim()})\`.` };
    case "artifact":
      return isString(result) || isNumber(result) || isBoolean(result)
        ? {
            reason: `its result is ${nameOf(result)}, where an artifact is wanted`,
            hint: "Name an artifact: `steps.a.outputs.artifacts.x`.",
          }
        : undefined;
    case "list":
      return listProblem(tree, result);
    case "value":
      return undefined;
  }
}

function booleanHint(source: string, tree: Node, result: Nature): string {
  if (tree.kind === "string") return "Write `true` or `false` without quotes, or a comparison.";
  const path = pathOf(tree);
  if (path !== undefined && phasesOf(path) !== undefined) return `Compare it: \`${source} == 'Succeeded'\`.`;
  return isString(result) ? `Compare it: \`${source} == 'true'\`.` : "Compare it with something.";
}

function listProblem(tree: Node, result: Nature): Unwanted | undefined {
  if (isArray(result)) return undefined;
  if (isString(result) && (tree.kind !== "string" || isJsonList(tree.value))) return undefined;
  const hint = isMapNature(result)
    ? "Make a list of it: `toPairs(…)`, `values(…)` or `keys(…)`."
    : "Write a list: `['a', 'b']`, or `1..3` for numbers.";
  return { reason: `its result is ${nameOf(result)}, where a list is wanted`, hint };
}

function isJsonList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function nameOf(result: Nature): string {
  if (isString(result)) return "text";
  if (isNumber(result)) return "a number";
  if (isBoolean(result)) return "a boolean";
  if (isArray(result)) return "a list";
  return isMapNature(result) ? "a map" : `of the type ${result.type ?? ""}`;
}
