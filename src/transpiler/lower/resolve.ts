import { kebabCase } from "../../graph/names.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type {
  CarriedReference,
  IndexReference,
  ItemReference,
  Member,
  Operation,
  OutputReference,
  RunProperty,
  Value,
} from "../../graph/values.ts";
import { asDeclared } from "./declared-type.ts";
import type { Access, Lookup, Reference } from "./expression/access.ts";
import type { Site } from "./expression/argument.ts";
import { keyText } from "./expression/keys.ts";
import { holdsFreeText } from "./expression/risk.ts";
import { accessKey, keyOfSlot } from "./gathered-keys.ts";
import { homeOf, placementOf } from "./home.ts";
import { accessIndex, accessItem, accessItemKey } from "./items.ts";
import { componentOf, reporterAt, type Lowering } from "./lowering.ts";
import { accessMerged, accessOutcome } from "./merged.ts";
import { uniqueSpelling } from "./names.ts";
import { accessPort, accessProduced } from "./produced.ts";
import { accessArtifact, accessNobodys } from "./resolve/artifacts.ts";
import { accessCollected, accessElement } from "./resolve/collected.ts";
import * as metadata from "./resolve/metadata.ts";
import { accessInside, accessOutside, argumentTextIn } from "./resolve/nested.ts";
import * as outputs from "./resolve/outputs.ts";
import { keySiteAt, type Position, type Resolver } from "./resolve/position.ts";
import { accessShape, isShape } from "./resolve/shapes.ts";
import { accessRun, inputOfRun } from "./run.ts";
import { holderOf, portNames, referenceKey, type Scope, type ScopePort, type TaskBuilder } from "./scope.ts";

const resolver: Resolver = { access, accessHere, siteAt, addOutput: outputs.addOutput };

/** What values may refer to in the arguments of a task, or in the outputs of a DAG template. */
export function siteOf(lowering: Lowering, scope: Scope, task: TaskBuilder | undefined, place: Place): Site {
  return siteAt({ lowering, scope, task, place, resolver });
}

/** In an output of a template, where a task of it has ended well. */
export function siteBehind(lowering: Lowering, ran: TaskBuilder, place: Place): Site {
  return siteAt({ lowering, scope: ran.scope, task: undefined, place, resolver, ran });
}

function siteAt(position: Position): Site {
  const { lowering, place } = position;
  const lookup: Lookup = {
    reference: (reference) => access(reference, position),
    member: (member) => accessMember(member, position),
    element: (element) => access(element, position),
  };
  return { lookup, report: reporterAt(lowering, place) };
}

/** What says where an artifact is put that a loop, or a caller, gathers; undefined where nobody does. */
export function slotArgument(lowering: Lowering, task: TaskBuilder, key: string, place: Place): string | undefined {
  const slot = lowering.gathering.slots.get(key);
  return slot && keyText(keyOfSlot(slot, keySiteAt({ lowering, scope: task.scope, task, place, resolver })));
}

export function taskArgument(lowering: Lowering, task: TaskBuilder, value: Value, type: ValueType, place: Place): string {
  return argumentTextIn(value, type, { lowering, scope: task.scope, task, place, resolver });
}

/** An output of a DAG template that gives a value which the template knows. */
export function addOutput(lowering: Lowering, scope: Scope, value: Value, wish: string | undefined, place: Place): ScopePort {
  return outputs.addOutput(scope, value, wish, { lowering, place, resolver });
}

/** The value as it is written in a DAG: long lists of what parts of a large block gave are joined of theirs. */
export function joined(lowering: Lowering, scope: Scope, value: Value, place: Place): Value {
  return outputs.joined(value, { lowering, scope, task: undefined, place, resolver });
}

/** Whether an artifact has metadata that can be handed on. */
export function hasMetadata(lowering: Lowering, artifact: Value, place: Place = nowhere): boolean {
  return metadata.hasMetadata(artifact, { lowering, place, resolver });
}

const nowhere: Place = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A key of a plain loop item is a variable of its own. */
function accessMember(value: Member, position: Position): Access | undefined {
  if (isShape(value)) return access(value, position);
  if (value.object.kind !== "item") return undefined;
  const plan = position.lowering.loopPlans.get(value.object.loop);
  const field = plan?.kind === "map" ? plan.fields.get(value.name) : undefined;
  return field && access({ ...value, type: field }, position);
}

