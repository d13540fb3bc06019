// Why nothing happens any more: which node waits for what.
import type { Node } from "./node.ts";
import type { Operation, Waiting, WorkflowState } from "./state.ts";

export function reasonsOf(workflow: WorkflowState, last: Operation | undefined): readonly Waiting[] {
  const nodes = [...workflow.nodes.values()];
  const suspended = nodes.filter(({ type, phase }) => type === "Suspend" && phase === "Running");
  const found = [
    ...suspended.map(({ name }) => ({ node: name, reason: "waits until somebody resumes it" })),
    ...(last?.waiting ?? []).map((waiting) => withCause(workflow, waiting)),
    ...unreachable(nodes),
  ];
  return found.length > 0 ? found : [{ node: workflow.name, reason: "nothing is left that would start, end or change a node" }];
}

/** A name that is not there is waited for: it may still come, as far as the controller knows. */
function withCause(workflow: WorkflowState, { node, reason }: Waiting): Waiting {
  const [, tag, path] = /^failed to resolve \{\{(.*)\}\}$|^failed to evaluate expression: (.*) is missing$/s.exec(reason) ?? [];
  const [, dotted, quoted] = /^\s*(?:tasks|steps)(?:\.([^.\s[\]]+)|\[['"]([^'"]+)['"]\])/.exec(tag ?? path ?? "") ?? [];
  const name = dotted ?? quoted;
  const source = name === undefined ? undefined : sibling(workflow, node, name);
  return source === undefined
    ? { node, reason }
    : { node, reason: `${reason}: ${causeOf(source)}, and the controller waits for it for ever` };
}

/** The task or step of that name beside a node: `wf.b` and `a` give `wf.a`, `wf[1].b` and `a` give `wf[0].a`. */
function sibling(workflow: WorkflowState, nodeName: string, name: string): Node | undefined {
  const around = nodeName.slice(0, nodeName.lastIndexOf("."));
  const group = /^(.*)\[(\d+)\]$/s.exec(around);
  const places = group === null ? [around] : Array.from({ length: Number(group[2]) }, (_, index) => `${group[1] ?? ""}[${String(index)}]`);
  return [...workflow.nodes.values()].find((node) => places.some((place) => node.name === `${place}.${name}`));
}

function causeOf({ name, type, phase, memoization }: Node): string {
  if (type === "TaskGroup") return `no iteration of ${name} has given it`;
  if (memoization?.hit === true) return `${name} was found in the cache, which does not hold it`;
  return phase === "Succeeded" ? `${name} has ended without it` : `${name} is ${phase} and does not have it`;
}

/** A DAG is judged by what can be come to from its first tasks. What comes after a task that has no end is not among them. */
function unreachable(nodes: readonly Node[]): readonly Waiting[] {
  const children = new Set(nodes.flatMap((node) => node.children));
  return nodes.flatMap((dag) => {
    if (dag.type !== "DAG" || dag.phase !== "Running") return [];
    const inside = nodes.filter(({ boundaryId }) => boundaryId === dag.id);
    if (inside.some(({ phase }) => phase === "Pending" || phase === "Running")) return [];
    const lost = inside.filter(({ id, flag }) => !children.has(id) && flag?.hooked !== true).map(({ name }) => name);
    const endless = inside.filter(({ type, outboundNodes }) => (type === "DAG" || type === "Steps") && outboundNodes.length === 0);
    if (lost.length === 0) return [];
    const because = endless.map(({ name, phase }) => `${name} is ${phase} and was left without an end to tie it to`).join(", ");
    const reason = `all its tasks have ended, but nothing leads to ${lost.join(", ")}${because === "" ? "" : `: ${because}`}, so this DAG never ends`;
    return [{ node: dag.name, reason }];
  });
}
