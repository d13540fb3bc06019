import { DiagnosticBag, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { blocksOf, type Graph, type Node, type Pipeline, type Task } from "../../src/graph/graph.ts";
import type { Json } from "../../src/graph/types.ts";
import type { Value } from "../../src/graph/values.ts";
import { evaluate } from "../../src/transpiler/evaluate/evaluate.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { openProject } from "../../src/transpiler/project/project.ts";
import type { CompileOptions } from "../../src/transpiler/result.ts";

export interface Read {
  readonly graph: Graph;
  /** The errors among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** `4:7 ARG2042`, in the order of the source. */
  readonly problems: readonly string[];
}

/** What the evaluator makes of one file, or of several by name, of which `main.pipeline.ts` is asked for. */
export function graphOf(source: string | Readonly<Record<string, string>>, options: CompileOptions = {}): Read {
  const files = typeof source === "string" ? { "main.pipeline.ts": source } : source;
  const bag = new DiagnosticBag();
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text])));
  const project = openProject("/project", fileSystem, (message, place) => bag.add(message, place));
  const graph = evaluate(["/project/main.pipeline.ts"], project, {}, options, (message, place) => bag.add(message, place));
  // A test uses what it is about; that it leaves a parameter unused is not worth a word.
  const diagnostics = bag.sorted().filter(({ severity }) => severity === "error");
  return { graph, diagnostics, problems: diagnostics.map(({ place, code }) => `${place?.line ?? 0}:${place?.column ?? 0} ${code}`) };
}

/** Components that the sources of these tests use: `show` takes anything, `make` gives a number, `list` a list, `load` artifacts. */
export const prelude = `
import { component, container, map, pipeline, type Dataset, type Directory, type Model } from "argots";
const image = "example/tool:1.0";
const show = container((_: { value?: unknown }) => ({ image, command: ["show"] }));
const make = component({ image }, ({ value = 0 }: { value?: number }) => value);
const list = component({ image }, () => [1, 2]);
const load = container((_: {}, out: { rows: number; data: Dataset; model: Model }) => ({ image, command: ["load", out.rows.path, out.data.path, out.model.path] }));
const use = container((_: { data: Dataset }) => ({ image, command: ["use"] }));
`;

const lines = prelude.split("\n").length - 1;

/** The graph of one pipeline whose body this is; lines in `problems` count from the body's own first. */
export function bodyOf(body: string, parameters = "", before = ""): Read & { readonly pipeline: Pipeline } {
  const declared = before === "" ? "" : `${before}\n`;
  const head = `${prelude}${declared}export const main = pipeline(async (${parameters}) => {\n`;
  const read = graphOf(`${head}${body}\n});\n`);
  const offset = lines + declared.split("\n").length;
  const problems = read.diagnostics.map(({ place, code }) => `${(place?.line ?? 0) - offset}:${place?.column ?? 0} ${code}`);
  const pipeline = read.graph.pipelines.find(({ name }) => name === "main");
  if (!pipeline) throw new Error(`no pipeline was read: ${read.diagnostics.map(({ text }) => text).join(" ")}`);
  return { ...read, problems, pipeline };
}

/** What an expression is worth: its JSON when the evaluator knows it, else its graph value; the codes of the mistakes when there are some. */
export function valueOf(expression: string, parameters = "", before = ""): Json | Value | { readonly problems: readonly string[] } {
  const { pipeline, diagnostics } = bodyOf(`show({ value: ${expression} });`, parameters, before);
  if (diagnostics.length > 0) return { problems: diagnostics.map(({ code }) => code) };
  const [task] = tasksOf(pipeline.body.nodes, "show");
  const value = task?.arguments["value"];
  if (value === undefined) throw new Error(`\`${expression}\` was not passed on`);
  // As a manifest would hold it: JSON has no `-0`.
  return value.kind === "constant" ? (JSON.parse(JSON.stringify(value.value)) as Json) : value;
}

