import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dot } from "../../graph/dot.ts";
import { mermaid } from "../../graph/mermaid.ts";
import { selectPipelines } from "../cluster/select-pipeline.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";

const languages = {
  mermaid: { print: mermaid, comment: (name: string) => `%% ${name}\n` },
  dot: { print: dot, comment: (name: string) => `// ${name}\n` },
};

/** `argots graph [files…]`: the pipelines as diagrams, one after the other. */
export async function runGraph(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const say = (diagnostics: readonly Diagnostic[]): void => {
    printReport({ diagnostics, manifests: [] }, project.reporter, project.root, context);
  };
  const selection = await selectPipelines(given, project, context);
  if (!("selected" in selection)) {
    say(selection.diagnostics);
    return exitCodes.findings;
  }
  if (selection.diagnostics.length > 0) say(selection.diagnostics);
  const several = selection.selected.length > 1;
  const { print, comment } =
    given.values.format === "svg"
      ? { print: (await import("../graph/svg.ts")).svg, comment: () => "" }
      : (languages[given.values.format as keyof typeof languages] ?? languages.mermaid);
  for (const { pipeline } of selection.selected) context.stdout.write(`${several ? comment(pipeline.name) : ""}${print(pipeline)}`);
  return exitCodes.ok;
}
