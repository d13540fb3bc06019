// Stand-ins in place of pods, requests and people.
import type { Component } from "../graph/graph.ts";
import type { Executor, PodOutcome, PodRequest, SuspendedNode, Supplied } from "../simulator/executor.ts";
import type { Artifact } from "../simulator/objects.ts";
import { isHttpAnswer, isLasting, respond, TaskFailure } from "./answers.ts";
import { emptyDirectory, found, placeOf, type ArtifactStore } from "./artifacts.ts";
import type { CompiledPipeline, WrittenTask } from "./compiled.ts";
import { SimulationError } from "./failure.ts";
import { httpOutcome } from "./http.ts";
import { attemptOf, iterationOf, pathOf, writtenOf, type Nodes } from "./nodes.ts";
import { givenOutputs } from "./outputs.ts";
import { isArtifact, missing, type Implementations } from "./stand-ins.ts";
import { decode } from "./texts.ts";

/** What one pod did, by its node. */
export interface Call {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly exitCode?: number;
  readonly message?: string;
}

export interface Stage {
  readonly compiled: CompiledPipeline;
  readonly implementations: Implementations;
  readonly nodes: Nodes;
  readonly artifacts: ArtifactStore;
  readonly calls: Map<string, Call>;
}

/** A pod that nobody says otherwise of takes a second: what runs at the same time is seen to. */
const usualSeconds = 1;

export function standInExecutor(stage: Stage): Executor {
  return { run: (request) => runPod(stage, request), resume: (node) => resume(stage, node) };
}

async function runPod(stage: Stage, request: PodRequest): Promise<PodOutcome> {
  const task = taskAt(stage, request.node, request.template.name ?? "");
  const read = inputsOf(task.component, request.inputs, request.template.inputs?.artifacts ?? [], stage.artifacts);
  const inputs = read.values;
  if (read.problem !== undefined) return failed(stage, request.node, inputs, read.problem.message, read.problem.lost ? { lost: true } : {});
  const { answer, seconds } = await asked(stage, task, request.node, inputs);
  if (answer instanceof TaskFailure) return { ...failed(stage, request.node, inputs, answer.message, answer), seconds };
  if (task.component.implementation.kind === "http") {
    const response = isHttpAnswer(answer) ? answer : respond(200, bodyOf(answer, task.component));
    const outcome = httpOutcome(request.template, response);
    const message = outcome.failure === undefined ? {} : { message: outcome.failure };
    stage.calls.set(request.node, { inputs, outputs: { result: response.body }, ...message });
    return outcome;
  }
  const given = givenOutputs(task.component, answer, pathAt(stage, request.node), JSON.stringify(inputs));
  for (const artifact of request.template.outputs?.artifacts ?? []) {
    const made = given.artifacts.get(artifact.name);
    if (made !== undefined) stage.artifacts.set(placeOf(request.node, artifact), made);
  }
  stage.calls.set(request.node, { inputs, outputs: given.values, exitCode: 0 });
  return { parameters: given.parameters, seconds };
}

async function resume(stage: Stage, { node, inputs, template }: SuspendedNode): Promise<Supplied> {
  const task = taskAt(stage, node, template);
  const read = inputsOf(task.component, inputs, [], stage.artifacts);
  const { answer } = await asked(stage, task, node, read.values);
  if (answer instanceof TaskFailure) {
    throw new SimulationError(
      "outputs",
      `\`${task.component.name}\` is answered by a person: it cannot \`fail\`. Give an answer, or a \`duration\`.`,
    );
  }
  const given = givenOutputs(task.component, answer, pathAt(stage, node), JSON.stringify(read.values));
  stage.calls.set(node, { inputs: read.values, outputs: given.values });
  return { parameters: given.parameters };
}

function pathAt({ nodes }: Stage, name: string): string {
  const node = nodes.get(name);
  return node === undefined ? name : pathOf(node, nodes);
}

function taskAt(stage: Stage, name: string, template: string): WrittenTask {
  const node = stage.nodes.get(name);
  const task = node && writtenOf(node, stage.nodes, stage.compiled);
  if (task !== undefined) return task;
  throw new SimulationError(
    "refused",
    `\`${pathAt(stage, name)}\` runs the template \`${template}\`, which is none of the file's components, so that no stand-in can be given for it.`,
  );
}

async function asked(
  { implementations, nodes, compiled }: Stage,
  task: WrittenTask,
  name: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<{ readonly answer: unknown; readonly seconds: number }> {
  const implementation = implementations.get(task.component.id);
  if (implementation === undefined) throw missing(task.component, task.place);
  const node = nodes.get(name)!;
  const { item, index } = iterationOf(node, nodes, compiled);
  try {
    const answer = await implementation(inputs, { attempt: attemptOf(node), path: pathOf(node, nodes), item, index });
    return isLasting(answer) ? { answer: answer.outputs, seconds: answer.seconds } : { answer, seconds: usualSeconds };
  } catch (error) {
    // Anything else is a mistake in the test, or an assertion in the stand-in.
    if (error instanceof TaskFailure) return { answer: error, seconds: usualSeconds };
    throw error;
  }
}

function failed(
  { calls }: Stage,
  node: string,
  inputs: Readonly<Record<string, unknown>>,
  message: string,
  { exitCode = 1, lost = false }: { readonly exitCode?: number; readonly lost?: boolean },
): PodOutcome {
  calls.set(node, { inputs, outputs: {}, message, ...(lost ? {} : { exitCode }) });
  return lost ? { failure: message } : { exitCode };
}

interface Read {
  readonly values: Readonly<Record<string, unknown>>;
  /** What a launcher, or the executor before it, would end with. */
  readonly problem?: { readonly message: string; readonly lost: boolean };
}

/** The inputs of a pod as its component sees them. */
export function inputsOf(
  component: Component,
  parameters: ReadonlyMap<string, string>,
  artifacts: readonly Artifact[],
  store: ArtifactStore,
): Read {
  const values: Record<string, unknown> = {};
  let problem: Read["problem"];
  for (const input of component.inputs) {
    const { name, type, optional } = input;
    if (isArtifact(input)) {
      const given = artifacts.find((artifact) => artifact.name === name);
      const made = found(given, name, store);
      if (made !== undefined) values[name] = made;
      else if (type.kind === "artifact" && type.artifact === "Directory" && given?.optional === true) values[name] = emptyDirectory(name);
      else if (!optional && given !== undefined) problem = { message: `the artifact ${name} is not there: nothing made it`, lost: true };
      continue;
    }
    const text = parameters.get(name);
    if (text === undefined) continue;
    const decoded = decode(text, type);
    if (decoded.kind === "value") {
      if (decoded.value !== undefined) values[name] = decoded.value;
    } else if (component.implementation.kind !== "script") values[name] = text;
    else problem = { message: `the input ${name} ${decoded.problem}`, lost: false };
  }
  return problem === undefined ? { values } : { values, problem };
}

function bodyOf(answer: unknown, { name }: Component): string {
  if (typeof answer === "string") return answer;
  if (answer === undefined || answer === null) return "";
  throw new SimulationError(
    "outputs",
    `The stand-in of \`${name}\`: a request is answered by a string, its body, or by \`respond(status, body)\`.`,
  );
}
