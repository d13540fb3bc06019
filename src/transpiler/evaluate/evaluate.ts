import * as messages from "../../diagnostics/messages.generated.ts";
import type { Component, Graph, Node, Pipeline } from "../../graph/graph.ts";
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
import { exportNames, exportedThing, openModule } from "./modules.ts";
import { evaluateStatements } from "./statements.ts";

/** Reads the files and gives the graph of what they export. Paths are absolute. */
export function evaluate(
  paths: readonly string[],
  project: Project,
  configurationDefaults: TaskOptions,
  options: CompileOptions,
  report: Report,
): Graph {
  const evaluation = newEvaluation(project, configurationDefaults, options, report);
  for (const path of paths) readExports(path, evaluation);
  const pipelines: Pipeline[] = [];
  for (const entry of evaluation.pipelines.values()) if (entry.result) pipelines.push({ ...entry.result, exported: entry.exported });
  return { pipelines, schedules: evaluation.schedules, components: finishComponents(pipelines, evaluation) };
}

function newEvaluation(project: Project, configurationDefaults: TaskOptions, options: CompileOptions, report: Report): Evaluation {
  const evaluation: Evaluation = {
    project,
    report,
    options,
    configurationDefaults,
    components: new Map(),
    pipelines: new Map(),
    schedules: [],
    modules: new Map(),
    budget: newBudget(),
    regions: 0,
    attempts: 0,
    evaluate: {
      expression: (node, frame) => evaluateExpression(node, frame, evaluation),
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

/** Works out every export of a file: pipelines are read, components checked, crons noted. */
function readExports(path: string, evaluation: Evaluation): void {
  const opened = openModule(path, undefined, evaluation);
  if (!opened) return;
  let found = 0;
  for (const name of exportNames(opened)) {
    const thing = exportedThing(opened, name, evaluation);
    if (thing?.kind === "pipeline") {
      const entry = evaluation.pipelines.get(thing.id);
      if (entry) entry.exported = true;
      entry?.read();
    }
    // A broken export has said what is wrong with it; that no pipeline was found would be noise.
    if (thing?.kind === "pipeline" || thing?.kind === "cron" || thing?.kind === "unknown") found++;
  }
  if (found === 0) {
    const { file } = opened.module;
    evaluation.report(messages.noPipelineFound({ file }), { file, line: 1, column: 1, endLine: 1, endColumn: 1 });
  }
}

/** The components that a pipeline uses, with their final implementation. */
function finishComponents(pipelines: readonly Pipeline[], evaluation: Evaluation): ReadonlyMap<ComponentId, Component> {
  const used = new Set<ComponentId>();
  const visit = (node: Node): void => {
    if (node.kind === "task") used.add(node.component);
    else if (node.kind === "branch") [...node.then.nodes, ...node.otherwise.nodes].forEach(visit);
    else if (node.kind === "loop") node.body.nodes.forEach(visit);
  };
  for (const pipeline of pipelines) pipeline.body.nodes.forEach(visit);
  const components = new Map<ComponentId, Component>();
  for (const entry of evaluation.components.values()) {
    if (!used.has(entry.id)) continue;
    const { id, name, place, inputs } = entry;
    const outputs = entry.outputs.map((output) => (entry.needed.has(output.name) ? { ...output, metadata: true } : output));
    components.set(id, {
      id,
      name,
      ...(entry.description === undefined ? {} : { description: entry.description }),
      place,
      inputs,
      outputs,
      implementation: entry.finish({ outputs: entry.needed }),
    });
  }
  return components;
}
