import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import type { InputDeclaration } from "../../graph/graph.ts";
import type { Diagnostic, Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { declaredInputs, readParameters } from "../../cluster/submit/parameters.ts";
import { prepareWorkflow } from "../../cluster/submit/prepare-workflow.ts";
import { shellWord } from "../../cluster/shell-word.ts";
import type { KubernetesObject } from "../../cluster/objects.ts";
import type { Json } from "../../graph/types.ts";
import { kebabCase } from "../../graph/names.ts";
import { readSource } from "../../lint/source/read.ts";
import { artifactTypes, type TypesByTask } from "../../local/artifact-types.ts";
import { finalTasks } from "../../local/final-tasks.ts";
import { newRun, runsFolder, runsOf } from "../../local/files/layout.ts";
import { aboutRun } from "../../local/run-about.ts";
import { readRunState, type RunState } from "../../local/run-state.ts";
import { taskMark } from "../../local/task-mark.ts";
import type { TaskSource } from "../../transpiler/result.ts";
import { selectPipeline } from "../cluster/select-pipeline.ts";
import { reasonOf, type CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import type { Project } from "../project.ts";
import { displayPath } from "../reporters/print-report.ts";
import { withFiles } from "./file-parameters.ts";

type Fields = { readonly [key: string]: Json };

/** What is to be run. */
export interface Runnable {
  /** As runs of it are called. */
  readonly pipeline: string;
  /** How it is named on the command line. */
  readonly word: string;
  readonly described: string;
  readonly main: Fields;
  readonly documents: readonly Fields[];
  readonly inputs: readonly InputDeclaration[];
  readonly sources: readonly TaskSource[];
  /** What it was compiled from, relative to the project's root. */
  readonly files: readonly string[];
  readonly isCompiledHere: boolean;
  /** `template/task` of what stands in a `finally`; undefined where nobody knows. */
  readonly finals: ReadonlySet<string> | undefined;
  /** Undefined where nobody knows them. */
  readonly artifactTypes: TypesByTask | undefined;
}

export type Selected =
  | { readonly runnable: Runnable; readonly diagnostics: readonly Diagnostic[] }
  | { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: number };

/** The pipeline of a source file, compiled for a run here, or a manifest. */
export async function selectRunnable(word: string, project: Project, context: CliContext): Promise<Selected> {
  if (/\.(ya?ml|json)(#.*)?$/i.test(word)) return selectManifest(word, context);
  const options = {
    ...project.options,
    as: "workflow" as const,
    artifactRepository: project.options.artifactRepository ?? ("s3" as const),
    taskFolder: taskMark,
  };
  const selection = await selectPipeline(word, { ...project, options }, context);
  if (!("selected" in selection)) {
    return { diagnostics: selection.diagnostics, exitCode: selection.isNamedWrong === true ? exitCodes.usage : exitCodes.findings };
  }
  const { pipeline, manifest, graph } = selection.selected;
  const main = manifest.documents.find(({ kind }) => kind === "Workflow");
  if (main === undefined) throw new Error(`${manifest.path} has no Workflow`);
  const described = `the pipeline \`${pipeline.name}\``;
  const runnable: Runnable = {
    pipeline: pipeline.name,
    word,
    described,
    main,
    documents: manifest.documents,
    inputs: pipeline.inputs,
    sources: manifest.sources,
    files: manifest.files,
    isCompiledHere: true,
    finals: finalTasks(manifest.sources, graph),
    artifactTypes: artifactTypes(manifest.sources, graph),
  };
  return { runnable, diagnostics: selection.diagnostics };
}

function selectManifest(word: string, context: CliContext): Selected {
  const [path = "", name] = word.split("#");
  const shown = displayPath(resolve(context.cwd, path), context.cwd);
  let text: string;
  try {
    text = context.files.readFileSync(resolve(context.cwd, path), "utf8");
  } catch (error) {
    return { diagnostics: [messages.manifestNotRead({ path: shown, reason: reasonOf(error) })], exitCode: exitCodes.usage };
  }
  const read = readSource({ name: shown, text });
  const problem = read.flatMap(({ problems }) => problems)[0];
  if (problem !== undefined) {
    return { diagnostics: [messages.manifestNotRead({ path: shown, reason: problem.message })], exitCode: exitCodes.findings };
  }
  const documents = read.flatMap(({ value }) => (isFields(value) ? [value] : []));
  const named = name === undefined ? documents : documents.filter((one) => nameOf(one) === name);
  const main = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"]
    .map((kind) => named.find((one) => one["kind"] === kind))
    .find((one) => one !== undefined);
  if (main === undefined) return { diagnostics: [messages.nothingToRun({ path: word })], exitCode: exitCodes.usage };
  const workflow = asWorkflow(main);
  const pipeline = kebabCase(nameOf(main).replace(/-+$/, "")) || "workflow";
  const inputs = declaredInputs(declaring(main, documents) as unknown as KubernetesObject);
  return {
    runnable: {
      pipeline,
      word,
      described: `the workflow \`${pipeline}\``,
      main: workflow,
      documents,
      inputs,
      sources: [],
      files: [],
      isCompiledHere: false,
      finals: undefined,
      artifactTypes: undefined,
    },
    diagnostics: [],
  };
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(document: Fields): string {
  const metadata = isFields(document["metadata"]) ? document["metadata"] : {};
  return String(metadata["name"] ?? metadata["generateName"] ?? "");
}

/** A cron is run as its schedule would run it. A run here has a name of its own, whatever the manifest says. */
function asWorkflow(document: Fields): Fields {
  if (document["kind"] !== "CronWorkflow") return isFields(document["metadata"]) ? document : { ...document, metadata: {} };
  const spec = isFields(document["spec"]) ? document["spec"] : {};
  return {
    apiVersion: document["apiVersion"] ?? "",
    kind: "Workflow",
    metadata: { name: nameOf(document) },
    spec: spec["workflowSpec"] ?? {},
  };
}

/** A workflow that only names a template takes what the template takes. */
function declaring(main: Fields, documents: readonly Fields[]): Fields {
  const workflow = asWorkflow(main);
  const spec = isFields(workflow["spec"]) ? workflow["spec"] : {};
  const reference = isFields(spec["workflowTemplateRef"]) ? spec["workflowTemplateRef"]["name"] : undefined;
  const template = documents.find((one) => nameOf(one) === reference && /WorkflowTemplate$/.test(String(one["kind"])));
  return spec["arguments"] === undefined && template !== undefined ? template : workflow;
}

export interface Prepared {
  readonly state: RunState;
  readonly manifests: readonly Fields[];
  readonly warnings: readonly Message[];
}

/** The run that is meant: a new one, or one that is there. Its manifests have the parameters; files among those count from the folder. */
export function prepareRun(
  runnable: Runnable,
  earlier: RunState | undefined,
  given: Arguments,
  home: string,
  folder: string,
): Prepared | readonly Message[] {
  const entries = given.lists["parameter"] ?? [];
  // What is said anew counts; the rest is as it was.
  const names = new Set(entries.map((entry) => entry.slice(0, Math.max(0, entry.indexOf("="))).trim()));
  const kept = Object.fromEntries(
    Object.entries(earlier?.parameters ?? {}).filter(([name]) => !names.has(name) && runnable.inputs.some((input) => input.name === name)),
  );
  const inputs = runnable.inputs.map((input) => (kept[input.name] === undefined ? input : { ...input, optional: true }));
  const read = readParameters(entries, inputs, { pipeline: runnable.described, typed: (entry) => `-p ${shellWord(entry)}` });
  if (read.messages.length > 0) return read.messages;
  const { values, warnings } = withFiles(read.values, folder);
  const parameters = { ...kept, ...values };
  const id = earlier?.id ?? newRun(home, runnable.pipeline);
  const workflow = prepareWorkflow({ kind: "document", document: runnable.main }, { name: id, parameters }) as unknown as Fields;
  const others = runnable.documents.filter((one) => one !== runnable.main && one["kind"] !== "Workflow" && one["kind"] !== "CronWorkflow");
  const main = runnable.main["kind"] === "Workflow" ? [] : [runnable.main];
  return {
    manifests: [workflow, ...others, ...main],
    warnings,
    state: {
      version: 1,
      id,
      pipeline: runnable.pipeline,
      word: runnable.word,
      parameters,
      uid: earlier?.uid ?? randomUUID(),
      createdAt: earlier?.createdAt ?? Date.now(),
      state: "running",
      message: "",
      outputs: {},
      tasks: [],
      ...(runnable.artifactTypes === undefined ? {} : { artifactTypes: runnable.artifactTypes }),
      about: aboutRun(runnable.inputs, runnable.sources),
    },
  };
}

/** The run that `--resume` names, or the latest of the pipeline. */
export function earlierRun(home: string, resumed: string | undefined, pipeline: string | undefined): RunState | Message {
  // One that was killed before it began has a folder, and nothing in it.
  const known =
    pipeline === undefined ? [] : runsOf(home, pipeline).filter((one) => readRunState(join(runsFolder(home), one)) !== undefined);
  const id = resumed ?? known[0];
  const state = id === undefined ? undefined : readRunState(join(runsFolder(home), id));
  if (state !== undefined) return state;
  const hint = known.length === 0 ? "start one with `argots run FILE`." : `the latest is \`${known[0]!}\`.`;
  return messages.localRunUnknown({ id: id ?? pipeline ?? "", hint });
}
