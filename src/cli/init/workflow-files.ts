import type { Choices } from "./choices.ts";
import { templates } from "./templates.generated.ts";

/** Where a workflow file of GitHub Actions works. */
export interface WorkflowPlace {
  /** Of the project, from the root of the repository: `.` or `teams/search`. */
  readonly folder: string;
  /** What the project's scripts are called. */
  readonly scripts: Readonly<Record<string, string>>;
}

export interface WorkflowFile {
  /** In `.github/workflows`. */
  readonly name: string;
  readonly text: string;
}

/** A check of pull requests, and what is to happen on the main branch. */
export function workflowFiles({ ci, name }: Choices, place: WorkflowPlace): readonly WorkflowFile[] {
  if (ci === "none") return [];
  // Several projects of a repository are told apart by name: GitHub cancels what has the same one.
  const isAlone = place.folder === ".";
  const file = (kind: "check" | "apply" | "submit", plain: string): WorkflowFile => ({
    name: isAlone ? `${plain}.yaml` : `${plain}-${name}.yaml`,
    text: placed(templates[`workflows/${kind}.yaml`], place).replace(/^name: .+$/m, (line) => (isAlone ? line : `${line} of ${name}`)),
  });
  const check = file("check", "pipelines");
  return ci === "check" ? [check] : [check, file(ci, ci === "apply" ? "apply-pipelines" : "run-pipelines")];
}

function placed(template: string, { folder, scripts }: WorkflowPlace): string {
  const renamed = template.replaceAll(/npm run (\w+)$/gm, (whole, script: string) => `npm run ${scripts[script] ?? script}`);
  if (folder !== ".") return renamed.replaceAll("working-directory: .", () => `working-directory: ${quoted(folder)}`);
  return withoutEmptyKeys(renamed.split("\n").filter((line) => line.trim() !== "working-directory: .")).join("\n");
}

/** `defaults:` and the like, where nothing is left in them. */
function withoutEmptyKeys(lines: readonly string[]): readonly string[] {
  const depth = (line: string | undefined): number => /^ */.exec(line ?? "")?.[0].length ?? 0;
  const left = lines.filter((line, index) => !/^ +(?:with|run|defaults):$/.test(line) || depth(lines[index + 1]) > depth(line));
  return left.length === lines.length ? left : withoutEmptyKeys(left);
}

/** As YAML has it: a JSON text is one in double quotes. */
function quoted(folder: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(folder) && !folder.startsWith("-") ? folder : JSON.stringify(folder);
}
