import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../files/digest.ts";
import { writeWhole } from "../files/write-whole.ts";

/** What is kept of a task that has ended. It is written last: a folder without it is that of a task that did not come to its end. */
export interface TaskRecord {
  readonly version: 1;
  /** The node's path in the run. */
  readonly path: string;
  readonly template: string;
  readonly state: "succeeded" | "failed";
  readonly exitCode: number;
  /** Why it ended, where not its process but argots says so. */
  readonly failure?: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Of all that decides what the task does: its template with everything filled in, and what its input artifacts hold. */
  readonly content: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly result?: string;
  /** By name; the path is relative to the task's folder. */
  readonly artifacts: Readonly<Record<string, { readonly path: string; readonly digest: string }>>;
}

const fileName = "task.json";

export function writeRecord(folder: string, record: TaskRecord): void {
  writeWhole(join(folder, fileName), `${JSON.stringify(record, undefined, 2)}\n`);
}

export function removeRecord(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

export function readRecord(folder: string): TaskRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(folder, fileName), "utf8")) as TaskRecord;
    return record.version === 1 ? record : undefined;
  } catch {
    // There is none, or it is not ours.
    return undefined;
  }
}

/** Whether what the task has left is what it left then. */
export async function isIntact(folder: string, { artifacts }: TaskRecord): Promise<boolean> {
  for (const { path, digest } of Object.values(artifacts)) {
    const file = join(folder, path);
    if (!existsSync(file) || (await digestOf(file)) !== digest) return false;
  }
  return true;
}