/** Lambda lifting: a value of an enclosing DAG becomes an input, one of a DAG inside an output (DESIGN.md 2). */
function access(given: Reference | Member | Operation, position: Position): Access {
  if (given.kind === "run") return position.task ? accessRun(given) : accessRunInOutput(given, position.scope);
  const reference = given.kind === "operation" ? given : asDeclared(given, position.lowering);
  const home = homeOf(reference, position);
  if (home === position.scope) return accessHere(reference, position);
  const holder = holderOf(position.scope, home);
  return holder ? accessInside(reference, holder, position) : accessOutside(reference, position);
}

function accessHere(reference: Reference | Member | Operation, position: Position): Access {
  switch (reference.kind) {
    case "parameter":
      return accessParameter(reference.name, reference.type, position.scope);
    case "output":
      return accessOutput(reference, position);
    case "item":
      if (position.scope.first) return position.scope.first.item(reference.type);
      return accessItem(loopOf(reference, position).plan, reference.type);
    case "index":
      // One that goes over indices in order has its item for one.
      return position.scope.first ? position.scope.first.item(reference.type) : accessIndex(position.task?.loop?.plan);
    case "key":
      return accessKey(reference, keySiteAt(position));
    case "operation":
      return accessElement(reference, position);
    case "member":
      if (isShape(reference)) return accessShape(reference.object, reference.type, position);
      if (position.scope.first) throw new Error("an item that is no variable");
      return accessItemKey(loopOf(reference.object as ItemReference, position).plan, reference)!;
    case "collected":
      return accessCollected(reference, position);
    case "carried":
      return accessCarried(reference, position.scope);
    case "merged":
      return accessMerged(
        reference,
        position.task,
        (guard) => siteAt(guard ? { ...position, assumed: [...(position.assumed ?? []), guard] } : position),
        (value) => homeOf(value, position) === position.scope,
        {
          from: (value, guard) => accessArtifact(value, { ...position, assumed: [...(position.assumed ?? []), ...(guard ? [guard] : [])] }),
          nobodys: (type) => accessNobodys(type, position.scope),
        },
      );
    case "succeeded":
      return accessOutcome(placementOf(reference.node, position).producer!);
    case "metadata":
      return metadata.accessMetadata(reference, position);
    case "run":
      return accessRun(reference);
  }
}

/** `valueFrom.expression` of a template knows the template's own variables, not those of the workflow (seen): an input brings them in. */
function accessRunInOutput(reference: RunProperty, scope: Scope): Access {
  const key = `run ${reference.property}`;
  const known = scope.inputs.get(key);
  if (known) return accessPort(known, reference.type);
  const name = uniqueSpelling(`run-${kebabCase(reference.property)}`, portNames(scope.inputs));
  const port: ScopePort = { name, kind: "parameter", type: reference.type, ...inputOfRun(reference, name) };
  scope.inputs.set(key, port);
  return accessPort(port, reference.type);
}

/** What a loop carries is an input of the template that calls itself. */
function accessCarried(reference: CarriedReference, scope: Scope): Access {
  const port = scope.inputs.get(referenceKey(reference));
  if (!port) throw new Error(`no loop carries ${reference.name}`);
  return accessPort(port, reference.type);
}

function loopOf(reference: ItemReference | IndexReference, position: Position) {
  const loop = position.task?.loop;
  if (loop?.id !== reference.loop) throw new Error("an item outside its loop");
  return loop;
}

function accessParameter(name: string, type: ValueType, scope: Scope): Access {
  const port = scope.inputs.get(`parameter ${name}`);
  if (!port) throw new Error(`the pipeline has no parameter ${name}`);
  return { ...accessPort(port, type), raw: scope.raw && holdsFreeText(type) };
}

function accessOutput({ node, output, type, optional = false }: OutputReference, position: Position): Access {
  const producer = placementOf(node, position).producer;
  if (!producer) throw new Error(`${node} has no outputs`);
  const graphNode = position.lowering.nodes.get(node);
  if (graphNode?.kind === "task" && componentOf(position.lowering, graphNode.component).implementation.kind === "http") {
    return accessProduced(producer, ["result"], type, false, position.task);
  }
  if (graphNode?.kind === "repeat") {
    const port = position.lowering.loopScopes.get(node)!.outputs.get(`result ${output}`)!;
    const path = [port.kind === "artifact" ? "artifacts" : "parameters", port.name];
    return accessProduced(producer, path, type, port.optional, position.task, position);
  }
  const port =
    graphNode?.kind === "call" ? position.lowering.pipelineScopes.get(graphNode.pipeline)?.outputs.get(`result ${output}`) : undefined;
  return accessProduced(
    producer,
    [type.kind === "artifact" ? "artifacts" : "parameters", output],
    type,
    port?.optional ?? optional,
    position.task,
    position,
  );
}
