// Calls of what is written in the expression itself: what comes of them is known before the run.
import { argoEnvironment } from "../../expressions/argo/environment.ts";
import { evaluate } from "../../expressions/expression.ts";
import { childrenOf, type Node } from "../../expressions/language/ast.ts";
import { faultAt, remark } from "./faults.ts";
import { certainNodes, pathOf } from "./paths.ts";
import type { ExpressionPlace, Fault } from "./place.ts";

/** Calls that fail whenever they are reached, as `asInt('ten')` does. */
export function constantFaults(place: ExpressionPlace, tree: Node): readonly Fault[] {
  const calls = constantCalls(tree);
  if (calls.length === 0) return [];
  const certain = certainNodes(tree);
  const environment = argoEnvironment(new Map());
  return calls.flatMap((call) => {
    const result = evaluate({ kind: "expression", source: place.source, tree: call }, environment, { mostSteps: 10_000 });
    if (result.kind !== "error") return [];
    const reason = bare(result.message);
    const hint = "Mend the text that stands in the expression.";
    return certain.has(call)
      ? [faultAt(place, call.position, { effect: place.effects.evaluation, failing: "expression-type", reason, hint })]
      : [remark(place, call.position, "expression-branch", `Where the expression gets there it fails: ${reason}.`, hint)];
  });
}

/** Those that are in no other one. */
function constantCalls(node: Node): readonly Node[] {
  if ((node.kind === "call" || node.kind === "builtin") && isConstant(node)) return failsOnPurpose(node) ? [] : [node];
  return childrenOf(node).flatMap(constantCalls);
}

function isConstant(node: Node): boolean {
  if (node.kind === "identifier" || node.kind === "pointer" || node.kind === "variable" || node.kind === "predicate") return false;
  if (node.kind === "call") return isFunction(node.callee) && node.values.every(isConstant);
  return childrenOf(node).every(isConstant);
}

const functions: ReadonlySet<string> = new Set(["asInt", "asFloat", "jsonpath", "toJson", "sprig"]);

/** `asInt`, `sprig.trim`: of Argo's own. */
function isFunction(callee: Node): boolean {
  return functions.has(pathOf(callee)?.[0] ?? "");
}

function failsOnPurpose(node: Node): boolean {
  return (node.kind === "call" && pathOf(node.callee)?.[1] === "fail") || childrenOf(node).some(failsOnPurpose);
}

/** Without the frame that shows the expression, and the place in it. */
function bare(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ \(\d+:\d+\)$/, "").replace(/\.$/, "");
}
