// Runs a workflow in memory: what the controller would do, pass by pass, in a time of its own.
import type { Executor, PodOutcome } from "./executor.ts";
import { type Place, Unsupported } from "./failure.ts";
import { type Submitted, formProblem, readManifests } from "./manifests.ts";
import { newWorkflow } from "./new-workflow.ts";
import { pathOf } from "./node-path.ts";
import { operate } from "./operate.ts";
import { type SimulationEvent, type SimulationResult, eventsOf, resultOf } from "./result.ts";
import type { Pod } from "./node.ts";
import type { CacheEntry, Operation, Release, WorkflowState } from "./state.ts";
import { askToResume } from "./supply.ts";

export interface SimulationOptions {
  readonly executor: Executor;
  /** When the workflow is created, in milliseconds since 1970; from there on time passes as pods and waits take it. */
  readonly start?: number;
  /** Whose controller; that of 4.1 if not given. */
  readonly release?: Release;
  /** Of a workflow that names none. */
  readonly namespace?: string;
  /** A workflow with more nodes is refused; 30,000 if not given. A template that calls itself twice makes more than anybody can hold. */
  readonly mostNodes?: number;
  /** What memoization finds, by the cache's name and the key; what the run keeps is added. */
  readonly caches?: Map<string, Map<string, CacheEntry>>;
}

interface Engine {
  readonly workflow: WorkflowState;
  readonly executor: Executor;
  now: number;
  /** Pods that were asked for and have not ended, with the time at which they do. */
  readonly running: Map<Pod, number>;
  readonly wakeUps: Set<number>;
  /** What the last pass waited for. */
  last: Operation | undefined;
}

/** Passes without any event outside after which a workflow that keeps changing is taken to do so for ever. */
const mostPasses = 1_000;

/** Events as they happen; the last one, and what the generator returns, is the result. */
export async function* simulate(
  manifests: readonly unknown[],
  options: SimulationOptions,
): AsyncGenerator<SimulationEvent, SimulationResult> {
  const wrong = formProblem(manifests, options.release ?? "4.1");
  if (wrong !== undefined) return yield* end(refusal(wrong.problem, wrong.place));
  const read = readManifests(manifests);
  if (read.kind === "problem") return yield* end(refusal(read.problem));
  const engine = newEngine(read.submitted, options);
  try {
    yield* run(engine);
    return yield* end(resultOf(engine.workflow, engine.last));
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return yield* end(refusal(error.message, error.place));
  }
}

/** The result alone. */
export async function simulateToEnd(manifests: readonly unknown[], options: SimulationOptions): Promise<SimulationResult> {
  const events = simulate(manifests, options);
  for (;;) {
    const next = await events.next();
    if (next.done === true) return next.value;
  }
}

function* end(result: SimulationResult): Generator<SimulationEvent, SimulationResult> {
  yield { kind: "end", result };
  return result;
}

function refusal(reason: string, place: Place = {}): SimulationResult {
  return {
    kind: "refused",
    reason,
    ...place,
    phase: "",
    message: "",
    nodes: [],
    outputs: { parameters: {}, artifacts: [] },
    artifacts: [],
  };
}

function newEngine(submitted: Submitted, options: SimulationOptions): Engine {
  const start = options.start ?? Date.UTC(2025, 0, 1);
  const workflow = newWorkflow(submitted, { ...options, createdAt: start });
  return { workflow, executor: options.executor, now: start, running: new Map(), wakeUps: new Set(), last: undefined };
}

async function* run(engine: Engine): AsyncGenerator<SimulationEvent, void> {
  const { workflow } = engine;
  const emitted = new Map<string, string>();
  let quiet = 0;
  for (;;) {
    const operation = operate(workflow, engine.now);
    engine.last = operation;
    yield* eventsOf(workflow, engine.now, emitted);
    if (isOver(workflow)) return;
    for (const time of operation.wakeUps) if (time > engine.now) engine.wakeUps.add(time);
    const asked = await ask(engine, operation);
    quiet = asked ? 0 : quiet + 1;
    if ((operation.updated || operation.released || asked) && quiet < mostPasses) continue;
    quiet = 0;
    if (finishPods(engine)) continue;
    if (!advance(engine) && !(await askToResume(engine))) return;
  }
}

function isOver({ phase }: WorkflowState): boolean {
  return phase === "Succeeded" || phase === "Failed" || phase === "Error";
}

/** Has the new pods and requests done; whether there are any. */
async function ask(engine: Engine, operation: Operation): Promise<boolean> {
  const { workflow, executor, now } = engine;
  for (const pod of operation.created) {
    const inputs = new Map((workflow.nodes.get(pod.nodeId)?.inputs?.parameters ?? []).map(({ name, value }) => [name, value ?? ""]));
    const request = {
      path: pathOf(workflow, pod.nodeName),
      node: pod.nodeName,
      pod: pod.name,
      template: pod.template,
      inputs,
      captures: pod.captures,
    };
    pod.outcome = await executor.run(request);
    const seconds = pod.outcome.seconds ?? 0;
    if (seconds > 0 || pod.template.daemon === true) {
      pod.phase = "Running";
      workflow.memory.stirred.add(pod);
    }
    const limited = pod.deadlineSeconds !== undefined && (seconds > pod.deadlineSeconds || pod.template.daemon === true);
    if (limited) pod.deadlineExceeded = true;
    engine.running.set(pod, now + 1000 * (limited ? (pod.deadlineSeconds ?? 0) : pod.template.daemon === true ? Infinity : seconds));
  }
  let asked = operation.created.length > 0;
  for (const [id, request] of workflow.requests) {
    if (request.asked) continue;
    request.asked = true;
    asked = true;
    const node = workflow.nodes.get(id);
    const inputs = new Map((node?.inputs?.parameters ?? []).map(({ name, value }) => [name, value ?? ""]));
    const nodeName = node?.name ?? "";
    const outcome: PodOutcome = await executor.run({
      path: pathOf(workflow, nodeName),
      node: nodeName,
      pod: "",
      template: request.template,
      inputs,
      captures: true,
    });
    request.outcome = outcome;
  }
  return asked;
}

/** Pods whose time has come; those of the same moment end together. */
function finishPods(engine: Engine): boolean {
  let finished = false;
  for (const [pod, time] of engine.running) {
    if (time > engine.now) continue;
    engine.running.delete(pod);
    if (pod.phase !== "Pending" && pod.phase !== "Running") continue;
    pod.phase = "Succeeded";
    pod.finishedAt = engine.now;
    engine.workflow.memory.stirred.add(pod);
    finished = true;
  }
  return finished;
}

/** To the next moment at which something happens. */
function advance(engine: Engine): boolean {
  let next = Infinity;
  for (const time of engine.running.values()) if (time > engine.now && time < next) next = time;
  for (const time of engine.wakeUps) if (time > engine.now && time < next) next = time;
  if (next === Infinity) return false;
  engine.now = next;
  for (const time of engine.wakeUps) if (time <= engine.now) engine.wakeUps.delete(time);
  finishPods(engine);
  return true;
}
