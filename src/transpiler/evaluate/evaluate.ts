import * as messages from "../../diagnostics/messages.generated.ts";
import { reportSuspicious } from "./suspicious.ts";
import { blocksOf, type Component, type Graph, type Node, type Pipeline } from "../../graph/graph.ts";
import type { ComponentId } from "../../graph/identifiers.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Project } from "../project/project.ts";
import type { Report } from "../report.ts";
import type { CompileOptions } from "../result.ts";
import { newBudget } from "./budget.ts";
import { callBuiltin } from "./builtins.ts";
import { callComponent, callPipeline, callThing } from "./calls.ts";
import type { Evaluation } from "./context.ts";
import { evaluateExpression } from "./expressions.ts";
import { bind, callFunction } from "./functions.ts";
import { exportNames, exportedThing } from "./exports.ts";
import { reportUngivenArtifacts } from "./given-artifacts.ts";
import { openModule } from "./modules.ts";
import { evaluateStatement, evaluateStatements } from "./statements.ts";
import { hiddenPipelines, reportStrayTasks, reportUnexported } from "./stray.ts";
import { reportUnusedParameters } from "./unused.ts";

/** Reads the files and gives the graph of what they export. Paths are absolute. */
export function evaluate(
  paths: readonly string[],
  project: Project,
  configurationDefaults: TaskOptions,
  options: CompileOptions,
  report: Report,
): Graph {
  let sound = true;
  const noting: Report = (message, place) => {
    if (message.severity === "error") sound = false;
    report(message, place);
  };
  const evaluation = newEvaluation(project, configurationDefaults, options, noting);
  for (const path of paths) readFile(path, evaluation);
  if (sound && !project.hasFailed() && evaluation.doubt) evaluation.report(messages.notWorkedOut(), evaluation.doubt);
  const pipelines: Pipeline[] = [];
  for (const entry of evaluation.pipelines.values()) if (entry.result) pipelines.push({ ...entry.result, exported: entry.exported });
  const components = finishComponents(pipelines, evaluation);
  for (const pipeline of pipelines) reportUngivenArtifacts(pipeline, evaluation);
  // What a mistake made of a pipeline does not tell which parameters it would use.
  if (sound && !project.hasFailed())
    for (const pipeline of pipelines) reportUnusedParameters(pipeline, evaluation.pipelines.get(pipeline.id)!.parameterPlaces, evaluation);
  return { pipelines, schedules: evaluation.schedules, components };
}

function newEvaluation(project: Project, configurationDefaults: TaskOptions, options: CompileOptions, report: Report): Evaluation {
  const evaluation: Evaluation = {
    project,
    report,
    finalReport: report,
    options,
    configurationDefaults,
    components: new Map(),
    pipelines: new Map(),
    schedules: [],
    modules: new Map(),
    budget: newBudget(),
    cells: new WeakMap(),
    holdsMerged: new WeakMap(),
    givens: new WeakMap(),
    goneThrough: new Set(),
    elementsOf: new WeakMap(),
    regions: 0,
    attempts: 0,
    working: [],
    made: undefined,
    doubt: undefined,
    evaluate: {
      expression: (node, frame) => evaluateExpression(node, frame, evaluation),
      statement: (node, frame) => evaluateStatement(node, frame, evaluation),
      statements: (statements, frame) => evaluateStatements(statements, frame, evaluation),
      callFunction: (callee, args, place, frame) => callFunction(callee, args, place, frame, evaluation),
      callComponent: (callee, call, frame) => callComponent(callee, call, frame, evaluation),
      callPipeline: (callee, call, frame) => callPipeline(callee, call, frame, evaluation),
      callBuiltin: (callee, call, frame) => callBuiltin(callee, call, frame, evaluation),
      callThing: (callee, call, frame) => callThing(callee, call, frame, evaluation),
      bind: (name, value, frame, constant) => bind(name, value, frame, constant, evaluation),
      module: (path, from) => openModule(path, from, evaluation),
    },
  };
  return evaluation;
}

/** Each file has a budget of its own: what one costs must not depend on which others are compiled with it. */
function readFile(path: string, evaluation: Evaluation): void {
  Object.assign(evaluation.budget, newBudget());
  try {
    readExports(path, evaluation);
  } catch (error) {
    // Data and code are bounded where they are read; what is left is the height of JavaScript's own stack.
    if (!(error instanceof RangeError)) throw error;
    const { last } = evaluation.budget;
    const source = last?.getSourceFile();
    const module = evaluation.project.module(source?.fileName ?? path);
    if (module) evaluation.finalReport(messages.nestedTooDeeply(), evaluation.project.place(source && last ? last : module.source, module));
  }
}

/** Works out every export of a file: pipelines are read, components checked, crons noted. */
function readExports(path: string, evaluation: Evaluation): void {
  const opened = openModule(path, undefined, evaluation);
  if (!opened) return;
  let found = 0;
  for (const name of exportNames(opened, evaluation)) {
    const thing = exportedThing(opened, name, evaluation);
    if (thing?.kind === "pipeline") {
      const entry = evaluation.pipelines.get(thing.id);
      if (entry) entry.exported = true;
      entry?.read();
    }
    // What a cron runs is wanted with it.
    const scheduled = thing?.kind === "cron" ? evaluation.pipelines.get(thing.pipeline) : undefined;
    if (scheduled) scheduled.exported = true;
    // A broken export has said what is wrong with it; that no pipeline was found would be noise.
    if (thing?.kind === "pipeline" || thing?.kind === "cron" || thing?.kind === "unknown") found++;
  }
  reportSuspicious(opened.module, evaluation);
  reportStrayTasks(opened, evaluation);
  reportUnexported(opened, evaluation);
  const hidden = hiddenPipelines(opened, evaluation);
  const { file } = opened.module;
  if (found === 0)
    evaluation.report(messages.noPipelineFound({ file }), hidden[0]?.place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 });
  else for (const { name, place } of hidden) evaluation.report(messages.pipelineNotExported({ name }), place);
}

/** The components that a pipeline uses, with their final implementation. */
function finishComponents(pipelines: readonly Pipeline[], evaluation: Evaluation): ReadonlyMap<ComponentId, Component> {
  const used = new Set<ComponentId>();
  const visit = (node: Node): void => {
    if (node.kind === "task") used.add(node.component);
    for (const block of blocksOf(node)) block.nodes.forEach(visit);
  };
  for (const pipeline of pipelines) [...pipeline.body.nodes, ...(pipeline.atExit?.nodes ?? [])].forEach(visit);
  const components = new Map<ComponentId, Component>();
  for (const entry of evaluation.components.values()) {
    if (!used.has(entry.id)) continue;
    const { id, name, place, inputs } = entry;
    const implementation = entry.finish({ outputs: entry.needed });
    // Only launchers report metadata: nobody does for a plain container.
    const reports = implementation.kind === "script";
    const outputs = entry.outputs.map((output) => (reports && entry.needed.has(output.name) ? { ...output, metadata: true } : output));
    components.set(id, {
      id,
      name,
      ...(entry.description === undefined ? {} : { description: entry.description }),
      place,
      inputs,
      outputs,
      implementation,
    });
  }
  return components;
}