/** The tasks among the nodes (also inside of others) whose component is called so, or all of them. */
export function tasksOf(nodes: readonly Node[], component?: string): readonly Task[] {
  return nodes.flatMap((node): readonly Task[] => {
    if (node.kind === "task") return component === undefined || node.component.endsWith(`#${component}`) ? [node] : [];
    return blocksOf(node).flatMap((block) => tasksOf(block.nodes, component));
  });
}

/** What `show` was called with, call after call. */
export function shown(pipeline: Pipeline): readonly (Json | Value)[] {
  return tasksOf(pipeline.body.nodes, "show").map((task) => {
    const value = task.arguments["value"];
    if (value === undefined) return "(nothing)";
    return value.kind === "constant" ? value.value : value;
  });
}

/**
 * The shape of a block in one line: `a; if[b | c]; for x[d after b]`; iterations that follow each other `each x[…]`, `while[…]`, `do[…]`, with what
 * they hand on in front: `each x(sum)[…]`; `try[a catch b]`, `try[a finally b]`.
 */
export function shapeOf(nodes: readonly Node[], names = namesOf(nodes)): string {
  return nodes
    .map((node) => {
      const after = node.after.length === 0 ? "" : ` after ${node.after.map((id) => names.get(id) ?? id).join("+")}`;
      switch (node.kind) {
        case "branch": {
          const otherwise = node.otherwise.nodes.length === 0 ? "" : ` | ${shapeOf(node.otherwise.nodes, names)}`;
          return `if[${shapeOf(node.then.nodes, names)}${otherwise}]${after}`;
        }
        case "loop":
          return `for ${node.itemName}[${shapeOf(node.body.nodes, names)}]${after}`;
        case "repeat": {
          const head = node.items ? `each ${node.itemName}` : node.before ? "while" : "do";
          const carried = node.carried.length === 0 ? "" : `(${node.carried.map(({ name }) => name).join(" ")})`;
          return `${head}${carried}[${shapeOf(node.body.nodes, names)}]${after}`;
        }
        case "try": {
          const handler = `${node.handles === "failure" ? "catch" : "finally"} ${shapeOf(node.handler.nodes, names)}`.trim();
          return `try[${shapeOf(node.body.nodes, names)} ${handler}]${after}`;
        }
        case "throw":
          return `throw ${formula(node.message)}${after}`;
        default:
          return `${node.name}${after}`;
      }
    })
    .join("; ");
}

function namesOf(nodes: readonly Node[], names = new Map<string, string>()): Map<string, string> {
  for (const node of nodes) {
    names.set(node.id, node.name);
    for (const block of blocksOf(node)) namesOf(block.nodes, names);
  }
  return names;
}

/** A value of the run as a formula: `(add n 1)`. Only for reading in tests. */
export function formula(value: Json | Value | { readonly problems: readonly string[] }): string {
  if (typeof value !== "object" || value === null || !("kind" in value)) return JSON.stringify(value);
  const given = value as Value;
  switch (given.kind) {
    case "constant":
      return JSON.stringify(given.value);
    case "parameter":
      return given.name;
    case "output":
      return given.output;
    case "key":
      return `${given.name}-key`;
    case "item":
      return "item";
    case "index":
      return "index";
    case "element":
      return given.role;
    case "collected":
      return `(collected ${formula(given.value)})`;
    case "carried":
      return given.name;
    case "merged":
      return `(merged ${formula(given.condition)} ${formula(given.whenTrue)} ${formula(given.whenFalse)})`;
    case "succeeded":
      return "succeeded";
    case "metadata":
      return `(metadata ${formula(given.artifact)})`;
    case "run":
      return `run.${given.property}`;
    case "member":
      return `${formula(given.object)}.${given.name}`;
    case "list":
      return `[${given.elements.map(formula).join(" ")}]`;
    case "object":
      return `{${Object.entries(given.fields)
        .map(([name, field]) => `${name}:${formula(field)}`)
        .join(" ")}}`;
    case "operation":
      return `(${[given.operator, ...given.operands.map(formula)].join(" ")})`;
    case "iteration": {
      const initial = given.initial ? ` ${formula(given.initial)}` : "";
      return `(${given.operator}${given.descending ? " descending" : ""} ${formula(given.list)} => ${formula(given.body)}${initial})`;
    }
  }
}
