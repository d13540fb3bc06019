import type { ValueType } from "../../../graph/types.ts";
import type { Member, Operation, Value } from "../../../graph/values.ts";
import { addBundled, isFull } from "../bundles.ts";
import type { Access, Reference } from "../expression/access.ts";
import { argumentText } from "../expression/argument.ts";
import { isGuarded } from "../expression/guard.ts";
import { uniqueSpelling } from "../names.ts";
import { nameOfReference } from "../port-names.ts";
import { accessPort, accessProduced } from "../produced.ts";
import { portNames, referenceKey, type Scope, type ScopeParent, type ScopePort } from "../scope.ts";
import { artifactArgument } from "./artifacts.ts";
import { noneOf } from "./metadata.ts";
import { joined, textsOf } from "./outputs.ts";
import type { Position } from "./position.ts";

/** A value of an enclosing DAG: an input here, an argument there. */
export function accessOutside(reference: Reference | Member | Operation, position: Position): Access {
  const { lowering, place, resolver, scope } = position;
  const parent = scope.parent;
  if (!parent) throw new Error("a reference to another pipeline");
  const key = referenceKey(reference);
  const known = scope.inputs.get(key);
  const outer: Position = { lowering, place, resolver, scope: parent.scope, task: parent.task };
  const port = known ?? addInput(reference, scope, parent, resolver.access(reference, outer), outer);
  if (!known) scope.inputs.set(key, port);
  const found = accessPort(port, reference.type);
  return reference.kind === "metadata" ? { ...found, otherwise: noneOf(reference) } : found;
}

function addInput(
  reference: Reference | Member | Operation,
  scope: Scope,
  parent: ScopeParent,
  outer: Access,
  position: Position,
): ScopePort {
  if (isFull(position.lowering, scope) && reference.type.kind !== "artifact")
    return addBundled(scope, parent.task, reference, position.resolver.siteAt(position), outer.optional ?? false);
  const name = uniqueSpelling(nameOfReference(reference, position.lowering, portNames(scope.inputs)), portNames(scope.inputs));
  const isArtifact = reference.type.kind === "artifact";
  const optional = outer.optional ?? false;
  if (isArtifact) parent.task.artifacts.set(name, artifactArgument(outer, name));
  else parent.task.parameters.set(name, textsOf(outer)?.tag ?? argumentTextIn(reference, reference.type, position));
  return {
    name,
    kind: isArtifact ? "artifact" : "parameter",
    type: reference.type,
    field: { name, ...(isArtifact && optional ? { optional } : {}) },
    optional,
  };
}

/** Text for a parameter of a task, counting the texts that had to be guarded at the first hop. */
export function argumentTextIn(value: Value, type: ValueType, position: Position): string {
  const { lowering, scope } = position;
  const text = argumentText(joined(value, position), type, position.resolver.siteAt(position));
  if (scope.raw && isGuarded(text)) lowering.guards.set(text, (lowering.guards.get(text) ?? 0) + 1);
  return text;
}

/** A value of a DAG inside this one: an output of the task that holds it. */
export function accessInside(
  reference: Reference | Member | Operation,
  holder: ScopeParent & { readonly child: Scope },
  position: Position,
): Access {
  const port = position.resolver.addOutput(holder.child, reference, undefined, position);
  const found = accessProduced(
    holder.task,
    [port.kind === "artifact" ? "artifacts" : "parameters", port.name],
    reference.type,
    port.optional,
    position.task,
    position,
  );
  return reference.kind === "metadata" ? { ...found, otherwise: noneOf(reference) } : found;
}
