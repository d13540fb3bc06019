import type { Workflow } from "../../cluster/objects.ts";
import type { Question } from "../../cluster/tree/run-node.ts";
import type { Diagnostic, Message } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../graph/types.ts";
import { paintFor, type Paint } from "../colour.ts";
import type { ClusterLibrary } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { liveTree } from "./live-tree.ts";
import { printLogs, type WhichLogs } from "./print-logs.ts";
import { signalsOf } from "./signals.ts";
import type { ClusterCommand } from "./with-cluster.ts";

export interface FollowRunOptions {
  readonly name: string;
  readonly namespace: string | undefined;
  /** Another run of the same name is not it. */
  readonly uid?: string | undefined;
  /** From `template/task` to `file:line`, where the source is known. */
  readonly sources?: ReadonlyMap<string, string> | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly logs: WhichLogs;
  /** What becomes of the run on Ctrl-C. */
  readonly onCancel: "leave" | "stop" | "terminate";
  readonly json: boolean;
  /** It was there before this call. */
  readonly joined: boolean;
}

/**
 * Waits for a run, says what happens meanwhile (a live tree on a terminal, a line a transition elsewhere), prints logs, outputs and why it failed. Returns the exit code:
 * 0, 4 where the run failed, 5 where it did not end in time, 128 and more where a signal ended the waiting.
 */
export async function followRun(command: ClusterCommand, options: FollowRunOptions): Promise<number> {
  const { service, library, context } = command;
  const paint = paintFor(context.stderr, context.env);
  const say = (message: Message): void => {
    tree.above(messageLines(message, paint));
  };
  const tree = liveTree(command, paint, options.joined);
  const canceller = library.cancelOnSignals(service, options, {
    policy: options.onCancel,
    clock: context.clock,
    signals: signalsOf(context),
    exit: context.exit,
  });
  try {
    const outcome = await library.waitFor(service, options.name, {
      clock: context.clock,
      signal: canceller.signal,
      ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.sources === undefined ? {} : { sources: options.sources }),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
      onEvent(event) {
        if (event.kind === "changed") {
          tree.show(event.tree, event.transitions);
          const answers = event.transitions.flatMap(({ node }) =>
            node.question ? [`  ${answerLine(options.name, node.question, library)}`] : [],
          );
          if (answers.length > 0) tree.above(answers);
        }
        if (event.kind === "notice") say(event.message);
        if (event.kind === "recovered") tree.above(["the cluster answers again"]);
      },
    });
    tree.end();
    const failure = outcome.kind === "finished" ? library.firstFailure(outcome.workflow, options.sources) : undefined;
    if (outcome.kind === "finished") await printLogs(command, outcome.workflow, { ...options, cause: failure });
    const message = library.outcomeMessage(outcome, { name: options.name, failure, timeout: options.timeout });
    if (message !== undefined) {
      const place = failure?.place;
      const lines = place === undefined ? [] : [`  ${paint("dim", place)}`];
      context.stderr.write(`${messageLines(message, paint, lines).join("\n")}\n`);
    }
    if (message === undefined && !tree.isRedrawn) context.stderr.write(`${successLine(outcome.workflow, paint, library)}\n`);
    if (outcome.kind === "finished") printResult(command, outcome.workflow, message && withPlace(message, failure?.place), options);
    if (outcome.kind === "timed-out") return exitCodes.timedOut;
    return message === undefined ? exitCodes.ok : exitCodes.workflowFailed;
  } catch (error) {
    tree.end();
    const cancellation = await canceller.cancellation;
    if (cancellation === undefined) throw error;
    if (cancellation.message !== undefined) say(cancellation.message);
    const what = {
      terminated: "is terminated",
      stopped: "stops",
      left: `goes on; \`argots wait ${options.name}\` follows it again, \`argots terminate ${options.name}\` ends it`,
      "ended-before": "had ended before",
      "not-found": "is not there",
      failed: "may go on",
    };
    context.stderr.write(`${options.name}  ${what[cancellation.result]}\n`);
    return cancellation.exitCode;
  } finally {
    canceller.dispose();
  }
}

function answerLine(name: string, { outputs }: Question, { shellWord }: ClusterLibrary): string {
  const values = outputs.map(({ name: output, choices }) => ` -p ${shellWord(`${output}=${choices[0] ?? "VALUE"}`)}`);
  return `\`argots resume ${name}${values.join("")}\` lets it go on`;
}

function successLine(workflow: Workflow | undefined, paint: Paint, { durationText }: ClusterLibrary): string {
  const { metadata, status } = workflow ?? {};
  const took = Date.parse(status?.finishedAt ?? "") - Date.parse(status?.startedAt ?? "");
  const after = Number.isNaN(took) ? "" : ` after ${durationText(took)}`;
  return `${paint("green", "✔")} ${paint("bold", metadata?.name ?? "")} succeeded${after}`;
}

/** The outputs are data: `name=value` lines, or JSON with everything. */
function printResult(
  { library, context }: ClusterCommand,
  workflow: Workflow,
  problem: Diagnostic | undefined,
  options: FollowRunOptions,
): void {
  const outputs = library.workflowOutputs(workflow);
  if (!options.json) {
    for (const [name, value] of Object.entries(outputs)) context.stdout.write(`${name}=${value}\n`);
    return;
  }
  const { metadata, status } = workflow;
  const result = {
    name: metadata.name,
    namespace: metadata.namespace,
    phase: status?.phase,
    startedAt: status?.startedAt,
    finishedAt: status?.finishedAt,
    outputs,
    problem,
  };
  context.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
}

function withPlace(message: Message, text: string | undefined): Diagnostic {
  const match = /^(.+):(\d+)$/.exec(text ?? "");
  if (match === null) return message;
  const line = Number(match[2]);
  const place: Place = { file: match[1]!, line, column: 1, endLine: line, endColumn: 1 };
  return { ...message, place };
}
