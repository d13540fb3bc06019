import { nameInvalid } from "../../diagnostics/messages.generated.ts";
import { longestGeneratedName, longestWorkflowName, nameProblem, suggestName } from "../../argo/name.ts";
import type { PipelineOptions, TaskOptions } from "../../graph/options.ts";
import type { Place } from "../../graph/types.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { secondsFrom } from "./durations.ts";
import { nameOf, readNamespace, readServiceAccount } from "./kubernetes-names.ts";
import { readKnownAnnotations, readKnownLabels } from "./metadata.ts";
import {
  listOf,
  oneOf,
  placeOf,
  readBoolean,
  readFields,
  readJsonObjects,
  readText,
  wholeNumber,
  wrong,
  type Readers,
  type Reading,
} from "./reading.ts";
import { readSynchronization } from "./synchronization.ts";
import { optionsObject, readRawObject, taskOptionReaders } from "./task-options.ts";

/** What `pipeline({ … }, …)` says. */
export interface ReadPipelineOptions {
  /** As written where it is valid, else the name that was suggested: whoever goes on has one that works. */
  readonly name?: string;
  readonly description?: string;
  readonly pipeline: PipelineOptions;
  readonly taskDefaults: TaskOptions;
}

type WorkflowFields = Omit<PipelineOptions, "deadlineSeconds" | "podGarbageCollection" | "patch"> & {
  readonly deadline?: number;
  readonly podGC?: NonNullable<PipelineOptions["podGarbageCollection"]>;
  readonly workflow?: NonNullable<PipelineOptions["patch"]>;
};

const ttlReaders: Readers<NonNullable<PipelineOptions["ttl"]>> = {
  afterCompletion: secondsFrom(0),
  afterSuccess: secondsFrom(0),
  afterFailure: secondsFrom(0),
};

/** What a whole run has. `labels`, `annotations`, `serviceAccount`, `parallelism`, `synchronization` and `metrics` are the Workflow's here, not its tasks'. */
const workflowReaders: Readers<WorkflowFields> = {
  namespace: readNamespace,
  labels: readKnownLabels,
  annotations: readKnownAnnotations,
  fixedName: readBoolean,
  serviceAccount: readServiceAccount,
  parallelism: wholeNumber(1),
  deadline: secondsFrom(1),
  priority: wholeNumber(-Infinity),
  ttl: (value, at) =>
    value.kind === "object" ? readFields(value, ttlReaders, at) : wrong(value, 'an object, such as `{ afterSuccess: "24h" }`', at),
  podGC: oneOf("OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion", "OnWorkflowSuccess"),
  archiveLogs: readBoolean,
  imagePullSecrets: listOf(nameOf("a Secret"), "a list of names of Secrets"),
  synchronization: readSynchronization,
  metrics: readJsonObjects,
  workflow: readRawObject,
};

type TaskDefaults = Omit<TaskOptions, keyof WorkflowFields>;

/** The task options whose names are not taken by the Workflow's. */
const taskReaders: Readers<TaskDefaults> = Object.fromEntries(
  Object.entries(taskOptionReaders).filter(([key]) => !Object.hasOwn(workflowReaders, key)),
) as Readers<TaskDefaults>;

interface Texts {
  readonly name?: string;
  readonly description?: string;
}

const readers: Readers<Texts & WorkflowFields & TaskDefaults> = {
  name: readText,
  description: readText,
  ...workflowReaders,
  ...taskReaders,
};

/** Reads the first argument of `pipeline(…)`; what is wrong is reported and left out. */
export function readPipelineOptions(options: Evaluated, report: Report): ReadPipelineOptions {
  const at: Reading = { report, path: "", owner: "a pipeline" };
  const object = optionsObject(options, at);
  if (object === undefined) return { pipeline: {}, taskDefaults: {} };
  const { name, description, ...rest } = readFields<Texts & WorkflowFields & TaskDefaults>(object, readers, at);
  const pipeline = toPipelineOptions(pick(rest, Object.keys(workflowReaders)) as WorkflowFields);
  const checked = name === undefined ? undefined : checkPipelineName(name, placeOf(object, "name"), report, pipeline.fixedName);
  return {
    ...(checked === undefined ? {} : { name: checked }),
    ...(description === undefined ? {} : { description }),
    pipeline,
    taskDefaults: pick(rest, Object.keys(taskReaders)),
  };
}

/** The name, or the nearest one that Kubernetes takes after saying what is wrong. Also for names that come from an export. */
export function checkPipelineName(name: string, place: Place, report: Report, fixedName = false): string {
  return checkObjectName(name, "a pipeline", fixedName ? longestWorkflowName : longestGeneratedName, place, report);
}

export function checkObjectName(name: string, owner: string, longest: number, place: Place, report: Report): string {
  const problem = nameProblem(name, longest);
  if (problem === undefined) return name;
  const suggestion = suggestName(name, longest);
  report(nameInvalid({ name, owner, problem, suggestion }), place);
  return suggestion;
}

function toPipelineOptions({ deadline, podGC, workflow, ...same }: WorkflowFields): PipelineOptions {
  return {
    ...same,
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
    ...(podGC === undefined ? {} : { podGarbageCollection: podGC }),
    ...(workflow === undefined ? {} : { patch: workflow }),
  };
}

function pick(object: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
