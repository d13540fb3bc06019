import { lstatSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { TaskRecord } from "../../local/task/record.ts";
import type { ArtifactTypes } from "../metrics.ts";
import type { ArtifactReport, ArtifactSize } from "../run-report.ts";

/** A folder with more entries is not counted to its end. */
const mostEntries = 10_000;

export function readArtifacts(
  folder: string,
  from: string,
  { artifacts }: TaskRecord,
  types: ArtifactTypes | undefined,
): readonly ArtifactReport[] {
  return Object.entries(artifacts).flatMap(([name, { path }]): readonly ArtifactReport[] => {
    const file = resolve(folder, path);
    // `task.json` may have been changed.
    if (relative(folder, file).startsWith("..")) return [];
    return [{ name, type: types?.[name], file, path: relative(from, file), size: sizeOf(file) }];
  });
}

function sizeOf(file: string): ArtifactSize {
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (status?.isFile() === true) return { kind: "file", bytes: status.size };
  return status?.isDirectory() === true ? sizeOfFolder(file) : { kind: "none" };
}

function sizeOfFolder(folder: string): ArtifactSize {
  let [bytes, files, entries] = [0, 0, 0];
  const open = [folder];
  for (let next = open.pop(); next !== undefined && entries <= mostEntries; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (++entries > mostEntries) break;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) [bytes, files] = [bytes + (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0), files + 1];
    }
  }
  return { kind: "folder", bytes, files, isCut: entries > mostEntries };
}
