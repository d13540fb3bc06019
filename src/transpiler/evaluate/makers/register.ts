import * as messages from "../../../diagnostics/messages.generated.ts";
import type { Implementation } from "../../../graph/graph.ts";
import type { TaskOptions } from "../../../graph/options.ts";
import { readTaskOptions } from "../../options/task-options.ts";
import { checkSource } from "../../texts/known-texts.ts";
import type { Carrier } from "../../options/without-effect.ts";
import { freeId, makeKnown, type CallSite, type ComponentEntry, type Evaluation, type Frame, type MetadataNeeds } from "../context.ts";
import { isUndefined } from "../convert.ts";
import { documentationOf } from "../documentation.ts";
import { exceptKnownMistakes } from "../reported.ts";
import type { Thing } from "../things.ts";
import { toEvaluated } from "../to-evaluated.ts";
import { reportWithoutEffect } from "../without-effect.ts";
import { writesImage } from "../written-image.ts";
import type { Interface } from "./interface.ts";

export interface ReadOptions {
  readonly options: TaskOptions;
  readonly name?: string;
  readonly description?: string;
}

const namesOfOwn = ["name", "description"] as const;

/** The options of a component: its own (`name`, `description`, and `more` that the maker reads itself) apart from the task options. */
export function readComponentOptions(
  thing: Thing | undefined,
  evaluation: Evaluation,
  carrier: Carrier | undefined,
  more: readonly string[] = [],
): ReadOptions {
  if (!thing || isUndefined(thing) || thing.kind === "unknown") return { options: {} };
  if (carrier) reportWithoutEffect(thing, carrier, ownerOf[carrier], evaluation);
  const own: { name?: string; description?: string } = {};
  if (thing.kind === "object") {
    for (const key of namesOfOwn) {
      const value = thing.fields.get(key)?.value;
      if (value?.kind === "primitive" && typeof value.value === "string") own[key] = value.value;
    }
  }
  return {
    ...own,
    options: readTaskOptions(toEvaluated(thing), exceptKnownMistakes(thing, evaluation.report), {
      what: "a component",
      kind: "defaults",
      also: [...namesOfOwn, ...more],
    }).options,
  };
}

const ownerOf: Readonly<Record<Carrier, string>> = {
  pod: "a component",
  resource: "a `resource`",
  request: "an `http` request",
  pause: "a pause",
  reference: "a `templateRef`",
  pipeline: "a pipeline",
};

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
    readonly carrier?: Carrier;
    readonly defaults?: TaskOptions;
    readonly finish: (metadata: MetadataNeeds, id: string) => Implementation;
  },
): Thing {
  const name = component.read.name ?? call.variable ?? component.fallbackName;
  const id = freeId(`${frame.module.file}#${name}`, evaluation.components);
  const description = component.read.description ?? documentationOf(call.node, frame.module).description ?? component.description;
  const head = evaluation.project.place(call.node.expression, frame.module);
  reportOptional(component, name, call, frame, evaluation);
  const entry: ComponentEntry = {
    id,
    name,
    ...(description === undefined ? {} : { description }),
    place: call.place,
    inputs: component.inputs,
    outputs: component.outputs,
    ...(component.single === undefined ? {} : { single: component.single }),
    defaults: component.defaults ?? component.read.options,
    image: component.image,
    ...(component.carrier === undefined ? {} : { carrier: component.carrier }),
    imageWritten: call.arguments.some(writesImage),
    head,
    finish(metadata) {
      const implementation = component.finish(metadata, id);
      // Code is written into the manifest, too.
      if (implementation.kind === "script") checkSource(implementation.source, name, head, evaluation.report);
      return implementation;
    },
    needed: new Set(),
    used: false,
  };
  makeKnown(evaluation.components, id, entry, evaluation);
  return { kind: "component", id, name, place: call.place };
}

/** Says which outputs nobody could find absent: Argo cannot ask for a file, and a template of somebody's own knows no mark for it. */
function reportOptional(
  { outputs, image }: Interface & Pick<ComponentEntry, "image">,
  component: string,
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): void {
  for (const { name: output, type, optional } of outputs) {
    const isFile = type.kind === "artifact";
    if (!optional || !(isFile || (image === "own" && call.arguments[0]?.kind !== "function"))) continue;
    const words = isFile
      ? { reason: "nobody can ask whether a file is there", instead: "write it in any case, and return a value that says what it holds." }
      : { reason: "its template is yours, and says nothing of an absent value", instead: "give it a `valueFrom.default` in the template." };
    const written = call.node.typeArguments?.at(-1) ?? call.node.expression;
    evaluation.report(messages.outputNotOptional({ output, component, ...words }), evaluation.project.place(written, frame.module));
  }
}
