import type { Graph, Pipeline } from "../../src/graph/graph.ts";
import type { Json } from "../../src/graph/types.ts";
import { callText, canonical, submitted, valueOf } from "./values.ts";
import type { NativeRun } from "./native.ts";

/** As `lab run` prints it. */
export interface LabRun {
  readonly name: string;
  readonly phase: string;
  readonly message?: string;
  readonly seconds: number;
  readonly nodes: readonly LabNode[];
}

interface LabNode {
  readonly name: string;
  readonly type: string;
  readonly template?: string;
  readonly phase: string;
  readonly message?: string;
  readonly inputs?: LabPorts;
  readonly outputs?: LabPorts;
}

interface LabPorts {
  readonly parameters?: readonly { readonly name: string; readonly value?: string }[];
}

type Fields = { readonly [key: string]: Json };

/** A run reduced to what must be the same: texts, in no order. */
export interface Outcome {
  readonly results: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
}

/** The Workflow with these parameters instead of its defaults. */
export function withParameters(workflow: Fields, pipeline: Pipeline, inputs: Readonly<Record<string, unknown>>): Fields {
  const copy = structuredClone(workflow) as { spec: { arguments?: { parameters?: { name: string; value?: string }[] } } };
  for (const parameter of copy.spec.arguments?.parameters ?? []) {
    const given = inputs[parameter.name];
    const declared = pipeline.inputs.find((input) => input.name === parameter.name);
    if (given !== undefined && declared) parameter.value = submitted(given as Json, declared.type);
  }
  return copy as unknown as Fields;
}

export function nativeOutcome(run: NativeRun, graph: Graph, pipeline: Pipeline): Outcome {
  const single = pipeline.results.length === 1 && pipeline.results[0]!.name === "result" && !isNamedResult(run.result);
  const results = Object.fromEntries(
    pipeline.results.map(({ name }) => [name, canonical(single ? run.result : (run.result as Record<string, unknown>)[name])]),
  );
  const components = [...graph.components.values()];
  const calls = run.calls.map(({ component, inputs }) => {
    const declared = components.find(({ name }) => name === component);
    return declared ? callText(component, inputs, declared.inputs) : `${component} is not in the graph`;
  });
  return { results, calls: calls.sort() };
}

function isNamedResult(value: unknown): boolean {
  return value !== null && typeof value === "object" && "result" in value;
}

/** What the controller made of it; throws where it did not succeed. */
export function labOutcome(run: LabRun, workflow: Fields, graph: Graph, pipeline: Pipeline): Outcome {
  if (run.phase !== "Succeeded") throw new Error(`the workflow is ${run.phase}: ${whyNot(run)}`);
  const templates = (workflow["spec"] as { templates: readonly { name: string; script?: { source: string } }[] }).templates;
  const sources = new Map(
    [...graph.components.values()].flatMap((component) =>
      component.implementation.kind === "script" ? [[component.implementation.source, component] as const] : [],
    ),
  );
  const components = new Map(templates.map(({ name, script }) => [name, sources.get(script?.source ?? "")]));
  const calls = run.nodes
    .filter(({ type }) => type === "Pod")
    .map(({ template, inputs }) => {
      const component = components.get(template ?? "");
      if (!component) return `${template} is no component`;
      const texts = new Map((inputs?.parameters ?? []).map(({ name, value }) => [name, value ?? ""]));
      const values = component.inputs.map(({ name, type }) => [name, texts.has(name) ? valueOf(texts.get(name)!, type) : undefined]);
      return callText(component.name, Object.fromEntries(values) as Record<string, unknown>, component.inputs);
    });
  const outputs = run.nodes.find(({ name }) => name === run.name)?.outputs?.parameters ?? [];
  const results = Object.fromEntries(
    pipeline.results.map(({ name, value }) => {
      const text = outputs.find((output) => output.name === name)?.value;
      return [name, text === undefined ? "not there" : canonical(valueOf(text, value.type))];
    }),
  );
  return { results, calls: calls.sort() };
}

function whyNot(run: LabRun): string {
  const failed = run.nodes.filter(({ phase, message }) => phase !== "Succeeded" && phase !== "Skipped" && phase !== "Omitted" && message);
  return [run.message, ...failed.map(({ name, phase, message }) => `${name} ${phase}: ${message}`)].filter(Boolean).join("\n  ");
}

/** What differs, one line each; none where the two are the same. */
export function differences(native: Outcome, lab: Outcome): readonly string[] {
  const results = Object.keys(native.results)
    .filter((name) => native.results[name] !== lab.results[name])
    .map((name) => `result ${name}: ${lab.results[name]} instead of ${native.results[name]}`);
  const left = [...lab.calls];
  const missing = native.calls.filter((call) => {
    const at = left.indexOf(call);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...results, ...missing.map((call) => `did not run: ${call}`), ...left.map((call) => `should not have run: ${call}`)];
}
