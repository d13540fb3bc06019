import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { copyArtifact, digestOfFound, keyOf, type FoundArtifact } from "../files/artifacts.ts";
import { digestOfText } from "../files/digest.ts";
import type { LocalRun } from "../local-run.ts";
import type { Artifact, Template } from "../../simulator/objects.ts";
import { fieldsOf, textOf } from "./fields.ts";
import { TaskProblem } from "./problem.ts";
import type { TaskPaths } from "./paths.ts";

type Input =
  | { readonly artifact: Artifact; readonly kind: "text"; readonly text: string }
  | { readonly artifact: Artifact; readonly kind: "address"; readonly address: string }
  | { readonly artifact: Artifact; readonly kind: "stored"; readonly found: FoundArtifact };

/** The files that a task is given; optional ones that are not there are left out. */
export function inputsOf(run: LocalRun, template: Template): readonly Input[] {
  return (template.inputs?.artifacts ?? []).flatMap((artifact): readonly Input[] => {
    const { raw, http } = artifact as { raw?: unknown; http?: unknown };
    if (raw !== undefined) return [{ artifact, kind: "text", text: textOf(fieldsOf(raw)["data"]) }];
    const address = textOf(fieldsOf(http)["url"]);
    if (address !== "") return [{ artifact, kind: "address", address }];
    const key = keyOf(artifact);
    const found = key === undefined ? undefined : run.store.find(key);
    if (found !== undefined) return [{ artifact, kind: "stored", found }];
    if (artifact.optional === true) return [];
    if (artifact["git"] !== undefined)
      throw new TaskProblem(`the input \`${artifact.name}\` comes from a git repository, which is not fetched here`);
    const where = key === undefined ? "from nowhere" : `from \`${key}\` in the artifact repository, which no task of this run has written`;
    throw new TaskProblem(
      `the input \`${artifact.name}\` comes ${where}: give a file with \`--artifact ${artifact.name}=PATH\` where it is one of the pipeline's`,
    );
  });
}

/** By name, what the inputs hold. */
export async function digestsOf(inputs: readonly Input[]): Promise<Readonly<Record<string, string>>> {
  const entries = inputs.map(async (input) => {
    const digest =
      input.kind === "stored" ? await digestOfFound(input.found) : digestOfText(input.kind === "text" ? input.text : input.address);
    return [input.artifact.name, digest] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

export async function placeInputs(inputs: readonly Input[], paths: TaskPaths): Promise<void> {
  for (const input of inputs) {
    const { artifact } = input;
    const target = paths.path(artifact.path ?? "");
    if ((artifact.path ?? "") === "") throw new TaskProblem(`the input artifact \`${artifact.name}\` has no path`);
    mkdirSync(dirname(target), { recursive: true });
    // On a volume that tasks share it may be there already.
    rmSync(target, { recursive: true, force: true });
    if (input.kind === "text") writeFileSync(target, input.text);
    else if (input.kind === "address") writeFileSync(target, await download(artifact.name, input.address));
    else await copyArtifact(input.found, target);
    if (typeof artifact["mode"] === "number") chmodSync(target, artifact["mode"]);
  }
}

async function download(name: string, address: string): Promise<Buffer> {
  try {
    const response = await fetch(address);
    if (!response.ok)
      throw new TaskProblem(`the input \`${name}\` cannot be fetched from ${address}: the server answers ${String(response.status)}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof TaskProblem) throw error;
    const { cause, message } = error as Error;
    throw new TaskProblem(`the input \`${name}\` cannot be fetched from ${address}: ${cause instanceof Error ? cause.message : message}`);
  }
}
