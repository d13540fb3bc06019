// Runs a compiled pipeline in the simulator, with stand-ins.
import { closest } from "../diagnostics/suggest.ts";
import type { SimulationResult } from "../simulator/result.ts";
import { simulate as simulateManifests } from "../simulator/simulate.ts";
import { copyOf, type ArtifactCache } from "./artifacts.ts";
import type { CompiledPipeline, CompiledPipelines } from "./compiled.ts";
import { standInExecutor, type Stage } from "./executor.ts";
import { SimulationError } from "./failure.ts";
import { pathOf, writtenOf } from "./nodes.ts";
import { workflowOf, type RunFacts } from "./parameters.ts";
import { resultsOf } from "./results.ts";
import type { SimulatedRun } from "./run-types.ts";
import { skippedTasks } from "./skipped.ts";
import { documentsToRun } from "./stand-in-templates.ts";
import { implementationsOf } from "./stand-ins.ts";
import { tasksOf } from "./tasks.ts";
import { thrownIn } from "./thrown.ts";

export interface Wish {
  readonly pipeline?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, unknown>>;
  readonly run?: RunFacts;
  readonly cache?: ArtifactCache;
}

export async function simulatePipeline(compiled: CompiledPipelines<unknown>, wish: Wish): Promise<SimulatedRun> {
  const chosen = choose(compiled, wish.pipeline);
  const { pipeline } = chosen;
  const kept = copyOf(wish.cache);
  const stage: Stage = {
    compiled: chosen,
    implementations: implementationsOf(wish.components ?? {}, compiled.graph),
    nodes: new Map(),
    artifacts: kept.artifacts,
    calls: new Map(),
  };
  const name = wish.run?.name ?? `${pipeline.name}-${String(kept.runs)}`;
  const start = startOf(wish.run?.createdAt);
  const workflow = workflowOf(pipeline, wish.params ?? {}, { ...wish.run, name }, kept.artifacts);
  const documents = [workflow, ...documentsToRun(chosen)];
  const options = { executor: standInExecutor(stage), release: compiled.release, start, caches: kept.entries };
  const result = await runToEnd(stage, simulateManifests(documents, options));
  if (result.kind === "refused") throw refused(result);
  if (result.kind === "hanging") {
    const reasons = result.reasons.map(({ node, reason }) => `  ${node}: ${reason}`);
    throw new SimulationError("hangs", `The run of \`${pipeline.name}\` would wait for ever:\n${reasons.join("\n")}`);
  }
  const tasks = tasksOf(stage, start);
  return {
    status: result.phase === "Succeeded" ? "succeeded" : "failed",
    problems: result.phase === "Succeeded" ? [] : problemsOf(stage, result),
    tasks,
    skipped: skippedTasks(stage, documents),
    results: result.phase === "Succeeded" ? resultsOf(pipeline, result, name, kept.artifacts) : {},
    seconds: Math.max(0, ...result.nodes.map(({ finishedAt }) => ((finishedAt ?? start) - start) / 1000)),
    cache: kept,
  };
}

/** Nodes are known to the executor before it is asked for their pods. */
async function runToEnd(stage: Stage, events: ReturnType<typeof simulateManifests>): Promise<SimulationResult> {
  for (;;) {
    const next = await events.next();
    if (next.done === true) {
      // Later states of nodes, and what ties them to each other.
      for (const node of next.value.nodes) stage.nodes.set(node.name, node);
      return next.value;
    }
    if (next.value.kind === "node") stage.nodes.set(next.value.node.name, next.value.node);
  }
}

function choose({ pipelines, file }: CompiledPipelines<unknown>, wanted: string | undefined): CompiledPipeline {
  const names = [...pipelines.keys()];
  if (wanted === undefined) {
    const [only] = pipelines.values();
    if (only !== undefined && pipelines.size === 1) return only;
    throw new SimulationError(
      "options",
      `\`${file}\` exports several pipelines: say which, \`pipeline: ${names.map((name) => JSON.stringify(name)).join("` or `")}\`.`,
    );
  }
  const found = pipelines.get(wanted) ?? [...pipelines.values()].find(({ pipeline }) => pipeline.name === wanted);
  if (found !== undefined) return found;
  const near = closest(wanted, names);
  const hint = near === undefined ? `There are ${names.map((name) => `\`${name}\``).join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new SimulationError("options", `\`${file}\` exports no pipeline \`${wanted}\`. ${hint}`);
}

function startOf(createdAt: string | undefined): number {
  if (createdAt === undefined) return Date.UTC(2025, 0, 1);
  const time = Date.parse(createdAt);
  if (Number.isNaN(time))
    throw new SimulationError("options", `\`run.createdAt\` is no time: \`${createdAt}\`. Write \`2025-01-31T12:00:00Z\`.`);
  return time;
}

function refused(result: SimulationResult & { readonly kind: "refused" }): SimulationError {
  const at = [result.template, result.field].filter((part) => part !== undefined).join(": ");
  return new SimulationError("refused", `This cannot be simulated: ${result.reason}${at === "" ? "" : ` (${at})`}.`);
}

/** What failed by itself: that which only has something in it that failed says no more. */
function problemsOf({ nodes, calls, compiled }: Stage, { message }: SimulationResult): readonly string[] {
  const told = [...nodes.values()].flatMap((node) => {
    if ((node.phase !== "Failed" && node.phase !== "Error") || node.type === "Retry" || node.type === "TaskGroup") return [];
    const thrown = thrownIn(node);
    if (thrown !== undefined) return [thrown];
    const why = calls.get(node.name)?.message ?? node.message;
    const isTold = why !== "" && (writtenOf(node, nodes, compiled) !== undefined || !/^child '.*' failed$/.test(why));
    return isTold ? [`${pathOf(node, nodes)}: ${why}`] : [];
  });
  // Each attempt says it.
  return told.length > 0 ? [...new Set(told)] : [message];
}
