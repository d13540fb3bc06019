import { loopWithoutKnownEnd, templatesInEachOther } from "../../diagnostics/messages.generated.ts";
import type { Repeat } from "../../graph/graph.ts";
import type { Json, Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import type { TaskSource } from "../result.ts";
import { mostIterations } from "./iterations.ts";
import type { Lowering } from "./lowering.ts";
import type { WorkflowParts } from "./workflow.ts";

/** More than these, with what stands around a loop and in it, come near to what the controller takes. */
const safeIterations = 90;

/**
 * The controller works out templates inside each other by recursion, and ends a run in which they are a hundred (`maxAllowedStackDepth`). A
 * template that calls itself is one more level at every call.
 */
export function checkDepth(lowering: Lowering, parts: WorkflowParts, sources: readonly TaskSource[], report: Report): void {
  const { pipeline, entrypoint, onExit } = parts;
  const levels = new Map<string, number>();
  for (const node of lowering.nodes.values()) if (node.kind === "repeat" && !node.items) checkRepeat(lowering, node, levels, report);
  const placeOf = (call: Call): Place =>
    sources.find(({ template, task }) => template === call.from && task === call.task)?.place ?? pipeline.place;
  const tree = measure(callsOf(lowering, parts.templates), levels);
  for (const entry of onExit === undefined ? [entrypoint] : [entrypoint, onExit]) {
    const depth = tree.depthOf(entry);
    if (depth <= lowering.limits.depth) continue;
    const what = `The pipeline \`${pipeline.name}\` runs ${depth} templates`;
    const instead = "put what is inside into a component, or make pipelines of it that are submitted on their own";
    const at = tree.callAt(entry, lowering.limits.depth);
    report(templatesInEachOther({ what, instead }), at ? placeOf(at) : pipeline.place);
  }
  for (const call of tree.recursions) report(loopWithoutKnownEnd({ what: `\`${call.to}\` calls itself` }), placeOf(call));
}

/** Counts the levels that a loop adds, or says that they are too many or not known. */
function checkRepeat(lowering: Lowering, node: Repeat, levels: Map<string, number>, report: Report): void {
  const template = lowering.loopScopes.get(node.id)?.template;
  if (template === undefined) return;
  const count = mostIterations(node);
  if (count === undefined) {
    report(loopWithoutKnownEnd({ what: `the loop \`${node.name}\` repeats` }), node.place);
  } else if (count > safeIterations) {
    const what = `The loop \`${node.name}\` runs up to ${count} iterations`;
    const instead = "go through a list (`for … of`), which is divided in halves, or loop inside a component";
    report(templatesInEachOther({ what, instead }), node.place);
  } else {
    levels.set(template, count);
  }
}

/** One template calls another. */
interface Call {
  readonly from: string;
  readonly task: string;
  readonly to: string;
}

interface Calls {
  readonly of: ReadonlyMap<string, readonly Call[]>;
  /** Templates with a retry: each attempt is a level of its own. */
  readonly retried: ReadonlySet<string>;
}

/** Without those by which a loop calls itself. */
function callsOf(lowering: Lowering, templates: WorkflowParts["templates"]): Calls {
  const own = new Set(
    lowering.scopes.flatMap((scope) => scope.tasks.filter(({ again }) => again).map(({ name }) => `${scope.template} ${name}`)),
  );
  const of = new Map<string, readonly Call[]>();
  for (const template of templates) {
    const from = String(template["name"]);
    const tasks = (template["dag"] as { readonly tasks?: readonly { readonly [key: string]: Json }[] } | undefined)?.tasks ?? [];
    const calls = tasks
      .filter(({ name, template: to }) => to !== undefined && !own.has(`${from} ${String(name)}`))
      .map(({ name, template: to }): Call => ({ from, task: String(name), to: String(to) }));
    of.set(from, calls);
  }
  return { of, retried: new Set(templates.filter((template) => template["retryStrategy"] !== undefined).map(({ name }) => String(name))) };
}

interface Tree {
  readonly depthOf: (template: string) => number;
  /** The call on the deepest way down that goes beyond so many levels. */
  readonly callAt: (template: string, level: number) => Call | undefined;
  /** Calls of what they are inside, as they are met. */
  readonly recursions: readonly Call[];
}

function measure({ of, retried }: Calls, levels: ReadonlyMap<string, number>): Tree {
  const depths = new Map<string, number>();
  const open = new Set<string>();
  const recursions: Call[] = [];
  const own = (template: string): number => 1 + (retried.has(template) ? 1 : 0) + (levels.get(template) ?? 0);
  const depthOf = (template: string): number => {
    const known = depths.get(template);
    if (known !== undefined) return known;
    open.add(template);
    let below = 0;
    for (const call of of.get(template) ?? []) {
      if (open.has(call.to)) recursions.push(call);
      else below = Math.max(below, depthOf(call.to));
    }
    open.delete(template);
    depths.set(template, own(template) + below);
    return own(template) + below;
  };
  const callAt = (entry: string, level: number): Call | undefined => {
    let [template, left] = [entry, level - own(entry)];
    for (;;) {
      const calls = of.get(template) ?? [];
      const deepest = calls.reduce<Call | undefined>(
        (best, call) => (best && depthOf(best.to) >= depthOf(call.to) ? best : call),
        undefined,
      );
      if (!deepest) return undefined;
      left -= own(deepest.to);
      if (left < 0) return deepest;
      template = deepest.to;
    }
  };
  return { depthOf, callAt, recursions };
}
