// `hasOutputResultRef`: a pod keeps its standard output only if the template around it mentions it, in whatever place.
import { goJson } from "./go-text.ts";
import { type Template } from "./objects.ts";

export function mentionsResult(parent: Template, nodeName: string): boolean {
  const name = callName(nodeName);
  const prefix = parent.dag !== undefined ? "tasks" : parent.steps !== undefined ? "steps" : "";
  const text = goJson(parent);
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (
    new RegExp(`${prefix}\\.${quoted}\\.outputs\\.result`).test(text) ||
    new RegExp(`${prefix}\\[['"]${quoted}['"]\\]\\.outputs.result`).test(text)
  );
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
