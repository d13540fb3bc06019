import type { ScriptImplementation } from "../../../graph/graph.ts";
import { sourceHoldsTag } from "../../../diagnostics/messages.generated.ts";
import type { Json } from "../../../graph/types.ts";
import { podFolder } from "../../task-folder.ts";
import { guardText } from "../expression/guard.ts";
import { holdsTag, plainTag } from "../expression/tags.ts";
import { leafPorts } from "./ports.ts";
import { leafText, type Leaf, type Template } from "./leaf.ts";

/** Where launchers find the parameters: a JSON list of `{ name, value }`, written by Argo itself. Data never becomes code. */
const parametersPath = (folder = podFolder): string => `${folder}/argots/parameters.json`;

export function scriptTemplate(leaf: Leaf, script: ScriptImplementation): Template {
  if (holdsTag(script.source)) leaf.report(sourceHoldsTag({ component: leaf.component.name }));
  const ports = leafPorts(leaf);
  const hasParameters = ports.parameterInputs.length > 0;
  const env = Object.entries(script.environment).map(([name, value]) => ({ name, value: guardText(value) }));
  return {
    ...ports.inputs(hasParameters ? [parametersArtifact(ports.names, leaf.folder)] : []),
    ...ports.outputs,
    script: {
      image: leafText(leaf, script.image),
      command: script.command,
      ...(env.length > 0 ? { env } : {}),
      source: script.source,
    },
  };
}

/** Argo replaces `inputs.parameters` by the whole list (SubstituteParams in workflow/common/util.go). */
function parametersArtifact(taken: ReadonlySet<string>, folder: string | undefined): { readonly [key: string]: Json } {
  return {
    name: taken.has("parameters") ? "argots-parameters" : "parameters",
    path: parametersPath(folder),
    raw: { data: plainTag("inputs.parameters") },
  };
}
