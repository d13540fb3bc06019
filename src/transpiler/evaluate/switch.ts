import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { join, mapLeaves } from "./completions.ts";
import { normal, placeAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { announceAll } from "./declarations.ts";
import { decide } from "./decide.ts";
import { readForMistakes } from "./branches.ts";
import { binary, toCondition } from "./operators.ts";
import { not } from "./presence.ts";
import { operandTexts } from "./operand-words.ts";
import { openScope } from "./scope.ts";
import type { Thing } from "./things.ts";
import { inSequence, stepsOf, type Step } from "./sequence.ts";
import { boolean } from "./value-types.ts";

/** A clause with the condition under which the `switch` enters there; none for `default`. */
interface Clause {
  readonly node: ts.CaseOrDefaultClause;
  readonly condition: boolean | Value | undefined;
}

/** `switch`, with everything that falls through. */
export function evaluateSwitch(node: ts.SwitchStatement, frame: Frame, evaluation: Evaluation): Completion {
  const inner: Frame = { ...frame, scope: openScope(frame.scope) };
  const subject = evaluation.evaluate.expression(node.expression, frame);
  const clauses: Clause[] = [];
  for (const clause of node.caseBlock.clauses) {
    if (ts.isDefaultClause(clause)) {
      clauses.push({ node: clause, condition: undefined });
      continue;
    }
    const label = evaluation.evaluate.expression(clause.expression, inner);
    const place = placeAt(clause.expression, frame, evaluation);
    const texts = operandTexts(node.expression, clause.expression, frame.module.source);
    const condition = toCondition(binary("===", subject, label, place, evaluation, texts), evaluation);
    if (condition === undefined) {
      evaluation.doubt ??= place;
      for (const { statements } of node.caseBlock.clauses) for (const one of statements) readForMistakes(one, inner, evaluation);
      return normal;
    }
    clauses.push({ node: clause, condition });
  }
  closeUnion(clauses, subject);
  announceAll(
    node.caseBlock.clauses.flatMap(({ statements }) => [...statements]),
    inner,
    evaluation,
  );
  return enter(groupsOf(clauses), inner, evaluation);
}

/** Where the cases name every text that the subject may be, the last one is `default`: TypeScript knows that one of them holds. */
function closeUnion(clauses: Clause[], subject: Thing): void {
  const literals = subject.kind === "runtime" && subject.value.type.kind === "string" ? subject.value.type.literals : undefined;
  if (!literals || clauses.some(({ condition }) => condition === undefined)) return;
  const named = new Set(
    clauses.map(({ node }) => (ts.isCaseClause(node) && ts.isStringLiteralLike(node.expression) ? node.expression.text : undefined)),
  );
  const last = clauses.at(-1);
  if (last && literals.every((literal) => named.has(literal))) clauses[clauses.length - 1] = { node: last.node, condition: undefined };
}

/** Clauses of which each but the last runs on into the next. */
function groupsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const groups: Clause[][] = [];
  let open: Clause[] | undefined;
  for (const clause of clauses) {
    if (!open) groups.push((open = []));
    open.push(clause);
    if (endsHere(clause.node.statements.at(-1))) open = undefined;
  }
  return groups;
}

function endsHere(last: ts.Statement | undefined): boolean {
  if (!last) return false;
  if (ts.isBlock(last)) return endsHere(last.statements.at(-1));
  return ts.isBreakOrContinueStatement(last) || ts.isReturnStatement(last) || ts.isThrowStatement(last);
}

/** One group after the other is asked, that of `default` at the end. */
function enter(groups: readonly (readonly Clause[])[], frame: Frame, evaluation: Evaluation): Completion {
  const isDefault = (group: readonly Clause[]): boolean => group.some(({ condition }) => condition === undefined);
  const [group, ...others] = [...groups.filter((one) => !isDefault(one)), ...groups.filter(isDefault)];
  if (!group) return normal;
  const run = (inner: Frame): Completion =>
    mapLeaves(runGroup(group, inner, evaluation), (leaf) => (leaf.kind === "break" ? normal : leaf));
  if (isDefault(group)) return run(frame);
  const condition = anyOf(group.map((clause) => clause.condition!));
  if (condition === true) return run(frame);
  const otherwise: Step = { node: group[0]!.node, run: (inner: Frame): Completion => enter(others, inner, evaluation) };
  // As a statement of its own: where one of the others throws, what it set is none of the values.
  const rest = (inner: Frame): Completion => inSequence([otherwise], inner, evaluation);
  if (condition === false) return rest(frame);
  const place = placeAt(group[0]!.node, frame, evaluation);
  return join(decide(condition, { place }, { whenTrue: run, whenFalse: rest }, frame, evaluation));
}

/** The statements of a group; those that only some of its clauses run into, under the conditions of these. */
function runGroup(group: readonly Clause[], frame: Frame, evaluation: Evaluation): Completion {
  const steps = group.map(({ node }, position): Step => {
    const statements = stepsOf(node.statements, evaluation);
    const run = (inner: Frame): Completion => inSequence(statements, inner, evaluation);
    const entered = position === group.length - 1 ? true : enteredBefore(group, position);
    return {
      node: node.statements[0] ?? node,
      run: (inner) => {
        if (entered === true) return run(inner);
        if (entered === false || node.statements.length === 0) return normal;
        return join(
          decide(entered, { place: placeAt(node, inner, evaluation) }, { whenTrue: run, whenFalse: () => normal }, inner, evaluation),
        );
      },
    };
  });
  return inSequence(
    steps.filter(({ node }) => !ts.isCaseOrDefaultClause(node)),
    frame,
    evaluation,
  );
}

/** Was the group entered at this clause or before it? */
function enteredBefore(group: readonly Clause[], position: number): boolean | Value {
  const before = group.slice(0, position + 1);
  if (before.some(({ condition }) => condition === undefined)) {
    const others = group.slice(position + 1).map(({ condition }) => condition!);
    const otherwise = anyOf(others);
    return typeof otherwise === "boolean" ? !otherwise : not(otherwise);
  }
  return anyOf(before.map(({ condition }) => condition!));
}

function anyOf(conditions: readonly (boolean | Value)[]): boolean | Value {
  if (conditions.includes(true)) return true;
  const values = conditions.filter((condition) => typeof condition !== "boolean");
  return values.length === 0
    ? false
    : values.reduce((a, b): Value => ({ kind: "operation", operator: "or", operands: [a, b], type: boolean }));
}
