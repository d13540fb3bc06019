// An executor that reads what pods do from a table.
import type { Executor, PodOutcome, PodRequest, Supplied } from "./executor.ts";

export interface ScriptedStep {
  /** Standard output. `$(name)` is the pod's input parameter of that name, here and in `parameters`. */
  readonly result?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Names; none given means all that are declared. */
  readonly artifacts?: readonly string[];
  readonly exitCode?: number;
  /** Of the executor: the node is an Error. */
  readonly failure?: string;
  readonly seconds?: number;
}

/**
 * Looked up by a node's path, by the last part of it, by that without index and attempt, by the template, by `*`. A list is used up
 * one pod after the other, and its last step stays.
 */
export type Scenario = Readonly<Record<string, ScriptedStep | readonly ScriptedStep[]>>;

export interface Script {
  readonly scenario: Scenario;
  /** What somebody gives to suspended nodes, by task; those that are not named wait. */
  readonly supply?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A pod without a step succeeds with its outputs' defaults and an empty result. */
export function scriptedExecutor({ scenario, supply = {} }: Script): Executor {
  const used = new Map<string, number>();
  return {
    run: (request) => play(nextStep(scenario, used, request), request),
    resume: ({ path }): Supplied | undefined => {
      const parameters = [path, ...namesOf(path)].map((name) => supply[name]).find((given) => given !== undefined);
      return parameters === undefined ? undefined : { parameters };
    },
  };
}

function nextStep(scenario: Scenario, used: Map<string, number>, { path, template }: PodRequest): ScriptedStep {
  for (const key of [path, ...namesOf(path), template.name ?? "", "*"]) {
    const entry = scenario[key];
    const steps = entry === undefined ? [] : Array.isArray(entry) ? (entry as readonly ScriptedStep[]) : [entry as ScriptedStep];
    if (steps.length === 0) continue;
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    return steps[Math.min(count, steps.length - 1)] ?? {};
  }
  return {};
}

/** The last part of a path, and that without what stands in parentheses. An item may hold a dot. */
function namesOf(path: string): readonly [string, string] {
  const open = path.indexOf("(");
  const last = path.slice(path.lastIndexOf(".", open < 0 ? path.length : open - 1) + 1);
  return [last, last.split("(")[0] ?? ""];
}

function play(step: ScriptedStep, { template, inputs }: PodRequest): PodOutcome {
  const fill = (text: string): string => text.replace(/\$\(([^()]*)\)/g, (tag, name: string) => inputs.get(name) ?? tag);
  const parameters = Object.fromEntries(Object.entries(step.parameters ?? {}).map(([name, text]) => [name, fill(text)]));
  const missing = (template.outputs?.parameters ?? []).find(
    ({ name, valueFrom }) => valueFrom?.path !== undefined && valueFrom.default === undefined && parameters[name] === undefined,
  );
  const failure =
    step.failure ??
    (missing === undefined
      ? undefined
      : `open ${missing.valueFrom?.path ?? ""}: no such file or directory (the scenario gives no ${missing.name})`);
  return {
    parameters,
    ...(step.exitCode === undefined ? {} : { exitCode: step.exitCode }),
    ...(failure === undefined ? {} : { failure }),
    ...(step.artifacts === undefined ? {} : { artifacts: step.artifacts }),
    ...(step.result === undefined ? {} : { result: fill(step.result) }),
    ...(step.seconds === undefined ? {} : { seconds: step.seconds }),
  };
}
