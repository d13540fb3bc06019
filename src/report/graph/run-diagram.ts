import type { Arrow, Diagram, Shape } from "../../graph/diagram.ts";
import type { SimulatedNode } from "../../simulator/result.ts";
import type { ShownState, TaskReport } from "../run-report.ts";

/** What a box of the picture stands for. */
export interface Box {
  readonly title: string;
  readonly state: ShownState;
  /** Places in the list of tasks. Several: iterations, attempts, the tasks of another pipeline, drawn as one. */
  readonly tasks: readonly number[];
  readonly took: number | undefined;
}

export interface RunDiagram {
  readonly diagram: Diagram;
  /** By the shapes' ids; frames have none. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** More iterations, or tasks of another pipeline, are one box. */
const mostInFrame = 6;

/** A run's nodes as boxes and arrows: iterations and attempts that are many become one. */
export function runDiagram(nodes: readonly SimulatedNode[], tasks: readonly TaskReport[], id: string): RunDiagram {
  const forest = forestOf(nodes, tasks, id);
  const boxes = new Map<string, Box>();
  // Shapes in the order of the nodes; the node that a shape was made for, and those drawn as a part of it.
  const shapeOfNode = new Map<string, string>();
  const draw = (names: readonly string[]): readonly Shape[] =>
    names.flatMap((name): readonly Shape[] => {
      const shapeId = `b${String(shapeOfNode.size)}`;
      const node = forest.nodes.get(name)!;
      const inside = forest.inside.get(name) ?? [];
      const inner = forest.tasksIn(name);
      const shape: Shape = { id: shapeId, kind: "task", title: node.displayName, inside: [] };
      shapeOfNode.set(name, shapeId);
      // A loop over nothing.
      if (inner.length === 0) return [];
      if (inside.length === 0 || isOneBox(node, forest)) {
        const mark = (inner: readonly string[]): void => {
          for (const one of inner) {
            shapeOfNode.set(one, shapeId);
            mark(forest.inside.get(one) ?? []);
          }
        };
        mark(inside);
        boxes.set(shapeId, boxOf(node, inner, tasks));
        return [shape];
      }
      return [{ ...shape, kind: "part", inside: draw(inside) }];
    });
  const shapes = draw(forest.roots);
  const drawn = new Set<string>();
  const note = (inner: readonly Shape[]): void => {
    for (const shape of inner) {
      drawn.add(shape.id);
      note(shape.inside);
    }
  };
  note(shapes);
  return { diagram: { shapes, arrows: arrowsOf(forest, shapeOfNode, drawn) }, boxes };
}

interface Forest {
  readonly nodes: ReadonlyMap<string, SimulatedNode>;
  readonly roots: readonly string[];
  /** By node: those directly inside of it. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  readonly containerOf: ReadonlyMap<string, string>;
  /** Nodes that only tie others together. */
  readonly ties: ReadonlySet<string>;
  tasksIn(name: string): readonly number[];
}

function forestOf(all: readonly SimulatedNode[], tasks: readonly TaskReport[], id: string): Forest {
  const nodes = new Map(all.map((node) => [node.name, node]));
  const taskOf = new Map(tasks.map(({ path }, index) => [path, index]));
  const indexOf = ({ name }: SimulatedNode): number | undefined =>
    taskOf.get(name.startsWith(id) ? name.slice(id.length).replace(/^\./, "") : name);
  const isTie = (node: SimulatedNode): boolean =>
    node.type === "StepGroup" || (!isContainer(node) && indexOf(node) === undefined) || (node.name === id && isContainer(node));
  const ties = new Set(all.filter(isTie).map(({ name }) => name));
  const containerOf = new Map<string, string>();
  const inside = new Map<string, string[]>();
  const roots: string[] = [];
  for (const node of all) {
    if (ties.has(node.name)) continue;
    const container = containerNameOf(node, nodes);
    if (container === undefined || ties.has(container)) roots.push(node.name);
    else {
      containerOf.set(node.name, container);
      inside.set(container, [...(inside.get(container) ?? []), node.name]);
    }
  }
  const found = new Map<string, readonly number[]>();
  const tasksIn = (name: string): readonly number[] => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const own = indexOf(nodes.get(name)!);
    const list = [...(own === undefined ? [] : [own]), ...(inside.get(name) ?? []).flatMap(tasksIn)];
    found.set(name, list);
    return list;
  };
  return { nodes, roots, inside, containerOf, ties, tasksIn };
}

