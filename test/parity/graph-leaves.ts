import { blocksOf, type Block, type Graph, type Node, type Pipeline } from "../../src/graph/graph.ts";
import type { Value } from "../../src/graph/values.ts";
import { usedBy, usedFromOutside } from "./graph-uses.ts";
import { calledBy, conjuncts, insideLoop, itemsText, nodeAt, rootCall, valueText, type Call } from "./graph-words.ts";
import { allWaits, kebab, negated, type Leaf, type Structure } from "./leaf.ts";
import { settingsOf } from "./settings.ts";

type Waiting = ReadonlyMap<string, "success" | "end">;
type Around = Pick<Leaf, "when" | "each"> & { readonly retry: readonly string[]; readonly waits: Waiting };

/** The tasks of a pipeline and of those that it calls, as the transpiler understood them. */
export function graphLeaves(graph: Graph, pipeline: Pipeline): Structure {
  const leaves: Omit<Leaf, "after">[] = [];
  const waits = new Map<string, Waiting>();
  const parameters = Object.fromEntries(pipeline.inputs.map(({ name, optional }) => [kebab(name), optional ? "optional" : "required"]));
  const root = rootCall(graph, pipeline);
  const nothing: Around = { when: [], each: [], retry: [], waits: new Map() };
  visit(pipeline.body, root, nothing);
  if (pipeline.atExit) visit(pipeline.atExit, root, { ...nothing, waits: ends(leavesOf(pipeline.body, root)) });
  const results = Object.fromEntries(pipeline.results.map(({ name, value }) => [resultName(name), valueText(value, root)]));
  return { parameters, results, leaves: leaves.map((leaf) => ({ ...leaf, after: allWaits(waits, leaf.name) })) };

  function visit(block: Block, call: Call, around: Around): void {
    const inner = { ...around, waits: waitsFor(usedFromOutside(block), call, around.waits) };
    for (const node of block.nodes)
      visitNode(node, call, { ...inner, waits: waitsFor([...usedBy(node), ...node.after], call, inner.waits) });
  }

  function visitNode(node: Node, call: Call, around: Around): void {
    switch (node.kind) {
      case "task": {
        const name = call.names.get(node.id) ?? "";
        waits.set(name, around.waits);
        leaves.push({
          name,
          when: around.when,
          each: around.each,
          arguments: argumentsOf(node.arguments, call),
          settings: settingsOf(node.options, (value) => valueText(value, call)),
          retry: retryOf(node, around).join(" in "),
        });
        return;
      }
      case "call": {
        const inner = calledBy(node, call);
        visit(inner.pipeline.body, inner, { ...around, retry: retryOf(node, around) });
        return;
      }
      case "branch": {
        const conditions = conjuncts(node.condition, call);
        visit(node.then, call, { ...around, when: [...around.when, ...conditions] });
        visit(node.otherwise, call, { ...around, when: [...around.when, negated(conditions)] });
        return;
      }
      case "loop": {
        const limit = node.concurrency === undefined ? "" : `, at most ${valueText(node.concurrency, call)}`;
        visit(node.body, insideLoop(node.id, call), { ...around, each: [...around.each, `${itemsText(node.items, call)}${limit}`] });
        return;
      }
      case "try":
        visit(node.body, call, around);
        visit(node.handler, call, { ...around, waits: new Map([...around.waits, ...ends(leavesOf(node.body, call))]) });
        return;
      case "repeat":
        visit(node.body, insideLoop(node.id, call), { ...around, each: [...around.each, "one by one"] });
        return;
      case "throw":
    }
  }

  function retryOf(node: Extract<Node, { kind: "task" | "call" }>, around: Around): readonly string[] {
    const { retry } = node.options;
    return retry ? [...around.retry, retry.limit ? valueText(retry.limit, root) : "default"] : around.retry;
  }

  function waitsFor(ids: readonly string[], call: Call, inherited: Waiting): Waiting {
    const found = new Map(inherited);
    for (const id of ids) {
      const before = nodeAt(id, call);
      const caught = before.node.kind === "try" && before.node.handles === "failure" ? leavesOf(before.node.body, before.call) : [];
      for (const leaf of leavesIn(before.node, before.call)) found.set(leaf, caught.includes(leaf) ? "end" : "success");
    }
    return found;
  }

  function leavesIn(node: Node, call: Call): readonly string[] {
    if (node.kind === "task") return [call.names.get(node.id) ?? ""];
    if (node.kind === "call") {
      const inner = calledBy(node, call);
      return leavesOf(inner.pipeline.body, inner);
    }
    return blocksOf(node).flatMap((block) => leavesOf(block, call));
  }

  function leavesOf(block: Block, call: Call): readonly string[] {
    return block.nodes.flatMap((node) => leavesIn(node, call));
  }

  function argumentsOf(values: Readonly<Record<string, Value>>, call: Call): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [kebab(name), valueText(value, call)]));
  }
}

const ends = (names: readonly string[]): Waiting => new Map(names.map((name) => [name, "end"] as const));

const resultName = (name: string): string => (name === "result" ? "output" : kebab(name));
