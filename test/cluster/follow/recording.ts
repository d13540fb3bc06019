import type { Workflow } from "../../../src/cluster/objects.ts";
import { makeWorkflow, type ShortNode } from "../tree/workflows.ts";
import type { ShortRun } from "../tree/runs.ts";
import type { Recording } from "./fake-service.ts";

/** Every version that the controller stored while the run went on, one for each second in which something happened. */
export function recordingOf(run: ShortRun): Recording {
  const times = [...new Set(run.nodes.flatMap(({ from = 0, to = 0 }) => [from, to]))].sort((a, b) => a - b);
  const last = times.at(-1)!;
  const versions = times.map((second) => ({ at: second * 1000, workflow: at(run, second, second === last) }));
  return { versions: [{ at: 0, workflow: makeWorkflow("", []) }, ...versions] };
}

function at(run: ShortRun, second: number, isLast: boolean): Workflow {
  const nodes = run.nodes.flatMap((node): ShortNode[] => {
    const { from = 0, to = 0, message, outputs, ...rest } = node;
    if (from > second) return [];
    if (to <= second) return [node];
    return [{ ...rest, from, phase: "Running" }];
  });
  const present = new Set(nodes.map(({ path }) => path));
  const linked = nodes.map((node) => (node.children ? { ...node, children: node.children.filter((child) => present.has(child)) } : node));
  return makeWorkflow(isLast ? run.phase : "Running", linked, run.message !== undefined && isLast ? { message: run.message } : {});
}
