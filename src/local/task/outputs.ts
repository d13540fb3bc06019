import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { keyOf } from "../files/artifacts.ts";
import { copyTree } from "../files/copy.ts";
import { digestOf } from "../files/digest.ts";
import { fileNameOf } from "../files/file-name.ts";
import type { LocalRun } from "../local-run.ts";
import { saved } from "../../simulator/location.ts";
import type { Template } from "../../simulator/objects.ts";
import type { TaskPaths } from "./paths.ts";
import type { TaskRecord } from "./record.ts";

export interface TaskOutputs extends Pick<TaskRecord, "parameters" | "artifacts"> {
  /** An output that had to be there and is not. */
  readonly missing?: string;
}

/** What a process has left, as Argo's executor reads it. */
export async function readOutputs(template: Template, folder: string, paths: TaskPaths): Promise<TaskOutputs> {
  const parameters: Record<string, string> = {};
  for (const { name, valueFrom } of template.outputs?.parameters ?? []) {
    if (valueFrom?.path === undefined) continue;
    const file = paths.path(valueFrom.path);
    if (existsSync(file)) parameters[name] = readFileSync(file, "utf8").replace(/\n$/, "");
  }
  const artifacts: Record<string, { path: string; digest: string }> = {};
  let missing: string | undefined;
  for (const { name, path = "", optional } of template.outputs?.artifacts ?? []) {
    const file = paths.path(path);
    if (!existsSync(file)) {
      if (optional !== true) missing ??= `nothing was written to ${path === "" ? "its path" : file}, the output \`${name}\``;
      continue;
    }
    const own = await insideOf(folder, name, file);
    artifacts[name] = { path: relative(folder, own), digest: await digestOf(own) };
  }
  return { parameters, artifacts, ...(missing === undefined ? {} : { missing }) };
}

/** What lies on a volume may be changed by others: the task keeps a copy. */
async function insideOf(folder: string, name: string, file: string): Promise<string> {
  if (!relative(folder, file).startsWith("..")) return file;
  const copy = join(folder, "outputs", fileNameOf(name));
  await copyTree(file, copy);
  return copy;
}

/** From now on, others may have them. */
export function publish(run: LocalRun, template: Template, nodeName: string, folder: string, artifacts: TaskRecord["artifacts"]): void {
  for (const declared of template.outputs?.artifacts ?? []) {
    const written = artifacts[declared.name];
    const key = keyOf(saved(declared, nodeName));
    if (written !== undefined && key !== undefined) run.store.add(key, { path: join(folder, written.path), digest: written.digest });
  }
}
