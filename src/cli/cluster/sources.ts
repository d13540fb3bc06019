import type { Manifest } from "../../transpiler/result.ts";

/** `template/task` to `file:line`: what a run carries with it, so that a failed task is traced back to its line. */
export function sourcesRecord(manifest: Manifest): Readonly<Record<string, string>> {
  return Object.fromEntries(manifest.sources.map(({ template, task, place }) => [`${template}/${task}`, `${place.file}:${place.line}`]));
}
