import type { ActionContext } from "../context.ts";
import { appendEntries } from "../github/command-files.ts";

/** A run that the post step has to see to if the main step cannot. */
export interface SavedRun {
  readonly name: string;
  readonly namespace: string;
}

/** Every run's name is saved before it is created, and taken back when it has ended or is meant to go on. */
export interface SavedRuns {
  add(run: SavedRun): void;
  remove(run: SavedRun): void;
}

const key = "argots-runs";

export function savedRuns(context: ActionContext): SavedRuns {
  const runs = new Map<string, SavedRun>();
  const save = (): void => appendEntries("GITHUB_STATE", { [key]: JSON.stringify([...runs.values()]) }, context);
  const id = ({ name, namespace }: SavedRun): string => `${namespace}/${name}`;
  return {
    add(run) {
      runs.set(id(run), run);
      save();
    },
    remove(run) {
      if (runs.delete(id(run))) save();
    },
  };
}

/** What the main step left behind. */
export function readSavedRuns(env: ActionContext["env"]): readonly SavedRun[] {
  try {
    const value: unknown = JSON.parse(env[`STATE_${key}`] ?? "[]");
    return Array.isArray(value) ? (value as unknown[]).filter(isSavedRun) : [];
  } catch {
    return [];
  }
}

function isSavedRun(value: unknown): value is SavedRun {
  const { name, namespace } = (value ?? {}) as Record<string, unknown>;
  return typeof name === "string" && typeof namespace === "string";
}
