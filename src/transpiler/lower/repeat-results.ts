import type { CarriedVariable, Repeat } from "../../graph/graph.ts";
import type { Value } from "../../graph/values.ts";
import { accessTo, printPath } from "./expression/access.ts";
import { stringLiteral } from "./expression/literals.ts";
import { coalesce, conditional, primary, type Printed } from "./expression/precedence.ts";
import { plainTag } from "./expression/tags.ts";
import type { Lowering } from "./lowering.ts";
import { textOf } from "./merged.ts";
import { siteBehind, siteOf } from "./resolve.ts";
import type { Scope, ScopePort, TaskBuilder } from "./scope.ts";

/** Where a variable comes from when a template that calls itself is over; the first that ran says it. */
export type Way =
  /** A call of the same template: its own output of that name. */
  | { readonly kind: "call"; readonly task: TaskBuilder }
  /** What an iteration left. */
  | { readonly kind: "value"; readonly task: TaskBuilder; readonly value: Value }
  | { readonly kind: "known"; readonly text: string }
  /** Nothing ran: as it came in. */
  | { readonly kind: "input" };

/** The output of a template that calls itself. It has the name of the input, so that calls can be chained. */
export function declareResult(lowering: Lowering, inner: Scope, node: Repeat, variable: CarriedVariable, ways: readonly Way[]): void {
  const { name, type, optional = false } = variable;
  const kind = type.kind === "artifact" ? "artifact" : "parameter";
  const side = `${kind}s`;
  const site = siteOf(lowering, inner, undefined, node.place);
  const pieces = ways.map((way): { readonly text: Printed; readonly task?: TaskBuilder; readonly nil: boolean } => {
    if (way.kind === "known") return { text: primary(stringLiteral(way.text)), nil: false };
    if (way.kind === "input") return { text: primary(printPath(["inputs", side, name])), nil: false };
    if (way.kind === "call")
      return { text: primary(printPath(["tasks", way.task.name, "outputs", side, name])), task: way.task, nil: true };
    const access = accessTo(way.value, site.lookup);
    if (access?.missing && kind === "parameter") return { text: access.missing, task: way.task, nil: true };
    return {
      text: kind === "artifact" ? access!.encoded! : textOf(way.value, type, siteBehind(lowering, way.task, node.place)),
      task: way.task,
      nil: false,
    };
  });
  const joined = kind === "parameter" && pieces.slice(0, -1).every(({ nil }) => nil);
  const expression = pieces.reduceRight<Printed | undefined>((rest, { text, task }) => {
    if (!rest) return text;
    if (joined) return coalesce(text, rest);
    return conditional(primary(`${printPath(["tasks", task!.name])}.status == 'Succeeded'`), text, rest);
  }, undefined)!;
  const field = kind === "parameter" ? { name, valueFrom: { expression: expression.text } } : { name, fromExpression: expression.text };
  const port: ScopePort = { name, kind, type, field, optional: kind === "parameter" && optional };
  inner.outputs.set(`result ${name}`, port);
}

export const tagOfOutput = (task: TaskBuilder, kind: ScopePort["kind"], name: string): string =>
  plainTag(`tasks.${task.name}.outputs.${kind}s.${name}`);
