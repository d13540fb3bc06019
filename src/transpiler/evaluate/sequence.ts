import type { ts } from "../compiler-api.ts";
import { certainties, isNormal, leavesOf, mapLeaves, reaches } from "./completions.ts";
import { normal, placeAt, type Completion, type Decided, type Evaluation, type Frame } from "./context.ts";
import { awaitRegion, decide, setEither } from "./decide.ts";
import { givenBy, givenWhere } from "./narrowing.ts";
import { inRegion, write } from "./regions.ts";
import type { Scope, Thing } from "./things.ts";

/** Something that is done after what stands before it, if that goes on. */
export interface Step {
  readonly node: ts.Node;
  readonly run: (frame: Frame) => Completion;
}

export function stepsOf(statements: readonly ts.Statement[], evaluation: Evaluation): readonly Step[] {
  return statements.map((statement) => ({ node: statement, run: (frame) => evaluation.evaluate.statement(statement, frame) }));
}

/** One step after the other. Behind one that may `return`, say, the others are a branch: they run where it did not. */
export function inSequence(steps: readonly Step[], start: Frame, evaluation: Evaluation): Completion {
  let frame = start;
  let decided: Decided | undefined;
  for (const [position, step] of steps.entries()) {
    const completion = step.run(frame);
    if (completion.kind === "either") return goOn(completion, steps.slice(position + 1), frame, evaluation);
    if (completion.kind !== "normal") return completion;
    if (completion.decided) {
      decided = new Map([...(decided ?? []), ...completion.decided]);
      frame = withDecided(frame, completion.decided);
    }
  }
  return decided ? { kind: "normal", decided } : normal;
}

function goOn(
  completion: Completion & { readonly kind: "either" },
  rest: readonly Step[],
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const [next] = rest;
  const condition = reaches(completion, isNormal);
  if (!next || typeof condition === "boolean") return completion;
  const certain = certainties(completion, isNormal);
  const extended = extend(completion, rest, certain, frame, evaluation);
  if (extended) return extended;
  const decision = decide(
    condition,
    { place: placeAt(next.node, frame, evaluation), name: "rest" },
    {
      whenTrue: (inner) => {
        keepWays(completion, inner);
        return inSequence(rest, withDecided(inner, certain), evaluation);
      },
      whenFalse: (): Completion => normal,
    },
    frame,
    evaluation,
  );
  // Where it does not go on, it has jumped.
  const jumped = mapLeaves(completion, (leaf) => (isNormal(leaf) ? { kind: "throw" } : leaf));
  return { kind: "either", choice: decision.choice, whenTrue: decision.whenTrue, whenFalse: jumped };
}

/** What follows is reached on some ways only: what a variable is on the others is none of its values. */
function keepWays(completion: Completion, frame: Frame): void {
  for (let scope: Scope | undefined = frame.scope; scope; scope = scope.parent) {
    for (const [name, binding] of scope.bindings) {
      if (!("value" in binding)) continue;
      const kept = onWays(binding.value, completion);
      if (kept !== binding.value) write(binding, name, kept, frame);
    }
  }
}

function onWays(value: Thing, completion: Completion): Thing {
  if (value.kind !== "either" || completion.kind !== "either" || value.choice !== completion.choice) return value;
  const [a, b] = [completion.whenTrue, completion.whenFalse].map((side) => leavesOf(side).some(isNormal));
  const [whenTrue, whenFalse] = [onWays(value.whenTrue, completion.whenTrue), onWays(value.whenFalse, completion.whenFalse)];
  if (a !== b) return a ? whenTrue : whenFalse;
  return whenTrue === value.whenTrue && whenFalse === value.whenFalse ? value : { ...value, whenTrue, whenFalse };
}

/** What was set on a way that ends in a `throw` is no longer one of its values. */
function settleWrites({ writes }: Frame, decided: Decided): void {
  for (const cell of writes?.keys() ?? []) {
    let { value } = cell;
    while (value.kind === "either" && decided.has(value.choice.condition))
      value = decided.get(value.choice.condition) ? value.whenTrue : value.whenFalse;
    if (value !== cell.value) cell.value = value;
  }
}

/** `if (…) return …; rest` is `if (…) return …; else rest`: one branch of the graph. */
function extend(
  { choice, whenTrue, whenFalse }: Completion & { readonly kind: "either" },
  rest: readonly Step[],
  certain: Decided,
  frame: Frame,
  evaluation: Evaluation,
): Completion | undefined {
  const { extension } = choice;
  if (!extension || extension.block !== frame.block || isNormal(whenTrue) === isNormal(whenFalse)) return undefined;
  const outcome = isNormal(whenTrue);
  if ((outcome ? whenFalse : whenTrue).kind === "either") return undefined;
  const given = new Set([...(frame.given ?? []), ...givenWhere(choice.condition, outcome)]);
  const region = inRegion(frame, evaluation, (inner) => {
    inner.barrier.nodes = extension.awaited(outcome);
    return inSequence(rest, withDecided({ ...inner, given }, certain), evaluation);
  });
  extension.add(region, outcome);
  const place = placeAt(rest[0]!.node, frame, evaluation);
  setEither(choice, outcome ? region.changes : new Map(), outcome ? new Map() : region.changes, place, frame, evaluation);
  awaitRegion(region, choice, frame);
  return { kind: "either", choice, whenTrue: outcome ? region.result : whenTrue, whenFalse: outcome ? whenFalse : region.result };
}

function withDecided(frame: Frame, more: Decided): Frame {
  settleWrites(frame, more);
  return { ...frame, given: new Set([...(frame.given ?? []), ...givenBy(more)]), decided: new Map([...(frame.decided ?? []), ...more]) };
}
