import type { Implementation } from "../../../graph/graph.ts";
import type { TaskOptions } from "../../../graph/options.ts";
import type { Place } from "../../../graph/types.ts";
import { readTaskOptions } from "../../options/task-options.ts";
import type { CallSite, ComponentEntry, Evaluation, Frame, MetadataNeeds } from "../context.ts";
import { isUndefined } from "../convert.ts";
import { documentationOf } from "../documentation.ts";
import { toEvaluated, type Thing } from "../things.ts";
import type { Interface } from "./interface.ts";

export interface ReadOptions {
  readonly options: TaskOptions;
  readonly name?: string;
  readonly description?: string;
}

const namesOfOwn = ["name", "description"] as const;

/** The options of a component: its own (`name`, `description`, and `more` that the maker reads itself) apart from the task options. */
export function readComponentOptions(thing: Thing | undefined, evaluation: Evaluation, more: readonly string[] = []): ReadOptions {
  if (!thing || isUndefined(thing) || thing.kind === "unknown") return { options: {} };
  const own: { name?: string; description?: string } = {};
  if (thing.kind === "object") {
    for (const key of namesOfOwn) {
      const value = thing.fields.get(key)?.value;
      if (value?.kind === "primitive" && typeof value.value === "string") own[key] = value.value;
    }
  }
  return { ...own, options: readTaskOptions(toEvaluated(thing), evaluation.report, { what: "a component", kind: "defaults", also: [...namesOfOwn, ...more] }).options };
}

/** Makes a component known and gives the thing that a file binds to a name. */
export function register(
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
  component: Interface & {
    readonly fallbackName: string;
    readonly read: ReadOptions;
    readonly description?: string | undefined;
    readonly image: ComponentEntry["image"];
    readonly defaults?: TaskOptions;
    readonly finish: (metadata: MetadataNeeds, id: string) => Implementation;
  },
): Thing {
  const name = component.read.name ?? call.variable ?? component.fallbackName;
  const id = freeId(`${frame.module.file}#${name}`, call.place, evaluation);
  const description = component.read.description ?? documentationOf(call.node, frame.module).description ?? component.description;
  evaluation.components.set(id, {
    id,
    name,
    ...(description === undefined ? {} : { description }),
    place: call.place,
    inputs: component.inputs,
    outputs: component.outputs,
    ...(component.single === undefined ? {} : { single: component.single }),
    defaults: component.defaults ?? component.read.options,
    image: component.image,
    finish: (metadata) => component.finish(metadata, id),
    needed: new Set(),
    used: false,
  });
  return { kind: "component", id, name, place: call.place };
}

/** One id a call: a factory that makes several components of one name gives each its own, the same one each time. */
function freeId(wanted: string, place: Place, evaluation: Evaluation): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}~${count}`;
    const taken = evaluation.components.get(id);
    if (!taken) return id;
    if (
      taken.place.file === place.file &&
      taken.place.line === place.line &&
      taken.place.column === place.column &&
      evaluation.attempts > 0
    )
      return id;
  }
}
