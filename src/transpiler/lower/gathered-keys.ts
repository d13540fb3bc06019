import type { CollectedReference, KeyReference, Operation, Value } from "../../graph/values.ts";
import type { Access } from "./expression/access.ts";
import { knownIndex, paddedIndex, printKey, type KeyPart } from "./expression/keys.ts";
import { call, type Printed } from "./expression/precedence.ts";
import { iterationIndex } from "./gather.ts";
import { collectedName } from "./gather-plan.ts";
import { slotOfList, type Slot } from "./gather-slots.ts";
import { keyBase, keyType } from "./key-places.ts";
import type { Lowering } from "./lowering.ts";
import type { Scope, TaskBuilder } from "./scope.ts";
import { lengthOf } from "./expression/shapes.ts";

/** Where a key is written. */
export interface KeySite {
  readonly lowering: Lowering;
  readonly scope: Scope;
  readonly task: TaskBuilder | undefined;
  readonly access: (value: Value) => Access | undefined;
  readonly print: (value: Value) => Printed;
}

/** The key that an access gives. */
export function keyParts({ key, tag, optional, encoded }: Access): readonly KeyPart[] {
  return key ?? [{ ...(tag === undefined || optional ? {} : { tag }), printed: encoded! }];
}

/** The key of all that a loop collected. */
export function accessGathered(reference: CollectedReference, taskName: string, site: KeySite): Access {
  const key = keyOfList(reference.loop, collectedName(site.lowering, reference), taskName, site);
  return { type: reference.type, key, encoded: printKey(key) };
}

/** The key that the present iteration of a loop has to write to. */
export function accessKey({ loop, name, type }: KeyReference, site: KeySite): Access {
  const task = site.task;
  if (task?.loop?.id !== loop) throw new Error("a key outside its loop");
  const key = [...keyOfList(loop, name, task.name, site), "/", ...iterationIndex(task.loop)];
  return { type, key, encoded: printKey(key) };
}

function keyOfList(loop: string, name: string, taskName: string, site: KeySite): readonly KeyPart[] {
  const { lowering, scope, task } = site;
  const slot = lowering.gathering.slots.get(slotOfList(loop, name));
  if (slot) return keyOfSlot(slot, site);
  // The outputs of a template do not know the workflow's own variables.
  const runName = (): KeyPart => keyParts(site.access({ kind: "run", property: "name", type: { kind: "string" } })!)[0]!;
  return [...keyBase(lowering, scope, task ? undefined : runName), taskName, `/${name}`];
}

/** Where somebody else says that an artifact, or a list of them, is to be put. */
export function keyOfSlot(slot: Slot, site: KeySite): readonly KeyPart[] {
  const type = keyType;
  const found = site.access(
    slot.kind === "iteration"
      ? { kind: "key", loop: slot.loop, name: slot.name, type }
      : { kind: "parameter", pipeline: slot.pipeline, name: slot.input, type },
  )!;
  return slot.rest === "" ? keyParts(found) : [...keyParts(found), slot.rest];
}

/** The key of one of the artifacts (or lists of them) in a list; undefined where the list is none that a loop made. */
export function keyOfElement({ operands }: Operation, site: KeySite): readonly KeyPart[] | undefined {
  const [list, index] = operands as readonly [Value, Value];
  const found = site.access(list);
  return found && [...keyParts(found), "/", ...indexPart(list, index, site)];
}

function indexPart(list: Value, index: Value, site: KeySite): readonly KeyPart[] {
  if (index.kind === "constant" && typeof index.value === "number" && index.value >= 0) return [knownIndex(index.value)];
  const loop = site.task?.loop;
  if (index.kind === "index" && loop?.id === index.loop && loop.plan.kind === "sequence") return iterationIndex(loop);
  // Counted from the end.
  const isNegative = index.kind === "constant" && typeof index.value === "number";
  const type = { kind: "number" } as const;
  const position: Value = isNegative ? { kind: "operation", operator: "add", operands: [lengthOf(list), index], type } : index;
  return paddedIndex(call("toJson", call("int", site.print(position))));
}
