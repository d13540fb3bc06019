import type { ContainerArgument, ContainerImplementation, ContainerText } from "../../../graph/graph.ts";
import type { Value } from "../../../graph/values.ts";
import { optionalArgumentAtRunTime } from "../../../diagnostics/messages.generated.ts";
import { someValue } from "../expression/children.ts";
import { guardText } from "../expression/guard.ts";
import { inputPath, outputPath } from "../ports-of-component.ts";
import { leafText, mayBeAbsent, type Leaf, type Template } from "./leaf.ts";
import { leafPorts } from "./ports.ts";

export function containerTemplate(leaf: Leaf, container: ContainerImplementation, optionalAtRunTime: (input: string) => boolean): Template {
  const absent = new Set(
    leaf.component.inputs.filter((input) => mayBeAbsent(input) && leaf.node.arguments[input.name] === undefined).map((input) => input.name),
  );
  for (const input of groupInputs(container)) {
    if (!absent.has(input) && optionalAtRunTime(input)) leaf.report(optionalArgumentAtRunTime({ input, component: leaf.component.name }));
  }
  const args = container.args
    .filter((group) => group.onlyWith === undefined || !absent.has(group.onlyWith))
    .flatMap((group) => group.values);
  const env = Object.entries(container.env).filter(([, value]) => !usesAny(value, absent));
  const ports = leafPorts(leaf, absent);
  return {
    ...ports.inputs([]),
    ...ports.outputs,
    container: {
      image: leafText(leaf, container.image),
      ...(container.command.length > 0 ? { command: container.command.map((text) => containerText(leaf, text)) } : {}),
      ...(args.length > 0 ? { args: args.map((text) => containerText(leaf, text)) } : {}),
      ...(env.length > 0 ? { env: env.map(([name, value]) => ({ name, value: leafText(leaf, value) })) } : {}),
      ...(container.workingDirectory ? { workingDir: leafText(leaf, container.workingDirectory) } : {}),
    },
  };
}

/** The optional inputs on which something of the command line depends. */
function groupInputs(container: ContainerImplementation): ReadonlySet<string> {
  const names = new Set(container.args.flatMap((group: ContainerArgument) => (group.onlyWith === undefined ? [] : [group.onlyWith])));
  for (const value of Object.values(container.env)) noteOptional(value, names);
  return names;
}

/** A variable of the environment, too, can only be left out when the manifest is written. */
function noteOptional(value: Value, names: Set<string>): void {
  someValue(value, (part) => {
    if (part.kind === "parameter" && part.optional) names.add(part.name);
    return false;
  });
}

function usesAny(value: Value, names: ReadonlySet<string>): boolean {
  return someValue(value, (part) => part.kind === "parameter" && names.has(part.name));
}

function containerText(leaf: Leaf, text: ContainerText): string {
  if (text.kind !== "path") return leafText(leaf, text);
  const path = text.of === "input" ? inputPath(text.name, leaf.folder) : outputPath(text.name, "container", leaf.folder);
  return guardText(`${text.prefix ?? ""}${path}${text.suffix ?? ""}`);
}
