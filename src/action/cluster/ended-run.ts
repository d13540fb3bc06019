import type { ClusterLibrary } from "../../cli/context.ts";
import type { Outcome } from "../../cluster/follow/outcome.ts";
import type { Workflow } from "../../cluster/objects.ts";
import type { ClusterService } from "../../cluster/service.ts";
import type { Failure } from "../../cluster/tree/first-failure.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../graph/types.ts";
import type { ActionContext } from "../context.ts";
import type { RunFailure } from "../report/model.ts";
import type { Sendable } from "./objects.ts";

/** How a run ended, in the words of the report. */
export interface Ended {
  readonly kind: Outcome["kind"];
  readonly phase: string;
  readonly message: string;
  readonly duration?: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly workflow?: Workflow;
  readonly cause?: Failure;
}

interface Followed {
  readonly name: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly sources: ReadonlyMap<string, string>;
}

export function ended(outcome: Outcome, { name, timeout, sources }: Followed, library: ClusterLibrary, { pipeline }: Sendable): Ended {
  const { workflow } = outcome;
  const cause = outcome.kind === "finished" ? library.firstFailure(outcome.workflow, sources) : undefined;
  const message = library.outcomeMessage(outcome, { name, failure: cause, timeout });
  const duration = workflow === undefined ? undefined : durationOf(workflow);
  const phases = {
    finished: outcome.kind === "finished" ? outcome.phase : "",
    deleted: "Deleted",
    "timed-out": workflow?.status?.phase || "Pending",
  };
  return {
    ...{ kind: outcome.kind, phase: phases[outcome.kind], message: message?.text ?? "" },
    outputs: workflow === undefined ? {} : library.workflowOutputs(workflow),
    // A run without a task to blame is the whole pipeline's.
    diagnostics: message === undefined ? [] : [{ ...message, place: placeOf(cause?.place) ?? pipeline.place }],
    ...(duration === undefined ? {} : { duration }),
    ...(workflow === undefined ? {} : { workflow }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** What a failure is explained by in the summary. */
const linesShown = 20;

/** Which task, which line, why, and the last lines of its log; undefined for a run that succeeded. */
export async function failureOf(
  outcome: Outcome,
  { cause, message, kind, diagnostics }: Ended,
  service: ClusterService,
  library: ClusterLibrary,
  { clock }: ActionContext,
): Promise<RunFailure | undefined> {
  if (diagnostics.length === 0) return undefined;
  if (cause === undefined || outcome.kind !== "finished")
    return { task: kind === "timed-out" ? "(not ended)" : "(the whole run)", message, lines: [] };
  return {
    task: cause.path,
    message: cause.message ?? message,
    lines: await linesOf(cause, outcome.workflow, service, library, clock),
    ...(cause.place === undefined ? {} : { place: cause.place }),
    ...(cause.exitCode === undefined ? {} : { exitCode: cause.exitCode }),
  };
}

async function linesOf(
  { node }: Failure,
  workflow: Workflow,
  service: ClusterService,
  library: ClusterLibrary,
  clock: ActionContext["clock"],
): Promise<readonly string[]> {
  if (node.podNode === undefined) return [];
  try {
    const { lines } = await library.lastLines(service, workflow, node.podNode, linesShown, { clock });
    return lines.map(({ text }) => text);
  } catch (error) {
    // Who may not read logs sees the failure without them.
    if (error instanceof library.ClusterError) return [`(${error.diagnostic.text})`];
    throw error;
  }
}

function durationOf({ status }: Workflow): number | undefined {
  const from = Date.parse(status?.startedAt ?? "");
  const to = Date.parse(status?.finishedAt ?? "");
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : to - from;
}

function placeOf(text: string | undefined): Place | undefined {
  const match = /^(.+):(\d+)$/.exec(text ?? "");
  if (match === null) return undefined;
  const line = Number(match[2]);
  return { file: match[1]!, line, column: 1, endLine: line, endColumn: 1 };
}