function isContainer({ type }: SimulatedNode): boolean {
  return type === "DAG" || type === "Steps" || type === "TaskGroup" || type === "Retry";
}

/** Of an iteration or an attempt, `train(2:0.3)`, that is `train`; of any other, what its template stands in. */
function containerNameOf({ name, boundary }: SimulatedNode, nodes: ReadonlyMap<string, SimulatedNode>): string | undefined {
  for (let at = name.endsWith(")") ? name.indexOf("(") : -1; at !== -1; at = name.indexOf("(", at + 1)) {
    const around = nodes.get(name.slice(0, at));
    if (around !== undefined && (around.type === "TaskGroup" || around.type === "Retry") && around.children.includes(name))
      return around.name;
  }
  return boundary === "" || !nodes.has(boundary) ? undefined : boundary;
}

function isOneBox(node: SimulatedNode, { inside, tasksIn }: Forest): boolean {
  if (node.type === "Retry") return true;
  const members = inside.get(node.name) ?? [];
  return members.length > mostInFrame * (node.type === "TaskGroup" ? 1 : 10) || tasksIn(node.name).length > mostInFrame * 20;
}

function boxOf(node: SimulatedNode, indexes: readonly number[], tasks: readonly TaskReport[]): Box {
  const states = indexes.map((index) => tasks[index]!.state);
  const took = indexes.reduce((sum, index) => sum + tasks[index]!.took, 0);
  const isOne = indexes.length === 1;
  const last = states.at(-1) ?? "skipped";
  // The last attempt counts; of iterations, the one that went worst.
  const state = isOne || node.type === "Retry" ? last : worstOf(states);
  return { title: node.displayName, state, tasks: indexes, took: isOne || node.type === "Retry" ? took : undefined };
}

const worstFirst: readonly ShownState[] = ["failed", "error", "stopped", "unfinished", "waiting", "succeeded", "reused", "cached"];

function worstOf(states: readonly ShownState[]): ShownState {
  return worstFirst.find((state) => states.includes(state)) ?? "skipped";
}

function arrowsOf(
  { nodes, ties, containerOf }: Forest,
  shapeOf: ReadonlyMap<string, string>,
  drawn: ReadonlySet<string>,
): readonly Arrow[] {
  const chainOf = (name: string): readonly string[] => {
    const container = containerOf.get(name);
    const own = shapeOf.get(name);
    const outer = container === undefined ? [] : chainOf(container);
    return own === undefined || outer.includes(own) ? outer : [...outer, own];
  };
  const beyond = (name: string, seen: Set<string>): readonly string[] => {
    if (!ties.has(name)) return [name];
    if (seen.has(name)) return [];
    seen.add(name);
    return (nodes.get(name)?.children ?? []).flatMap((child) => beyond(child, seen));
  };
  const arrows = new Map<string, Arrow>();
  for (const [name, { children }] of nodes) {
    if (ties.has(name)) continue;
    const from = chainOf(name);
    for (const to of children.flatMap((child) => beyond(child, new Set())).map(chainOf)) {
      const at = from.findIndex((shape, index) => shape !== to[index]);
      const [start, end] = [from[at], to[at]];
      // One of the two is in the other.
      if (start === undefined || end === undefined || !drawn.has(start) || !drawn.has(end)) continue;
      arrows.set(`${start} ${end}`, { from: start, to: end, kind: "data" });
    }
  }
  return [...arrows.values()];
}
