import type { ValueType } from "../../graph/types.ts";
import { absent, printPath, variable, type Access } from "./expression/access.ts";
import type { Value } from "../../graph/values.ts";
import { bundledText } from "./bundles.ts";
import { optionalProperty } from "./expression/literals.ts";
import { coalesce, conditional, primary } from "./expression/precedence.ts";
import { isSameGuard, type Guard, type ScopePort, type TaskBuilder } from "./scope.ts";

/** A port of the template that is being written. */
export function accessPort(port: ScopePort, type: ValueType): Access {
  const access: Access =
    port.bundle === undefined
      ? variable(["inputs", port.kind === "artifact" ? "artifacts" : "parameters", port.name], type)
      : { type, encoded: bundledText(port) };
  return port.optional ? { ...access, optional: true } : access;
}

/** What is known where a value is worked out. */
interface Certainty {
  readonly assumed?: readonly Guard[];
  readonly ran?: TaskBuilder;
}

/** An output of a task of this DAG. What a skipped or failed task leaves out is the mark of an absent value (lowering.md rule 3). */
export function accessProduced(
  producer: TaskBuilder,
  path: readonly string[],
  type: ValueType,
  optional: boolean,
  task: TaskBuilder | undefined,
  certain: Certainty = {},
): Access {
  if (task) task.data.add(producer);
  const plain = variable(["tasks", producer.name, "outputs", ...path], type);
  const status = primary(`${printPath(["tasks", producer.name])}.status`);
  const handled = task?.scope.handling?.has(producer) ?? false;
  const from = { guards: handled ? [...producer.guards, endedWell(producer)] : producer.guards, status };
  const sure = isSure(producer, task, certain);
  const skippable = mayBeSkipped(producer) && !sure;
  if (type.kind === "artifact") return optional || skippable ? { ...plain, ...from, optional: true } : { ...plain, ...from };
  if (producer.mayFail || (handled && !(task && asksFirst(task, producer)))) {
    const guarded = primary(printPath(["tasks", producer.name, "outputs"]) + path.map(optionalProperty).join(""));
    // A reference without `?.` makes a task wait for what will never come, even where it is not evaluated.
    if (sure) return task ? { type, encoded: guarded } : plain;
    const succeeded = primary(`${status.text} == 'Succeeded'`);
    const encoded = task ? coalesce(guarded, absent) : conditional(succeeded, plain.encoded!, absent);
    return { type, encoded, optional: true, ...(task ? { ...from, missing: guarded } : {}) };
  }
  // What may itself be absent says so by its mark, not by being nil.
  if (skippable && optional) return { type, encoded: coalesce(plain.encoded!, absent), optional: true };
  if (skippable) return { type, encoded: coalesce(plain.encoded!, absent), missing: plain.encoded!, optional: true, ...from };
  return optional ? { ...plain, optional: true } : { ...plain };
}

const mayBeSkipped = ({ when, omitted }: TaskBuilder): boolean => when !== undefined || omitted === true;

/** The condition that a task has ended well. */
function endedWell({ node = "" }: TaskBuilder): Guard {
  return { condition: { kind: "succeeded", node, type: { kind: "boolean" } }, negated: false };
}

/** Does a task run only where it has found that this one ended well? A task that is skipped never looks at its arguments. */
function asksFirst(task: TaskBuilder, producer: TaskBuilder): boolean {
  const asks = (condition: Value): boolean =>
    condition.kind === "operation" && condition.operator === "and"
      ? condition.operands.some(asks)
      : condition.kind === "succeeded" && condition.node === producer.node;
  return !task.asking && task.guards.some(({ condition, negated }) => !negated && asks(condition));
}

/** Is it certain here that the producer has ended well: because of what the task waits for, or of the conditions around? */
function isSure(producer: TaskBuilder, task: TaskBuilder | undefined, { assumed = [], ran }: Certainty): boolean {
  if (producer === ran) return true;
  if (task?.endings.some((group) => group.every((ending) => ending.task === producer && ending.statuses.join() === "Succeeded")))
    return true;
  const known = [...assumed, ...(task?.guards ?? [])];
  const holds = (guard: Guard): boolean => known.some((other) => isSameGuard(other, guard));
  return producer.guards.length > 0 && producer.guards.every(holds);
}
