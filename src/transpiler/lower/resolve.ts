import { kebabCase } from "../../graph/names.ts";
import type { Json, Place, ValueType } from "../../graph/types.ts";
import type {
  CarriedReference,
  CollectedReference,
  IndexReference,
  ItemReference,
  Member,
  MergedReference,
  MetadataReference,
  Operation,
  OutputReference,
  RunProperty,
  Value,
} from "../../graph/values.ts";
import { artifactChosenAtRunTime, metadataNotAvailable } from "../../diagnostics/messages.generated.ts";
import { keyText, printKey } from "./expression/keys.ts";
import {
  accessAggregate,
  accessTo,
  holdsArtifacts,
  isGathered,
  printPath,
  type Access,
  type Lookup,
  type Reference,
} from "./expression/access.ts";
import { argumentText, outputExpression, printValue, type Site } from "./expression/argument.ts";
import { mayBeNothing } from "./expression/may-be-nothing.ts";
import { absentText, isGuarded } from "./expression/guard.ts";
import { replaceValues } from "./expression/children.ts";
import { holdsFreeText } from "./expression/risk.ts";
import { call, coalesce, primary, type Printed } from "./expression/precedence.ts";
import { expressionTag, plainTag } from "./expression/tags.ts";
import { addBundled, isFull } from "./bundles.ts";
import { accessGathered, accessKey, keyOfElement, keyOfSlot, type KeySite } from "./gathered-keys.ts";
import { asItIs, locationOf } from "./gather.ts";
import { collectedName } from "./gather-plan.ts";
import { joinParts } from "./long-lists.ts";
import { asDeclared } from "./declared-type.ts";
import { accessIndex, accessItem, accessItemKey } from "./items.ts";
import { componentOf, reporterAt, type Lowering } from "./lowering.ts";
import { uniqueSpelling } from "./names.ts";
import { accessMerged, accessOutcome, orNobodys } from "./merged.ts";
import { nameOfReference } from "./port-names.ts";
import { homeOf, placementOf } from "./home.ts";
import { accessPort, accessProduced } from "./produced.ts";
import { accessRun, inputOfRun } from "./run.ts";
import { shapeOf } from "./expression/shapes.ts";
import { holderOf, portNames, type Guard, referenceKey, type Scope, type ScopeParent, type ScopePort, type TaskBuilder } from "./scope.ts";

/** Where a reference is written: in an argument or condition of a task, or in an output of the template. */
interface Position {
  readonly lowering: Lowering;
  readonly scope: Scope;
  /** Gets the dependencies. Outputs of a template have none. */
  readonly task: TaskBuilder | undefined;
  readonly place: Place;
  /** What holds where the value is worked out. */
  readonly assumed?: readonly Guard[];
  /** A task that has ended well there. */
  readonly ran?: TaskBuilder;
}

/** What values may refer to in the arguments of a task, or in the outputs of a DAG template. */
export function siteOf(lowering: Lowering, scope: Scope, task: TaskBuilder | undefined, place: Place): Site {
  return siteAt({ lowering, scope, task, place });
}

/** In an output of a template, where a task of it has ended well. */
export function siteBehind(lowering: Lowering, ran: TaskBuilder, place: Place): Site {
  return siteAt({ lowering, scope: ran.scope, task: undefined, place, ran });
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
      return accessMetadata(reference, position);
    case "run":
      return accessRun(reference);
  }
}

/** One of the artifacts that a loop made: found by its key. */
function accessElement(reference: Operation, position: Position): Access {
  const { lowering, place } = position;
  const key = keyOfElement(reference, keySiteAt(position));
  if (key && reference.type.kind !== "artifact") return { type: reference.type, key, encoded: printKey(key) };
  // An output of a template names a task whose artifact it is.
  if (!key || !position.task) lowering.report(artifactChosenAtRunTime(), place);
  const location = { ...locationOf(lowering.artifactRepository, key ?? []), ...asItIs };
  return { type: reference.type, location, encoded: primary("nil") };
}

function isShape(value: Member): boolean {
  return value.name === "shape" && isGathered(value.object);
}

