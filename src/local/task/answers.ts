import { existsSync } from "node:fs";
import { keyOf } from "../files/artifacts.ts";
import { digestOf } from "../files/digest.ts";
import { saved } from "../../simulator/location.ts";
import type { WorkOutcome, WorkRequest } from "../engine/engine.ts";
import type { LocalRun } from "../local-run.ts";
import { calledName, namesOf } from "./names.ts";
import { TaskProblem } from "./problem.ts";

/** What somebody said that a task gives, so that it need not be run. */
export function answerOf(run: LocalRun, path: string): Readonly<Record<string, string>> | undefined {
  return namesOf(path)
    .map((name) => run.settings.answers.get(name))
    .find((answer) => answer !== undefined);
}

/** The answer in place of a pod: texts of output parameters, paths of artifacts, `result` for standard output. */
export async function outcomeOfAnswer(
  run: LocalRun,
  { template, node, path }: WorkRequest,
  answer: Readonly<Record<string, string>>,
): Promise<WorkOutcome> {
  const declared = template.outputs?.parameters ?? [];
  const parameters = Object.fromEntries(declared.flatMap(({ name }) => valueOf(name, answer)));
  const artifacts: string[] = [""];
  for (const artifact of template.outputs?.artifacts ?? []) {
    const file = answer[artifact.name];
    if (file === undefined) continue;
    if (!existsSync(file))
      throw new TaskProblem(
        `the answer for \`${calledName(path)}\` names \`${file}\` as the artifact \`${artifact.name}\`, and there is no such file`,
      );
    const key = keyOf(saved(artifact, node.name));
    if (key !== undefined) run.store.add(key, { path: file, digest: await digestOf(file) });
    artifacts.push(artifact.name);
  }
  const { result } = answer;
  return { parameters, artifacts, ...(result === undefined ? {} : { result }) };
}

/** The hidden parameter beside an artifact has to be there as well. */
function valueOf(name: string, answer: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const value = answer[name];
  if (value !== undefined) return [[name, value]];
  return name.endsWith("-metadata") ? [[name, JSON.stringify({ digest: "", metadata: {} })]] : [];
}
