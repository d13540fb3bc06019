import type { ts } from "../compiler-api.ts";
import { certainties, isNormal, reaches } from "./completions.ts";
import { normal, placeAt, type Completion, type Decided, type Evaluation, type Frame } from "./context.ts";
import { decide } from "./decide.ts";

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

function goOn(completion: Completion, rest: readonly Step[], frame: Frame, evaluation: Evaluation): Completion {
  const [next] = rest;
  const condition = reaches(completion, isNormal);
  if (!next || typeof condition === "boolean") return completion;
  const certain = certainties(completion, isNormal);
  const decision = decide(
    condition,
    { place: placeAt(next.node, frame, evaluation), name: "rest" },
    {
      whenTrue: (inner) => inSequence(rest, withDecided(inner, certain), evaluation),
      whenFalse: (): Completion => normal,
    },
    frame,
    evaluation,
  );
  return { kind: "either", choice: decision.choice, whenTrue: decision.whenTrue, whenFalse: completion };
}

function withDecided(frame: Frame, more: Decided): Frame {
  return { ...frame, decided: new Map([...(frame.decided ?? []), ...more]) };
}