/** How many artifacts there are in a list, where whoever made it has to say. */
function accessShape(list: Value, type: ValueType, position: Position): Access {
  const { lowering, place } = position;
  if (list.kind === "merged") {
    const [whenTrue, whenFalse] = [shapeOf(list.whenTrue), shapeOf(list.whenFalse)];
    return accessHere({ ...list, name: `${list.name}-length`, whenTrue, whenFalse, type }, position);
  }
  const given = list.kind === "parameter" ? position.scope.inputs.get(`length ${list.name}`) : undefined;
  if (given) return accessPort(given, type);
  const port = list.kind === "output" ? shapeOutput(list, lowering, place) : undefined;
  if (port)
    return accessProduced(
      placementOf((list as OutputReference).node, position).producer!,
      ["parameters", port.name],
      type,
      port.optional,
      position.task,
      position,
    );
  lowering.report(artifactChosenAtRunTime(), place);
  return { type, decoded: primary("0") };
}

/** The output of a called pipeline that says how many artifacts another one lists. */
function shapeOutput({ node, output }: OutputReference, lowering: Lowering, place: Place): ScopePort | undefined {
  const call = lowering.nodes.get(node);
  const callee = call?.kind === "call" ? lowering.pipelineScopes.get(call.pipeline) : undefined;
  const list = callee && lowering.pipelines.get(callee.pipeline)?.results.find(({ name }) => name === output)?.value;
  return list && addOutput(lowering, callee, shapeOf(list), `${output}-length`, place);
}

function keySiteAt(position: Position): KeySite {
  const site = siteAt(position);
  return { ...position, access: (value) => accessTo(value, site.lookup), print: (value) => printValue(value, site) };
}

