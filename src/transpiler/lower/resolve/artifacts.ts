import type { Json, ValueType } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { accessTo, type Access, type Reference } from "../expression/access.ts";
import type { Printed } from "../expression/precedence.ts";
import { plainTag } from "../expression/tags.ts";
import { homeOf } from "../home.ts";
import { orNobodys } from "../merged.ts";
import { uniqueSpelling } from "../names.ts";
import { nameOfReference } from "../port-names.ts";
import { accessPort, accessProduced } from "../produced.ts";
import { holderOf, portNames, referenceKey, type Scope, type ScopePort } from "../scope.ts";
import type { Position } from "./position.ts";

/** An artifact that is there wherever the task of this DAG ended well that it comes from: one that a DAG inside may not have made, it fills in. */
export function accessArtifact(value: Value, position: Position): Access {
  const { lowering, place, resolver, scope, task } = position;
  const found = accessTo(value, resolver.siteAt(position).lookup)!;
  const holder = found.optional && value.kind === "output" ? holderOf(scope, homeOf(value, position)) : undefined;
  if (!holder) return found;
  const port = addCertainOutput(value, { lowering, place, resolver, scope: holder.child, task: undefined });
  return accessProduced(holder.task, ["artifacts", port.name], value.type, false, task, position);
}

function addCertainOutput(value: Value, position: Position): ScopePort {
  const { lowering, scope } = position;
  const key = `certain ${referenceKey(value as Reference)}`;
  const known = scope.outputs.get(key);
  if (known) return known;
  const found = accessArtifact(value, position);
  if (!found.optional || !found.status) return position.resolver.addOutput(scope, value, undefined, position);
  const taken = portNames(scope.outputs);
  const name = uniqueSpelling(nameOfReference(value as Reference, lowering, taken), taken);
  const made = orNobodys(found as Access & { readonly status: Printed }, accessNobodys(value.type, scope));
  const port: ScopePort = { name, kind: "artifact", type: value.type, field: { name, fromExpression: made.text }, optional: false };
  scope.outputs.set(key, port);
  return port;
}

/** An artifact that is always there, and that nobody looks at. */
export function accessNobodys(type: ValueType, scope: Scope): Access {
  const key = "nobody's artifact";
  const known = scope.inputs.get(key);
  if (known) return accessPort(known, type);
  const name = uniqueSpelling("none", portNames(scope.inputs));
  const port: ScopePort = { name, kind: "artifact", type, field: { name, raw: { data: "" } }, optional: false };
  scope.inputs.set(key, port);
  return accessPort(port, type);
}

/** An artifact argument: one plain tag (lowering.md rule 4), or the place where the artifact of an iteration is. */
export function artifactArgument(found: Access, name: string): { readonly [key: string]: Json } {
  // Argo passes over what is not there only if the argument itself is optional (resolveDependencyReferences in workflow/controller/dag.go).
  const optional = found.optional && found.location === undefined ? { optional: true } : {};
  return { name, ...(found.location ?? { from: plainTag(found.tag!) }), ...optional };
}
