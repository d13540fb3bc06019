import { closest } from "../../diagnostics/suggest.ts";
import { parameterUnknown, parameterWrong, suspendedValueMissing } from "../../diagnostics/messages.generated.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Json } from "../../graph/types.ts";
import { ClusterError } from "../cluster-error.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import type { Answers } from "../service.ts";
import { awaitedOf, type Awaited } from "../tree/question.ts";
import { nodesOf } from "./nodes.ts";

/** A task that waits for a person, and the values with which it goes on. */
export interface Answered {
  readonly node: NodeStatus;
  /** By output. */
  readonly values: Readonly<Record<string, Json>>;
}

/**
 * What every task that waits goes on with: what is given, else Argo's default. Rejects what nothing waits for, what is none of the choices, and what is
 * missing: the controller gives a choice that nobody made the default `""`, which is none of them.
 */
export function answeredTasks(workflow: Workflow, answers: Answers): readonly Answered[] {
  const waiting = Object.values(nodesOf(workflow)).filter(({ type, phase }) => type === "Suspend" && phase === "Running");
  const name = workflow.metadata.name ?? "";
  const known = waiting.flatMap((node) => awaitedOf(node).map((one) => one.name));
  for (const given of Object.keys(answers)) if (!known.includes(given)) throw refused(unknown(name, given, known));
  return waiting.map((node) => {
    const values = awaitedOf(node).map((awaited) => [awaited.name, valueOf(awaited, answers[awaited.name], node, name)] as const);
    return { node, values: Object.fromEntries(values) };
  });
}

function valueOf({ name, choices, fallback }: Awaited, given: string | undefined, node: NodeStatus, workflow: string): Json {
  const isChoice = (value: Json | undefined) => value !== undefined && (choices.length === 0 || choices.includes(String(value)));
  if (given === undefined) {
    if (isChoice(fallback)) return fallback!;
    const output = choices.length === 0 ? `\`${name}\`` : `\`${name}\` (${choices.join(" or ")})`;
    const example = `${name}=${choices[0] ?? "VALUE"}`;
    throw refused(suspendedValueMissing({ task: node.displayName ?? node.name, output, workflow, example }));
  }
  if (isChoice(given)) return given;
  const example = `-p ${name}=${closest(given, choices) ?? choices[0]!}`;
  const problem = `must be one of ${choices.map((choice) => `\`${choice}\``).join(", ")}`;
  throw refused(parameterWrong({ name, problem, value: given === "" ? "nothing" : `\`${given}\``, example }));
}

function unknown(workflow: string, name: string, known: readonly string[]): Message {
  const near = closest(name, known);
  const all =
    known.length === 0
      ? `no task of it waits for a value now; \`argots wait ${workflow}\` says when one does.`
      : `it waits for \`${known.join("`, `")}\`.`;
  return parameterUnknown({ name, what: `The run \`${workflow}\``, hint: near === undefined ? all : `did you mean \`${near}\`?` });
}

function refused(message: Message): ClusterError {
  return new ClusterError("refused", message);
}