/** What says where an artifact is put that a loop, or a caller, gathers; undefined where nobody does. */
export function slotArgument(lowering: Lowering, task: TaskBuilder, key: string, place: Place): string | undefined {
  const slot = lowering.gathering.slots.get(key);
  return slot && keyText(keyOfSlot(slot, keySiteAt({ lowering, scope: task.scope, task, place })));
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

/** An artifact that is there wherever the task of this DAG ended well that it comes from: one that a DAG inside may not have made, it fills in. */
function accessArtifact(value: Value, position: Position): Access {
  const { lowering, scope, place, task } = position;
  const found = accessTo(value, siteAt(position).lookup)!;
  const holder = found.optional && value.kind === "output" ? holderOf(scope, homeOf(value, position)) : undefined;
  if (!holder) return found;
  const port = addCertainOutput(value, { lowering, scope: holder.child, task: undefined, place });
  return accessProduced(holder.task, ["artifacts", port.name], value.type, false, task, position);
}

function addCertainOutput(value: Value, position: Position): ScopePort {
  const { lowering, scope } = position;
  const key = `certain ${referenceKey(value as Reference)}`;
  const known = scope.outputs.get(key);
  if (known) return known;
  const found = accessArtifact(value, position);
  if (!found.optional || !found.status) return addOutput(lowering, scope, value, undefined, position.place);
  const taken = portNames(scope.outputs);
  const name = uniqueSpelling(nameOfReference(value as Reference, lowering, taken), taken);
  const made = orNobodys(found as Access & { readonly status: Printed }, accessNobodys(value.type, scope));
  const port: ScopePort = { name, kind: "artifact", type: value.type, field: { name, fromExpression: made.text }, optional: false };
  scope.outputs.set(key, port);
  return port;
}

/** An artifact that is always there, and that nobody looks at. */
function accessNobodys(type: ValueType, scope: Scope): Access {
  const key = "nobody's artifact";
  const known = scope.inputs.get(key);
  if (known) return accessPort(known, type);
  const name = uniqueSpelling("none", portNames(scope.inputs));
  const port: ScopePort = { name, kind: "artifact", type, field: { name, raw: { data: "" } }, optional: false };
  scope.inputs.set(key, port);
  return accessPort(port, type);
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

function accessCollected(reference: CollectedReference, position: Position): Access {
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
    const port = addOutput(position.lowering, placement.body, reference.value, undefined, position.place);
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
function outputOf(value: Value, { lowering, place }: Position): string {
  if (value.kind === "output") return value.output;
  const of = value.kind === "metadata" ? value.artifact : value.kind === "member" ? value.object : undefined;
  if (of?.kind !== "output") throw new Error("a collected value that is no output");
  return value.kind === "metadata" ? metadataOutput(of.node, of.output, lowering, place)! : shapeOutput(of, lowering, place)!.name;
}

/** A loop over nothing leaves nothing behind; one without tasks is computed. */
function accessWithoutTask(reference: CollectedReference, position: Position): Access {
  const loop = position.lowering.nodes.get(reference.loop);
  if (loop?.kind !== "loop" || loop.body.nodes.length > 0)
    return { type: reference.type, known: "[]", decoded: primary("[]"), encoded: primary("'[]'") };
  const iteration = `loop ${loop.id}`;
  const body = replaceValues(reference.value, (value) => {
    if ((value.kind !== "item" && value.kind !== "index") || value.loop !== loop.id) return undefined;
    return { kind: "element", iteration, role: value.kind === "item" ? "element" : "index", type: value.type };
  });
  const map: Value = { kind: "iteration", operator: "map", id: iteration, list: loop.items, body, type: reference.type };
  return { type: reference.type, decoded: printValue(map, siteOf(position.lowering, position.scope, position.task, position.place)) };
}

/** What a launcher reports of an artifact, as a hidden parameter beside it. */
function accessMetadata(reference: MetadataReference, position: Position): Access {
  const { artifact } = reference;
  const otherwise = noneOf(reference);
  if (artifact.kind === "parameter") {
    const port = addMetadataInput(position.scope, artifact.name);
    return { ...accessPort(port, reference.type), otherwise };
  }
  if (artifact.kind === "merged") {
    const of = (side: Value): Value =>
      hasMetadata(position.lowering, side, position.place) ? { ...reference, artifact: side } : noMetadata;
    const [whenTrue, whenFalse] = [of(artifact.whenTrue), of(artifact.whenFalse)];
    const merged: MergedReference = { ...artifact, name: metadataName(artifact.name), whenTrue, whenFalse, type: reference.type };
    return { ...accessHere(merged, position), otherwise };
  }
  if (artifact.kind === "collected") {
    const list: CollectedReference = {
      ...artifact,
      value: { ...reference, artifact: artifact.value },
      type: { kind: "list", element: reference.type },
    };
    if (hasMetadata(position.lowering, artifact, position.place)) return { ...accessCollected(list, position), type: reference.type };
    position.lowering.report(
      metadataNotAvailable({ output: collectedName(position.lowering, artifact), task: "the loop" }),
      position.place,
    );
    return { type: reference.type, decoded: primary("[]") };
  }
  if (artifact.kind === "operation") {
    const [list, ...index] = artifact.operands;
    const element: Value = { ...artifact, operands: [{ ...reference, artifact: list! }, ...index], type: reference.type };
    const site = siteAt(position);
    const printed = printValue(element, site);
    const mayBeAbsent = accessTo({ ...reference, artifact: list! }, site.lookup)?.optional;
    return { type: reference.type, decoded: mayBeAbsent ? coalesce(printed, otherwise) : printed };
  }
  if (artifact.kind === "carried") {
    const port = position.scope.inputs.get(metadataKey(artifact));
    if (port) return { ...accessPort(port, reference.type), otherwise };
  }
  if (artifact.kind === "output") {
    const producer = placementOf(artifact.node, position).producer!;
    const name = metadataOutput(artifact.node, artifact.output, position.lowering, position.place);
    if (name !== undefined) return { ...accessProduced(producer, ["parameters", name], reference.type, false, position.task), otherwise };
    position.lowering.report(metadataNotAvailable({ output: artifact.output, task: producer.name }), position.place);
  }
  return { type: reference.type, decoded: otherwise };
}

/** What stands for metadata that nobody has said. */
function noneOf({ artifact }: MetadataReference): Printed {
  return primary(artifact.type.kind === "list" ? "[]" : "{}");
}

const nowhere: Place = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

const noMetadata: Value = { kind: "constant", value: {}, type: { kind: "object", fields: {} } };

/** What holds the metadata of an artifact that a loop carries. */
export function metadataKey(artifact: Value): string {
  return `metadata ${referenceKey(artifact)}`;
}

/** The output that carries an artifact's metadata, if its producer reports any. */
function metadataOutput(node: string, output: string, lowering: Lowering, place: Place): string | undefined {
  const graphNode = lowering.nodes.get(node);
  if (graphNode?.kind === "task") {
    const declaration = componentOf(lowering, graphNode.component).outputs.find((candidate) => candidate.name === output);
    return declaration?.metadata ? metadataName(output) : undefined;
  }
  if (graphNode?.kind === "repeat") {
    const name = metadataName(output);
    return lowering.loopScopes.get(node)?.outputs.has(`result ${name}`) ? name : undefined;
  }
  if (graphNode?.kind !== "call") return undefined;
  const callee = lowering.pipelineScopes.get(graphNode.pipeline);
  const artifact = lowering.pipelines.get(graphNode.pipeline)?.results.find((result) => result.name === output)?.value;
  if (!callee || !artifact || !hasMetadata(lowering, artifact, place)) return undefined;
  const metadata: MetadataReference = { kind: "metadata", artifact, type: { kind: "json" } };
  return addOutput(lowering, callee, metadata, metadataName(output), place).name;
}

export function metadataName(artifact: string): string {
  return `${artifact}-metadata`;
}

/** Whether an artifact has metadata that can be handed on. */
export function hasMetadata(lowering: Lowering, artifact: Value, place: Place = nowhere): boolean {
  if (artifact.kind === "parameter") return true;
  if (artifact.kind === "merged") return [artifact.whenTrue, artifact.whenFalse].some((side) => hasMetadata(lowering, side, place));
  if (artifact.kind === "carried") return lowering.loopScopes.get(artifact.loop)?.inputs.has(metadataKey(artifact)) ?? false;
  if (artifact.kind === "collected") return hasMetadata(lowering, artifact.value, place);
  if (artifact.kind === "operation") return hasMetadata(lowering, artifact.operands[0]!, place);
  if (artifact.kind !== "output" || !holdsArtifacts(artifact.type)) return false;
  return metadataOutput(artifact.node, artifact.output, lowering, place) !== undefined;
}

/** A hidden input of a pipeline's own template; whoever calls it fills it where there is something to say. */
function addMetadataInput(scope: Scope, artifact: string): ScopePort {
  const key = `metadata ${artifact}`;
  const known = scope.inputs.get(key);
  if (known) return known;
  const name = metadataName(artifact);
  const port: ScopePort = { name, kind: "parameter", type: { kind: "json" }, field: { name, default: absentText }, optional: true };
  scope.inputs.set(key, port);
  return port;
}

/** A value of an enclosing DAG: an input here, an argument there. */
function accessOutside(reference: Reference | Member | Operation, position: Position): Access {
  const { lowering, scope } = position;
  const parent = scope.parent;
  if (!parent) throw new Error("a reference to another pipeline");
  const key = referenceKey(reference);
  const known = scope.inputs.get(key);
  const outer: Position = { lowering, scope: parent.scope, task: parent.task, place: position.place };
  const port = known ?? addInput(reference, scope, parent, access(reference, outer), outer);
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
    return addBundled(scope, parent.task, reference, siteAt(position), outer.optional ?? false);
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

/** An artifact argument: one plain tag (lowering.md rule 4), or the place where the artifact of an iteration is. */
export function artifactArgument(found: Access, name: string): { readonly [key: string]: Json } {
  // Argo passes over what is not there only if the argument itself is optional (resolveDependencyReferences in workflow/controller/dag.go).
  const optional = found.optional && found.location === undefined ? { optional: true } : {};
  return { name, ...(found.location ?? { from: plainTag(found.tag!) }), ...optional };
}

/** A list of texts that a loop gave, where it is handed to somebody who does not take JSON in it for text (`accessAggregate`). */
function textsOf({ aggregate, decoded, type }: Access): { readonly tag: string; readonly text: string } | undefined {
  if (!aggregate || !decoded || type.kind !== "list" || type.element.kind !== "string") return undefined;
  const { text } = call("toJson", decoded);
  return { tag: expressionTag(text), text };
}

/** Text for a parameter of a task, counting the texts that had to be guarded at the first hop. */
function argumentTextIn(value: Value, type: ValueType, position: Position): string {
  const { lowering, scope, task, place } = position;
  const text = argumentText(joined(lowering, scope, value, place), type, siteOf(lowering, scope, task, place));
  if (scope.raw && isGuarded(text)) lowering.guards.set(text, (lowering.guards.get(text) ?? 0) + 1);
  return text;
}

/** The value as it is written in a DAG: long lists of what parts of a large block gave are joined of theirs. */
export function joined(lowering: Lowering, scope: Scope, value: Value, place: Place): Value {
  return joinParts(value, { lowering, scope, place }, (part, piece) => addOutput(lowering, part, piece, undefined, place));
}

export function taskArgument(lowering: Lowering, task: TaskBuilder, value: Value, type: ValueType, place: Place): string {
  return argumentTextIn(value, type, { lowering, scope: task.scope, task, place });
}

/** A value of a DAG inside this one: an output of the task that holds it. */
function accessInside(
  reference: Reference | Member | Operation,
  holder: ScopeParent & { readonly child: Scope },
  position: Position,
): Access {
  const port = addOutput(position.lowering, holder.child, reference, undefined, position.place);
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

/** An output of a DAG template. It must not be able to fail: texts are handed on, the consumer decodes (lowering.md rule 1). */
export function addOutput(lowering: Lowering, scope: Scope, value: Value, wish: string | undefined, place: Place): ScopePort {
  const key = wish === undefined ? referenceKey(value) : `result ${wish}`;
  const known = scope.outputs.get(key);
  if (known) return known;
  const taken = portNames(scope.outputs);
  const name = wish ?? uniqueSpelling(nameOfReference(value, lowering, taken), taken);
  // A pipeline that calls itself asks for it while it is being made.
  if (value.kind === "metadata" || wish?.endsWith("-length"))
    scope.outputs.set(key, { name, kind: "parameter", type: value.type, field: { name }, optional: true });
  const port =
    value.type.kind === "artifact"
      ? artifactOutput(lowering, scope, value, name, place)
      : parameterOutput(lowering, scope, value, name, place);
  scope.outputs.set(key, port);
  return port;
}

function parameterOutput(lowering: Lowering, scope: Scope, given: Value, name: string, place: Place): ScopePort {
  const site = siteOf(lowering, scope, undefined, place);
  const value = joined(lowering, scope, given, place);
  if (isGathered(value) && value.kind === "list") lowering.report(artifactChosenAtRunTime(), place);
  const found = value.kind === "constant" ? undefined : accessTo(value, site.lookup);
  const optional = found ? (found.optional ?? false) : mayBeNothing(value);
  const texts = found && textsOf(found);
  if (texts) return { name, kind: "parameter", type: value.type, field: { name, valueFrom: { expression: texts.text } }, optional };
  const tag = found?.decoded === undefined && !optional && found?.tag?.startsWith("tasks.") ? found.tag : undefined;
  const field =
    tag !== undefined
      ? { name, valueFrom: { parameter: plainTag(tag) } }
      : { name, valueFrom: { expression: outputExpression(value, value.type, site).text } };
  return { name, kind: "parameter", type: value.type, field, optional };
}

function artifactOutput(lowering: Lowering, scope: Scope, value: Value, name: string, place: Place): ScopePort {
  const site = siteOf(lowering, scope, undefined, place);
  const found = accessTo(value, site.lookup);
  const optional = found?.optional ?? false;
  const field = found?.tag?.startsWith("tasks.")
    ? { name, from: plainTag(found.tag), ...(optional ? { optional } : {}) }
    : {
        name,
        fromExpression: found ? found.encoded!.text : outputExpression(value, value.type, site).text,
        ...(optional ? { optional } : {}),
      };
  return { name, kind: "artifact", type: value.type, field, optional };
}
