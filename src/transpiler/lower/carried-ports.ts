import type { CarriedVariable, Repeat } from "../../graph/graph.ts";
import type { ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { componentOf, type Lowering } from "./lowering.ts";
import { metadataKey, metadataName } from "./resolve/metadata.ts";
import { referenceKey, type ScopePort } from "./scope.ts";

/** A variable that a loop carries, as an input of the template that calls itself. */
export interface CarriedPort {
  readonly variable: CarriedVariable;
  readonly port: ScopePort;
  /** What stands for it in the template's inputs. */
  readonly key: string;
}

/** The variables, and beside each artifact the metadata that travels with it. */
export function portsOf(lowering: Lowering, node: Repeat): readonly CarriedPort[] {
  return node.carried.flatMap((variable) => {
    const { name, type, optional } = variable;
    const reference: Value = { kind: "carried", loop: node.id, name, type, ...(optional ? { optional } : {}) };
    const output: Value = { kind: "output", node: node.id, output: name, type };
    // What every iteration sets before it looks at it, and nobody looks at behind the loop.
    if (![reference, output].some((value) => lowering.used.has(referenceKey(value)))) return [];
    const own: CarriedPort = { variable, port: portOf(variable), key: referenceKey(reference) };
    if (type.kind !== "artifact" || ![variable.initial, variable.next].some((value) => reportsMetadata(lowering, value))) return [own];
    const of = (artifact: Value): Value => (artifact.kind === "constant" ? artifact : { kind: "metadata", artifact, type: json });
    const metadata: CarriedVariable = {
      name: metadataName(name),
      type: json,
      optional: true,
      initial: of(variable.initial),
      next: of(variable.next),
    };
    return [own, { variable: metadata, port: portOf(metadata), key: metadataKey(reference) }];
  });
}

const json: ValueType = { kind: "json" };

/** An artifact is always there: before the first one, an empty text stands for it, which nobody looks at. */
function portOf({ name, type, optional = false }: CarriedVariable): ScopePort {
  if (type.kind === "artifact") return { name, kind: "artifact", type, field: { name }, optional: false };
  return { name, kind: "parameter", type, field: { name }, optional };
}

/** Does somebody say metadata of an artifact? As the graph has it: nothing has been placed yet. */
function reportsMetadata(lowering: Lowering, artifact: Value): boolean {
  switch (artifact.kind) {
    case "parameter":
      return true;
    case "merged":
      return reportsMetadata(lowering, artifact.whenTrue) || reportsMetadata(lowering, artifact.whenFalse);
    case "output": {
      const node = lowering.nodes.get(artifact.node);
      if (node?.kind === "task")
        return componentOf(lowering, node.component).outputs.some(({ name, metadata }) => name === artifact.output && metadata === true);
      return node?.kind === "call" || node?.kind === "repeat";
    }
    default:
      return false;
  }
}
