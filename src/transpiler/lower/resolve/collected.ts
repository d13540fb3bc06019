import type { ValueType } from "../../../graph/types.ts";
import type { CollectedReference, Operation, Value } from "../../../graph/values.ts";
import { artifactChosenAtRunTime } from "../../../diagnostics/messages.generated.ts";
import { accessAggregate, isGathered, printPath, type Access } from "../expression/access.ts";
import { printValue } from "../expression/argument.ts";
import { replaceValues } from "../expression/children.ts";
import { printKey } from "../expression/keys.ts";
import { primary, type Printed } from "../expression/precedence.ts";
import { asItIs, locationOf } from "../gather.ts";
import { accessGathered, keyOfElement } from "../gathered-keys.ts";
import { placementOf } from "../home.ts";
import { componentOf } from "../lowering.ts";
import { metadataOutput } from "./metadata.ts";
import { keySiteAt, type Position } from "./position.ts";
import { shapeOutput } from "./shapes.ts";

/** One of the artifacts that a loop made: found by its key. */
export function accessElement(reference: Operation, position: Position): Access {
  const { lowering, place } = position;
  const key = keyOfElement(reference, keySiteAt(position));
  if (key && reference.type.kind !== "artifact") return { type: reference.type, key, encoded: printKey(key) };
  // An output of a template names a task whose artifact it is.
  if (!key || !position.task) lowering.report(artifactChosenAtRunTime(), place);
  const location = { ...locationOf(lowering.artifactRepository, key ?? []), ...asItIs };
  return { type: reference.type, location, encoded: primary("nil") };
}

export function accessCollected(reference: CollectedReference, position: Position): Access {
  const placement = placementOf(reference.loop, position);
  const element: ValueType = reference.type.kind === "list" ? reference.type.element : reference.value.type;
  const producer = placement.producer;
  if (isGathered(reference)) {
    if (producer) position.task?.data.add(producer);
    return accessGathered(reference, producer?.name ?? "nothing", keySiteAt(position));
  }
  if (!producer) return accessWithoutTask(reference, position);
  if (position.task) position.task.data.add(producer);
  const path = (names: readonly string[]): Printed => primary(printPath(["tasks", producer.name, "outputs", ...names]));
  if (placement.body) {
    const port = position.resolver.addOutput(placement.body, reference.value, undefined, position);
    return accessAggregate(path(["parameters", port.name]), element, port.optional);
  }
  const node = position.lowering.nodes.get(reference.value.kind === "output" ? reference.value.node : "");
  if (node?.kind === "task" && componentOf(position.lowering, node.component).implementation.kind === "http") {
    // Responses are aggregated as JSON, not as texts.
    return { ...accessAggregate(path(["result"]), { kind: "list", element }, false), type: reference.type };
  }
  const gaps = reference.value.kind === "output" && reference.value.optional === true;
  return accessAggregate(path(["parameters", outputOf(reference.value, position)]), element, gaps);
}

/** The output of a loop's only task that is collected. */
function outputOf(value: Value, position: Position): string {
  if (value.kind === "output") return value.output;
  const of = value.kind === "metadata" ? value.artifact : value.kind === "member" ? value.object : undefined;
  if (of?.kind !== "output") throw new Error("a collected value that is no output");
  return value.kind === "metadata" ? metadataOutput(of.node, of.output, position)! : shapeOutput(of, position)!.name;
}

/** A loop over nothing leaves nothing behind; one without tasks is computed. */
function accessWithoutTask(reference: CollectedReference, { lowering, place, resolver, scope, task }: Position): Access {
  const loop = lowering.nodes.get(reference.loop);
  if (loop?.kind !== "loop" || loop.body.nodes.length > 0)
    return { type: reference.type, known: "[]", decoded: primary("[]"), encoded: primary("'[]'") };
  const iteration = `loop ${loop.id}`;
  const body = replaceValues(reference.value, (value) => {
    if ((value.kind !== "item" && value.kind !== "index") || value.loop !== loop.id) return undefined;
    return { kind: "element", iteration, role: value.kind === "item" ? "element" : "index", type: value.type };
  });
  const map: Value = { kind: "iteration", operator: "map", id: iteration, list: loop.items, body, type: reference.type };
  return { type: reference.type, decoded: printValue(map, resolver.siteAt({ lowering, place, resolver, scope, task })) };
}
