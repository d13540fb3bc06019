import * as messages from "../../diagnostics/messages.generated.ts";
import type { Branch } from "../../graph/graph.ts";
import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { newNodeId, normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { partsOf } from "../../graph/value-parts.ts";
import { inRegion } from "./iterate.ts";
import { toCondition } from "./operators.ts";
import { givenWhere } from "./narrowing.ts";
import { openScope } from "./scope.ts";

/** A condition known now picks its branch and leaves no trace; one that only the run knows becomes a branch of the graph. */
export function evaluateIf(node: ts.IfStatement, frame: Frame, evaluation: Evaluation): Completion {
  const condition = toCondition(evaluation.evaluate.expression(node.expression, frame), evaluation);
  if (condition === undefined) {
    // Its mistake has been reported; what stands inside is read for more of them.
    evaluation.doubt ??= evaluation.project.place(node.expression, frame.module);
    readForMistakes(node.thenStatement, frame, evaluation);
    if (node.elseStatement) readForMistakes(node.elseStatement, frame, evaluation);
    return normal;
  }
  if (typeof condition === "boolean") {
    const taken = condition ? node.thenStatement : node.elseStatement;
    return taken ? evaluation.evaluate.statements([taken], { ...frame, scope: openScope(frame.scope) }) : normal;
  }
  branch(node, condition, frame, evaluation);
  return normal;
}

function readForMistakes(statement: ts.Statement, frame: Frame, evaluation: Evaluation): void {
  inRegion(frame, evaluation, (inner) => evaluation.evaluate.statements([statement], { ...inner, scope: openScope(frame.scope) }));
}

function branch(node: ts.IfStatement, condition: Value, frame: Frame, evaluation: Evaluation): void {
  const { block } = frame;
  const id = block ? newNodeId(block) : "";
  const readBranch = (statement: ts.Statement | undefined, outcome: boolean) => {
    if (!statement) return { nodes: [], barrier: [] };
    const read = inRegion(frame, evaluation, (inner) =>
      evaluation.evaluate.statements([statement], {
        ...inner,
        scope: openScope(frame.scope),
        given: new Set([...(frame.given ?? []), ...givenWhere(condition, outcome)]),
      }),
    );
    if (read.result.kind !== "normal") reportAt(evaluation, frame, jumpOf(statement) ?? statement, unsupportedJump(read.result));
    return read;
  };
  const then = readBranch(node.thenStatement, true);
  const otherwise = readBranch(node.elseStatement, false);
  if (!block || then.nodes.length + otherwise.nodes.length === 0) return;
  const made: Branch = {
    kind: "branch",
    id,
    name: `if-${subject(condition) ?? "condition"}`,
    after: frame.barrier.nodes,
    place: evaluation.project.place(node.expression, frame.module),
    condition,
    then: { nodes: then.nodes },
    otherwise: { nodes: otherwise.nodes },
  };
  block.nodes.push(made);
  // What was awaited in a branch is awaited by all that follows the `if`.
  if (then.barrier.length + otherwise.barrier.length > 0)
    frame.barrier.nodes = [...frame.barrier.nodes.filter((one) => !made.after.includes(one)), id];
}

function unsupportedJump(completion: Completion) {
  switch (completion.kind) {
    case "return":
      return messages.constructUnsupported({
        construct: "`return` under a condition that only the run knows",
        instead: "put what follows into `else`, or into a function that is called in both branches.",
      });
    case "break":
      return messages.constructUnsupported({
        construct: "`break` under a condition that only the run knows",
        instead: "filter the list before the loop.",
      });
    default:
      return messages.constructUnsupported({
        construct: "`continue` under a condition that only the run knows",
        instead: "turn the condition round and put the rest of the body inside.",
      });
  }
}

/** The `return`, `break` or `continue` that stands in a statement, for a place. */
export function jumpOf(statement: ts.Statement): ts.Node | undefined {
  if (ts.isReturnStatement(statement) || ts.isBreakOrContinueStatement(statement)) return statement;
  return ts.isBlock(statement) ? statement.statements.find((one) => jumpOf(one)) : undefined;
}

/** What a condition is about, for a name: the first output or parameter in it. */
function subject(value: Value): string | undefined {
  switch (value.kind) {
    case "output":
      return value.output;
    case "parameter":
    case "member":
      return value.name;
    default:
      for (const part of partsOf(value)) {
        const found = subject(part);
        if (found) return found;
      }
      return undefined;
  }
}
