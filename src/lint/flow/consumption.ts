// What becomes of a step or task that did not run, for those who read its outputs.
import { objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { CallFlow, TemplateFlow } from "./flow.ts";
import type { Reference } from "./references.ts";
import { standingOf } from "./standing.ts";
import { hasOutputDefault, inputsOf, outputParameter } from "./template-outputs.ts";

/** A reference of a template to one of its steps or tasks that has ended by then. */
export interface Reading {
  readonly flow: TemplateFlow;
  /** None: an output of the template. */
  readonly consumer: CallFlow | undefined;
  readonly producer: CallFlow;
  readonly reference: Reference;
}

export function readingsOf(flow: TemplateFlow): readonly Reading[] {
  const readers = [
    ...flow.calls.map((consumer) => ({ consumer, references: consumer.references })),
    { consumer: undefined, references: flow.outputReferences },
  ];
  return readers.flatMap(({ consumer, references }) =>
    references.flatMap((reference) => {
      const standing = standingOf(flow, reference, consumer);
      return standing?.kind === "before" ? [{ flow, consumer, producer: standing.producer, reference }] : [];
    }),
  );
}

/**
 * What happens where the producer was skipped or omitted: nothing, or the words for it. Seen on the controller: a result is waited for, a
 * parameter is an error, unless something stands in for it.
 */
export function withoutProducer(reading: Reading): string | undefined {
  const { consumer, producer, reference } = reading;
  const [, , property, kind, name] = reference.names;
  if (reference.hasFallback || reference.optionalAfter !== undefined || reference.isConditional) return undefined;
  if (property === "exitCode" || property === "hostNodeName") return waits(consumer);
  if (property !== "outputs") return undefined;
  if (kind === "result") return producer.isLoop && producer.call.kind === "task" ? undefined : waits(consumer);
  const template = producer.resolution.kind === "found" ? producer.resolution.template : undefined;
  if (template === undefined || name === undefined) return undefined;
  if (kind === "parameters") {
    if (producer.isLoop) return undefined;
    const output = outputParameter(template, name);
    if (output === undefined || hasOutputDefault(output)) return undefined;
    return hasStandIn(reading) ? undefined : "there is no value and no default, which is an error";
  }
  if (kind === "artifacts") return hasArtifactStandIn(reading) ? undefined : "there is no artifact, which is an error";
  return undefined;
}

function waits(consumer: CallFlow | undefined): string {
  return consumer === undefined ? "this is an error" : "the run waits for it for ever";
}

/** An argument that is the tag alone falls back to the default of the input; an output to its own. */
function hasStandIn(reading: Reading): boolean {
  const { consumer, reference } = reading;
  const entry = entryOf(reading);
  if (consumer === undefined) return entry === undefined || hasOutputDefault(entry);
  if (entry === undefined || !reference.isWhole || reference.form !== "tag") return false;
  if (consumer.resolution.kind !== "found") return true;
  const input = inputsOf(consumer.resolution.template, "parameters").find((each) => each["name"] === entry["name"]);
  return input === undefined || "default" in input || "value" in input || "valueFrom" in input;
}

/** A step hands on an artifact that is not there, and an optional input takes it; a task has to say that it is optional, too. */
function hasArtifactStandIn(reading: Reading): boolean {
  const { consumer, flow } = reading;
  const entry = entryOf(reading);
  if (entry === undefined) return true;
  if (consumer === undefined) return flow.root === "steps" || entry["optional"] === true;
  if (consumer.resolution.kind !== "found") return true;
  const input = inputsOf(consumer.resolution.template, "artifacts").find((each) => each["name"] === entry["name"]);
  if (input === undefined) return true;
  return input["optional"] === true && (flow.root === "steps" || entry["optional"] === true);
}

/** Of an output: `valueFrom.default`, which is used where the rest fails. */
export function hasDefault(flow: TemplateFlow, reference: Reference): boolean {
  const path = reference.path.slice(flow.template.path.length);
  const output = objectsAt(objectAt(flow.template.value, "outputs"), String(path[1])).find((each) => each.index === path[2])?.value;
  return output !== undefined && (hasOutputDefault(output) || output["optional"] === true);
}

/** The argument or the output that the reference stands in. */
export function entryOf({ consumer, flow, reference: { path } }: Reading): JsonObject | undefined {
  const [owner, ownPath] =
    consumer === undefined
      ? [objectAt(flow.template.value, "outputs"), [...flow.template.path, "outputs"]]
      : [objectAt(consumer.call.value, "arguments"), [...consumer.call.path, "arguments"]];
  const [kind, index] = path.slice(ownPath.length);
  if (path[ownPath.length - 1] !== ownPath.at(-1) || (kind !== "parameters" && kind !== "artifacts")) return undefined;
  return objectsAt(owner, kind).find((each) => each.index === index)?.value;
}

/** Its condition, "" where it has none. */
export function whenOf({ call }: CallFlow): string {
  return (textAt(call.value, "when") ?? "").trim();
}
