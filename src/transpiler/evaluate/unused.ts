import * as messages from "../../diagnostics/messages.generated.ts";
import type { Pipeline } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation } from "./context.ts";
import type { FunctionThing } from "./things.ts";

/** Warns of the parameters that nothing in the finished pipeline depends on. */
export function reportUnusedParameters(pipeline: Pipeline, declared: ReadonlyMap<string, Place>, evaluation: Evaluation): void {
  const used = new Set<string>();
  noteParameters([pipeline.body, pipeline.atExit, pipeline.results], pipeline.id, used);
  for (const { name } of pipeline.inputs) {
    const place = declared.get(name);
    if (place && !used.has(name)) evaluation.report(messages.parameterUnused({ pipeline: pipeline.name, name }), place);
  }
}

/** Arguments, conditions, items, results, and every option that may hold a value: a reference may stand anywhere in a node. */
function noteParameters(part: unknown, pipeline: string, used: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part)) {
    for (const element of part) noteParameters(element, pipeline, used);
    return;
  }
  const fields = part as Readonly<Record<string, unknown>>;
  if (fields["kind"] === "parameter" && fields["pipeline"] === pipeline) used.add(String(fields["name"]));
  else for (const [key, value] of Object.entries(fields)) if (key !== "type" && key !== "place") noteParameters(value, pipeline, used);
}

/** Where each parameter is declared, without those that the author marks as unused: `{ legacy: _legacy = "" }`. */
export function parameterPlaces(body: FunctionThing, evaluation: Evaluation): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const [parameter] = body.declaration.parameters;
  if (!parameter) return places;
  const note = (name: string, node: ts.Node) => places.set(name, evaluation.project.place(node, body.module));
  if (parameter.type && ts.isTypeLiteralNode(parameter.type)) {
    for (const member of parameter.type.members)
      if (ts.isPropertySignature(member) && ts.isIdentifier(member.name)) note(member.name.text, member.name);
  }
  if (!ts.isObjectBindingPattern(parameter.name)) return places;
  for (const { propertyName, name } of parameter.name.elements) {
    const key = propertyName ?? name;
    if (!ts.isIdentifier(key)) continue;
    if (ts.isIdentifier(name) && name.text.startsWith("_")) places.delete(key.text);
    else note(key.text, key);
  }
  return places;
}
