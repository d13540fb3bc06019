import { optionEmpty, optionOfACall, optionsNotAnObject } from "../../diagnostics/messages.generated.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Evaluated, EvaluatedObject } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { checkTexts } from "../texts/known-texts.ts";
import { describe } from "./describe.ts";
import { readDurationValue } from "./durations.ts";
import { readEnvironment } from "./environment.ts";
import { checkRawImages, readImage } from "./images.ts";
import { readServiceAccount } from "./kubernetes-names.ts";
import { readAnnotations, readLabels, readNodeSelector } from "./metadata.ts";
import {
  isUndefined,
  oneOf,
  readBoolean,
  readFields,
  readJsonObject,
  readJsonObjects,
  readText,
  wholeNumber,
  wrong,
  type Readers,
  type Reading,
} from "./reading.ts";
import { readResources } from "./resources.ts";
import { readCache, readRetry } from "./retry-and-cache.ts";
import { readSynchronization } from "./synchronization.ts";
import { readVolumes } from "./volumes.ts";

/** Whose options are read. */
export interface OptionsOwner {
  /** For messages: "a task", "the component `train`". */
  readonly what: string;
  /** A single call has a `name` and an `after`; defaults have not. */
  readonly kind: "call" | "defaults";
  /** Further keys, which the caller reads itself: a component's `description`, `packages`. */
  readonly also?: readonly string[];
  /** Of a call: what belongs into its first argument. */
  readonly inputs?: readonly string[];
}

/** What only a single call has. */
export interface OwnOptions {
  name?: string;
  after?: readonly Evaluated[];
}

const ownNames = ["name", "after"] satisfies readonly (keyof OwnOptions)[];

export const taskOptionReaders: Readers<TaskOptions> = {
  resources: readResources,
  nodeSelector: readNodeSelector,
  tolerations: readJsonObjects,
  affinity: readJsonObject,
  volumes: readVolumes,
  env: readEnvironment,
  retry: readRetry,
  timeout: readDurationValue,
  cache: readCache,
  continueOnError: readBoolean,
  image: readImage,
  imagePullPolicy: oneOf("Always", "IfNotPresent", "Never"),
  serviceAccount: readServiceAccount,
  securityContext: readJsonObject,
  labels: readLabels,
  annotations: readAnnotations,
  sidecars: readContainers,
  initContainers: readContainers,
  parallelism: wholeNumber(1),
  synchronization: readSynchronization,
  metrics: readJsonObjects,
  patch: readRawObject,
};

/** Containers in Kubernetes' own words. */
function readContainers(value: Evaluated, at: Reading) {
  checkTexts(value, { raw: true }, at.report);
  checkRawImages(value, at.report);
  return readJsonObjects(value, at);
}

/** What is passed on in Argo's own words. */
export function readRawObject(value: Evaluated, at: Reading) {
  checkTexts(value, { raw: true }, at.report);
  return readJsonObject(value, at);
}

/** Reads the options of a call, or the defaults of a component; what is wrong is reported and left out. */
export function readTaskOptions(options: Evaluated, report: Report, owner: OptionsOwner): { options: TaskOptions; own: OwnOptions } {
  const at: Reading = { report, path: "", owner: owner.what, ...(owner.inputs ? { inputs: owner.inputs } : {}) };
  const object = optionsObject(options, at);
  if (object === undefined) return { options: {}, own: {} };
  const own = owner.kind === "call" ? readOwn(object, at) : {};
  if (owner.kind === "defaults") rejectOwn(object, at, owner.also ?? []);
  const [also, refused] = owner.kind === "call" ? [ownNames, []] : [[], ownNames];
  return { options: readFields(object, taskOptionReaders, at, [...also, ...(owner.also ?? [])], refused), own };
}

/** The options' object; undefined where none was written, or no object. */
export function optionsObject(options: Evaluated, at: Reading): EvaluatedObject | undefined {
  if (options.kind === "object") return options;
  const example = exampleOf(at.owner, options.kind === "primitive" ? options.value : undefined);
  if (!isUndefined(options)) at.report(optionsNotAnObject({ owner: at.owner, found: describe(options), example }), options.place);
  return undefined;
}

/** Of a text one can tell what it was meant for: the name of a pipeline, an image, a schedule. */
function exampleOf(owner: string, given: unknown): string {
  const text = typeof given === "string" ? JSON.stringify(given) : undefined;
  if (owner === "a pipeline") return `{ name: ${text ?? '"training"'} }`;
  if (owner === "a cron") return `{ schedule: ${text ?? '"0 2 * * *"'} }`;
  return owner === "a component" && text !== undefined ? `{ image: ${text} }` : '{ image: "python:3.12-slim", retry: 2 }';
}

function readOwn(object: EvaluatedObject, at: Reading): OwnOptions {
  const readers: Readers<OwnOptions> = {
    name(value, inner) {
      const name = readText(value, inner);
      if (name === undefined || name.trim() !== "") return name;
      inner.report(optionEmpty({ option: "name", instead: "name the task, or leave it out to call it after its variable." }), value.place);
      return undefined;
    },
    after: (value, inner) => (value.kind === "list" ? value.elements : wrong(value, "a list of results, such as `[prepared]`", inner)),
  };
  const fields = new Map([...object.fields].filter(([key]) => Object.hasOwn(readers, key)));
  return readFields({ ...object, fields }, readers, at);
}

function rejectOwn(object: EvaluatedObject, at: Reading, also: readonly string[]): void {
  for (const option of ownNames) {
    const field = object.fields.get(option);
    if (field && !also.includes(option)) at.report(optionOfACall({ option, owner: at.owner }), field.key);
  }
}
