import { join } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { allRuns, runsFolder } from "../../local/files/layout.ts";
import { readRunState, type RunState } from "../../local/run-state.ts";

export interface KnownRun {
  /** Absolute. */
  readonly folder: string;
  readonly state: RunState;
}

/** All runs that are kept here, the latest first. */
export function knownRuns(home: string): readonly KnownRun[] {
  const runs = allRuns(home).flatMap((id): readonly KnownRun[] => {
    const folder = join(runsFolder(home), id);
    const state = readRunState(folder);
    return state === undefined ? [] : [{ folder, state }];
  });
  return runs.toSorted((a, b) => startOf(b.state) - startOf(a.state) || b.state.id.localeCompare(a.state.id, "en", { numeric: true }));
}

export function startOf({ about, createdAt }: RunState): number {
  return about?.startedAt ?? createdAt;
}

/** The run of that name, or the latest. */
export function selectRun(home: string, id: string | undefined): KnownRun | Message {
  const runs = knownRuns(home);
  const [latest] = runs;
  if (latest === undefined) return messages.noRunsHere();
  const found = id === undefined ? latest : runs.find(({ state }) => state.id === id);
  if (found !== undefined || id === undefined) return found ?? latest;
  const near = closest(
    id,
    runs.map(({ state }) => state.id),
  );
  return messages.localRunUnknown({
    id,
    hint: near === undefined ? `\`argots runs\` lists them; the latest is \`${latest.state.id}\`.` : `did you mean \`${near}\`?`,
  });
}
