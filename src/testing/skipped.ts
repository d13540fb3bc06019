// The tasks that were not started, and why: also those inside of a branch, a loop or a pipeline that was not entered.
import type { SimulatedNode } from "../simulator/result.ts";
import type { Around, Document } from "./compiled.ts";
import type { Stage } from "./executor.ts";
import { iterationOf, pathOf, taskOf, templateOf, writtenOf } from "./nodes.ts";
import type { SkippedTask, SkipReason } from "./run-types.ts";
import { tasksOf, templatesOf } from "./stand-in-templates.ts";
import { hasStarted, isTaskNode } from "./tasks.ts";
import { thrownIn } from "./thrown.ts";

interface Frame {
  readonly stage: Stage;
  readonly templates: ReadonlyMap<string, Document>;
  readonly inside: ReadonlyMap<string, readonly SimulatedNode[]>;
}

interface Why {
  readonly because: SkipReason;
  /** Of a task with this around it, in its pipeline and in those that call it. */
  readonly reason: (around: readonly Around[]) => string;
}

/** Where a task is that was not started: in what is not there either, as far as `node`. */
interface Spot {
  readonly node: SimulatedNode;
  /** The templates that it is in, from the outermost on. */
  readonly chain: readonly string[];
  readonly path: string;
  readonly around: readonly Around[];
}

export function skippedTasks(stage: Stage, documents: readonly Document[]): readonly SkippedTask[] {
  const templates = new Map(documents.flatMap(templatesOf).map((template) => [String(template["name"]), template]));
  const inside = new Map<string, SimulatedNode[]>();
  for (const node of stage.nodes.values()) {
    if (node.flags.retried !== true || node.type === "DAG") inside.set(node.boundary, [...(inside.get(node.boundary) ?? []), node]);
  }
  const frame: Frame = { stage, templates, inside };
  return [...stage.nodes.values()].filter(({ type }) => type === "DAG").flatMap((dag) => skippedIn(dag, frame));
}

/** Of the tasks of one DAG. */
function skippedIn(dag: SimulatedNode, frame: Frame): readonly SkippedTask[] {
  const { nodes, compiled } = frame.stage;
  const above = templatesAbove(dag, frame);
  const own = templateOf(dag);
  const members = frame.inside.get(dag.name) ?? [];
  const hasRun = members.some((node) => hasStarted(node) && isTaskNode(node) && writtenOf(node, nodes, compiled) !== undefined);
  // A loop ends with an iteration that is not begun.
  if (above.includes(own) && !hasRun) return [];
  return tasksOf(frame.templates.get(own) ?? {}).flatMap((task) => {
    const name = String(task["name"]);
    const found = members.filter((node) => taskOf(node) === name);
    const spot = { chain: [...above, own], around: [] };
    if (found.length === 0) return below(task, { ...spot, node: dag, path: joined(pathOf(dag, nodes), name) }, notReached, frame);
    return found.flatMap((node) => {
      const why = whyOf(node, members, frame);
      return why === undefined ? [] : below(task, { ...spot, node, path: pathOf(node, nodes) }, why, frame);
    });
  });
}

/** The task itself, or all in what it calls. */
function below(task: Document, spot: Spot, why: Why, frame: Frame): readonly SkippedTask[] {
  const { compiled, nodes } = frame.stage;
  const { chain, path, node } = spot;
  const name = String(task["name"]);
  const key = `${chain.at(-1)!}/${name}`;
  const written = compiled.written.get(key);
  if (written !== undefined) {
    const reason = why.reason([...spot.around, ...written.around]);
    const iteration = iterationOf(node, nodes, compiled, written);
    return [{ component: written.component.name, name, path, place: written.place, because: why.because, reason, ...iteration }];
  }
  const called = String(task["template"]);
  if (chain.includes(called)) return [];
  const around = [...spot.around, ...(compiled.calls.get(key)?.around ?? [])];
  return tasksOf(frame.templates.get(called) ?? {}).flatMap((inner) =>
    below(inner, { node, chain: [...chain, called], path: joined(path, String(inner["name"])), around }, why, frame),
  );
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** The templates that a DAG is in, from the outermost on. */
function templatesAbove(dag: SimulatedNode, { stage }: Frame): readonly string[] {
  const above: string[] = [];
  for (let at = stage.nodes.get(dag.boundary); at !== undefined && at !== stage.nodes.get(at.boundary); at = stage.nodes.get(at.boundary)) {
    above.unshift(templateOf(at));
  }
  return above;
}

const notReached: Why = { because: "not-reached", reason: () => "the run was over before it was its turn" };

/** Why a node was not started; undefined if it was. */
function whyOf(node: SimulatedNode, members: readonly SimulatedNode[], { stage }: Frame): Why | undefined {
  if (node.type === "TaskGroup") return node.children.length === 0 && node.phase === "Succeeded" ? emptyList : undefined;
  if (node.phase === "Pending" && node.message === "") return notReached;
  if (node.phase === "Skipped") return /no items|empty/i.test(node.message) ? emptyList : { because: "condition", reason: conditionsOf };
  if (node.phase !== "Omitted") return undefined;
  const failed = members.filter(({ phase }) => phase === "Failed" || phase === "Error");
  if (failed.length > 0) {
    const told = failed.map((one) => failureOf(one, stage));
    return { because: "failure", reason: () => [...new Set(told)].join(", ") };
  }
  return {
    because: "no-failure",
    reason: (around) =>
      around.some(({ kind }) => kind === "handler") ? "nothing failed that it handles" : "what it waits for was not started",
  };
}

function failureOf(node: SimulatedNode, { nodes, compiled }: Stage): string {
  const thrown = thrownIn(node);
  if (thrown !== undefined) return `an error was thrown: ${thrown}`;
  return `\`${writtenOf(node, nodes, compiled)?.component.name ?? taskOf(node)}\` failed`;
}

const emptyList: Why = { because: "empty-list", reason: () => "the list that is looped over was empty" };

/** All around the task: which of them it was is not known. */
function conditionsOf(around: readonly Around[]): string {
  const conditions = around.flatMap((one) => (one.kind === "condition" ? [one] : []));
  if (conditions.length === 0) return "its condition did not hold";
  const told = conditions.map(({ place, text, holds }) => `${holds ? "" : "the other side of "}\`${text}\` (${place})`);
  return `not taken: ${told.join(", in ")}`;
}
