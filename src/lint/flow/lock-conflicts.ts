// Locks that are taken once more by what runs below the one that holds them.
import type { LintContext } from "../context.ts";
import { specOf, specText, textAt } from "../model/objects.ts";
import type { TemplateModel } from "../model/templates.ts";
import { flowOf, type Flow, type TemplateFlow } from "./flow.ts";
import { locksOf, type Lock } from "./locks.ts";
import { isCertain } from "./reach.ts";
import type { Found, Resolution } from "./resolution.ts";

export interface LockConflict {
  readonly lock: Lock;
  /** `the workflow`, `the template "main"`. */
  readonly holder: string;
  readonly taker: TemplateModel;
  /** The one that takes it is in this object, and this is where. */
  readonly place: Lock | undefined;
  /** The run comes to it unless something fails before. */
  readonly isCertain: boolean;
}

export function lockConflicts(context: LintContext): readonly LockConflict[] {
  if (!specText(context.object).includes('"synchronization"')) return [];
  const flow = flowOf(context);
  const { object } = flow;
  const spec = specOf(object);
  const byModel = new Map(flow.templates.map((each) => [each.template, each]));
  const named = (name: string): Resolution => (name === "" ? { kind: "unknown" } : flow.resolver.resolve(object, { template: name }, []));
  const roots = ["entrypoint", "onExit"].map((key) => ({ to: named(textAt(spec.value, key) ?? ""), isCertain: true }));
  const hooks = flow.hooks.map(({ hook, resolution }) => ({
    to: resolution,
    isCertain: hook.name === "exit" && (textAt(hook.value, "expression") ?? "") === "",
  }));
  const ofWorkflow = locksOf(object, spec.value, spec.path).flatMap((lock) =>
    below(flow, byModel, lock, "the workflow", [...roots, ...hooks]),
  );
  const ofTemplates = flow.templates.flatMap((each) =>
    locksOf(object, each.template.value, each.template.path).flatMap((lock) =>
      below(flow, byModel, lock, titleOf(each.template), edgesOf(each)),
    ),
  );
  return [...ofWorkflow, ...ofTemplates];
}

function titleOf({ name }: TemplateModel): string {
  return name === "" ? "an inline template" : `the template "${name}"`;
}

interface Edge {
  readonly to: Resolution;
  readonly isCertain: boolean;
}

function edgesOf(template: TemplateFlow): readonly Edge[] {
  return template.calls.map((call) => ({ to: call.resolution, isCertain: isCertain(template, call) }));
}

function below(
  flow: Flow,
  byModel: ReadonlyMap<TemplateModel, TemplateFlow>,
  lock: Lock,
  holder: string,
  edges: readonly Edge[],
): readonly LockConflict[] {
  const found: LockConflict[] = [];
  const seen = new Map<TemplateModel, boolean>();
  const open = [...edges];
  for (let edge = open.shift(); edge !== undefined; edge = open.shift()) {
    if (edge.to.kind !== "found") continue;
    const { template, home }: Found = edge.to;
    // Certainly once is more than perhaps.
    if (seen.get(template) === true || seen.get(template) === edge.isCertain) continue;
    const isKnown = seen.has(template);
    seen.set(template, edge.isCertain);
    const again = locksOf(home, template.value, template.path).find(({ key }) => key === lock.key);
    if (again !== undefined && !isKnown) {
      found.push({ lock, holder, taker: template, place: home === flow.object ? again : undefined, isCertain: edge.isCertain });
      continue;
    }
    const inner = byModel.get(template);
    if (inner !== undefined) open.push(...edgesOf(inner).map((each) => ({ ...each, isCertain: each.isCertain && edge.isCertain })));
  }
  return found;
}
