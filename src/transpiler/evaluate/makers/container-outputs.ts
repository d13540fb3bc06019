import * as messages from "../../../diagnostics/messages.generated.ts";
import type { OutputDeclaration } from "../../../graph/graph.ts";
import type { Value } from "../../../graph/values.ts";
import { ts } from "../../compiler-api.ts";
import type { Evaluation } from "../context.ts";
import type { FunctionThing } from "../things.ts";
import { pathOf } from "./inputs-as-things.ts";

/** Outputs whose path is nowhere in what the container is told. */
export function reportUnwrittenOutputs(
  description: FunctionThing,
  outputs: readonly OutputDeclaration[],
  texts: unknown,
  component: string,
  evaluation: Evaluation,
): void {
  const told = outputPathsIn(texts);
  for (const { name } of outputs) {
    if (told.has(name)) continue;
    const parameter = description.declaration.parameters[1]!;
    const element =
      ts.isObjectBindingPattern(parameter.name) && parameter.name.elements.find((one) => (one.propertyName ?? one.name).getText() === name);
    const instead = `tell the container where to write it: \`args: ["--out", ${name}.path]\`.`;
    const place = evaluation.project.place(element || parameter.name, description.module);
    evaluation.report(messages.outputNeverWritten({ output: name, component, instead }), place);
  }
}

function outputPathsIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const element of part) outputPathsIn(element, found);
  else if (typeof part === "object" && part !== null) {
    const fields = part as Readonly<Record<string, unknown>>;
    const path = fields["kind"] === "parameter" ? pathOf(part as Value) : fields["kind"] === "path" ? fields : undefined;
    if (path?.["of"] === "output") found.add(String(path["name"]));
    else for (const inner of Object.values(fields)) outputPathsIn(inner, found);
  }
  return found;
}
