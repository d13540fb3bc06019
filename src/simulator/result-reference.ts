// `hasOutputResultRef`: a pod keeps its standard output only if the template around it mentions it, in whatever place.
import { goJson } from "./go-text.ts";
import type { Template } from "./objects.ts";
import type { WorkflowState } from "./state.ts";

export function mentionsResult({ memory }: WorkflowState, parent: Template, nodeName: string): boolean {
  const known = memory.mentionedResults.get(parent) ?? mentionsOf(parent);
  memory.mentionedResults.set(parent, known);
  return known.has(callName(nodeName));
}

/** Names as they stand in `tasks.NAME.outputs.result` and `tasks['NAME'].outputs.result`. */
function mentionsOf(parent: Template): ReadonlySet<string> {
  const prefix = parent.dag !== undefined ? "tasks" : parent.steps !== undefined ? "steps" : "";
  const text = goJson(parent);
  const names = new Set<string>();
  for (const { index } of text.matchAll(/\.outputs\.result/g)) {
    const dot = text.lastIndexOf(".", index - 1);
    if (dot >= 0 && text.endsWith(prefix, dot)) names.add(text.slice(dot + 1, index));
  }
  for (const { index, 1: name = "" } of text.matchAll(/\[['"]([^'"\]]+)['"]\]\.outputs.result/g)) {
    if (text.endsWith(prefix, index)) names.add(name);
  }
  return names;
}

/** `getStepOrDAGTaskName`: without the indexes at the end and the path before. */
function callName(nodeName: string): string {
  let end = nodeName.length;
  let opener = "";
  for (; end > 0; end--) {
    const character = nodeName[end - 1] ?? "";
    if (character === opener) opener = "";
    else if (opener !== "") continue;
    else if (character === ")") opener = "(";
    else if (character === "]") opener = "[";
    else break;
  }
  const name = nodeName.slice(0, end);
  return name.slice(name.lastIndexOf(".") + 1);
}
