import type { PythonComponent } from "./component.ts";
import { callLines, readingLines } from "./launcher-read.ts";
import { indented, launcherBuiltins, launcherLocals, type LauncherNames } from "./launcher-text.ts";
import { writingLines } from "./launcher-write.ts";
import type { NameMapping } from "./match.ts";

/** The code below the function: reads the inputs, calls it, writes the outputs. Only what this signature needs. `bound` are the script's names. */
export function launcherLines(
  component: PythonComponent,
  mapping: NameMapping,
  classes: ReadonlyMap<string, string>,
  bound: ReadonlySet<string>,
): readonly string[] {
  const imports = new Set<string>();
  const isHidden = launcherLocals.has(component.name);
  const enumerations = component.parameters.flatMap((one) =>
    one.kind === "value" && one.value.enumeration !== undefined ? [one.value.enumeration] : [],
  );
  const names: LauncherNames = { function: isHidden ? "function" : component.name, classes, enumerations };
  const reading = readingLines(component, mapping, imports);
  const call = callLines(component, mapping, names, imports);
  const writing = writingLines(component, mapping, names, imports);
  const outputs = component.interface.outputs.length > 0;
  if (outputs) imports.add("os");
  const body = [
    ...reading,
    ...writing.helpers,
    ...(outputs ? ['os.makedirs("/tmp/outputs", exist_ok=True)'] : []),
    ...call.before,
    ...call.lines,
  ];
  const lines = [...body, ...writing.lines];
  const shadowed = launcherBuiltins.filter((name) => bound.has(name) && new RegExp(`\\b${name}\\b`).test(lines.join("\n")));
  const header = [
    ...(shadowed.length > 0 ? [`from builtins import ${shadowed.join(", ")}`] : []),
    ...(imports.size > 0 ? [`import ${[...imports].sort().join(", ")}`] : []),
  ];
  let launch = "launch";
  while (bound.has(launch)) launch += "_";
  return [
    `# Argo starts here: hands ${component.name} its inputs and keeps what it gives.`,
    `def ${launch}(${isHidden ? `function=${component.name}` : ""}):`,
    ...indented([...header, ...(header.length > 0 ? [""] : []), ...withoutDoubleGaps(lines)]),
    "",
    "",
    'if __name__ == "__main__":',
    `    ${launch}()`,
  ];
}

function withoutDoubleGaps(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
}
