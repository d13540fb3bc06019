import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { PodOutcome, PodRequest } from "../../src/simulator/executor.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";
import type { Manifest } from "../../src/transpiler/result.ts";
import { fixturesIn, type Fixture } from "./fixtures.ts";

/** One way through a pipeline: `paths.yaml` of a fixture has them by name. */
export interface Path {
  readonly with?: Readonly<Record<string, string>>;
  /** What pods of a template give, one after the other; what is not said here is the call itself. */
  readonly gives?: Readonly<Record<string, Outputs | readonly Outputs[]>>;
  /** Templates, or calls as they stand in `runs`, that end with an exit code, or are lost. */
  readonly fails?: readonly string[];
  readonly errors?: readonly string[];
  readonly ends: string;
  /** The calls in the order in which they begin; each takes as long as any other. `!` marks one that does not end well. */
  readonly runs: readonly string[];
  readonly results?: Outputs;
}

type Outputs = Readonly<Record<string, string>>;

/** What happened, in the words of `paths.yaml`. */
export type Passed = Pick<Path, "ends" | "runs" | "results">;

export function fixturesWithPaths(root: string): readonly Fixture[] {
  return fixturesIn(root).filter(({ folder }) => existsSync(join(folder, "paths.yaml")));
}

export function pathsOf({ folder }: Fixture): readonly (readonly [string, Path])[] {
  return Object.entries(parse(readFileSync(join(folder, "paths.yaml"), "utf8")) as Readonly<Record<string, Path>>);
}

/** Runs the workflow among the documents that way, in the simulator. */
export async function takePath(manifest: Manifest["documents"], path: Path): Promise<Passed> {
  const calls: Call[] = [];
  const documents = manifest.map((document) =>
    document["kind"] === "Workflow" ? withParameters(document as unknown as Workflow, path.with) : document,
  );
  const result = await simulateToEnd(documents, { executor: { run: (request) => play(request, path, calls) } });
  const started = new Map(result.nodes.map(({ name, startedAt }) => [name, startedAt ?? 0]));
  const inOrder = calls.sort((a, b) => started.get(a.node)! - started.get(b.node)! || (a.text < b.text ? -1 : 1));
  const outputs = result.nodes.find(({ name }) => name === "run")?.outputs.parameters;
  return {
    ends: result.kind === "completed" ? result.phase : result.kind,
    runs: inOrder.map(({ text, ended }) => (ended ? text : `${text}!`)),
    ...(path.results ? { results: outputs ?? {} } : {}),
  };
}

/** What a path expects. */
export function expectationOf({ ends, runs, results }: Path): Passed {
  return { ends, runs, ...(results ? { results } : {}) };
}

interface Workflow {
  readonly spec: { readonly arguments?: { readonly parameters?: readonly { readonly name: string }[] } };
}

function withParameters(workflow: Workflow, given: Path["with"] = {}): Workflow {
  const parameters = workflow.spec.arguments?.parameters?.map((parameter) => {
    const value = given[parameter.name];
    return value === undefined ? parameter : { ...parameter, value };
  });
  return {
    ...workflow,
    metadata: { name: "run" },
    spec: { ...workflow.spec, ...(parameters ? { arguments: { parameters } } : {}) },
  } as Workflow;
}

interface Call {
  readonly node: string;
  readonly text: string;
  readonly ended: boolean;
}

function play(request: PodRequest, path: Path, calls: Call[]): PodOutcome {
  const { template, node } = request;
  const name = template.name ?? "";
  const text = `${name}(${inputsOf(request, calls).join(", ")})`;
  const isMeant = (wanted: readonly string[] = []): boolean => wanted.includes(name) || wanted.includes(text);
  const earlier = calls.filter((call) => call.text.startsWith(`${name}(`)).length;
  const [failed, lost] = [isMeant(path.fails), isMeant(path.errors)];
  calls.push({ node, text, ended: !failed && !lost });
  const given = path.gives?.[name] ?? {};
  const said = Array.isArray(given) ? (given as readonly Outputs[])[Math.min(earlier, given.length - 1)] : (given as Outputs);
  const parameters = Object.fromEntries((template.outputs?.parameters ?? []).map((output) => [output.name, said?.[output.name] ?? text]));
  return { parameters, seconds: 1, ...(failed ? { exitCode: 1 } : {}), ...(lost ? { failure: "the pod was lost" } : {}) };
}

/** `name=value`; an artifact is the call that made it. */
function inputsOf({ template, inputs }: PodRequest, calls: readonly Call[]): readonly string[] {
  const artifacts = (template.inputs?.artifacts ?? []).map((artifact) => {
    const key = (artifact as { readonly s3?: { readonly key?: string } }).s3?.key ?? "";
    const maker = calls.find(({ node }) => key.startsWith(`${node}/`));
    return `${artifact.name}=${maker ? `@${maker.text}` : key}`;
  });
  return [...[...inputs].map(([name, value]) => `${name}=${value}`), ...artifacts];
}
