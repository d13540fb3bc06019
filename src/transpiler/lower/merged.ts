import { artifactMayBeAbsent } from "../../diagnostics/messages.generated.ts";
import type { ValueType } from "../../graph/types.ts";
import type { MergedReference, Value } from "../../graph/values.ts";
import { absent, accessTo, isPlainText, printPath, type Access } from "./expression/access.ts";
import { printValue, type Site } from "./expression/argument.ts";
import { mayBeNothing } from "./expression/may-be-nothing.ts";
import { encodeConstant } from "./expression/encode.ts";
import { stringLiteral } from "./expression/literals.ts";
import { withoutMinusZero } from "./expression/minus-zero.ts";
import { binary, call, coalesce, conditional, precedence, primary, type Printed } from "./expression/precedence.ts";
import { mayHoldTag } from "./expression/risk.ts";
import { isSameGuard, type Guard, type TaskBuilder } from "./scope.ts";

/** Where values are written; where a condition is known to hold (or not to), what ran there is certain. */
export type SiteWhere = (guard?: Guard) => Site;

/** Where artifacts to choose from come from. Neither may have been made: then the program went on, and chose another elsewhere. */
export interface Artifacts {
  /** One that is there wherever the task ended well that it comes from. */
  readonly from: (value: Value, guard?: Guard) => Access;
  /** One that is always there, and that nobody looks at. */
  readonly nobodys: (type: ValueType) => Access;
}

/** Whether the body of a `try` ended well. */
export function accessOutcome(body: TaskBuilder): Access {
  const status = primary(`${printPath(["tasks", body.name])}.status`);
  return { type: { kind: "boolean" }, decoded: binary(status, "==", primary("'Succeeded'"), precedence.comparison) };
}

/** One of two values, of which the other may come from tasks that never ran (lowering.md a). */
export function accessMerged(
  reference: MergedReference,
  task: TaskBuilder | undefined,
  sites: SiteWhere,
  isHere: (value: MergedReference) => boolean,
  artifacts: Artifacts,
): Access {
  const { type } = reference;
  const site = sites();
  if (type.kind === "artifact") return accessMergedArtifact(reference, site, artifacts);
  const joined = joinedTexts(reference, { task, site, isHere });
  const encoded = joined ? joined.reduce(coalesce) : chosenText(reference, sites);
  // Nothing at the end: whoever has a default puts it there.
  const missing = joined && joined.length > 1 && joined.at(-1) === absent ? joined.slice(0, -1).reduce(coalesce) : undefined;
  const optional = mayBeNothing(reference);
  const raw = mayHoldTag(reference.whenTrue, site.lookup) || mayHoldTag(reference.whenFalse, site.lookup);
  return { type, encoded, ...(missing ? { missing } : {}), ...(optional ? { optional } : {}), ...(raw ? { raw } : {}) };
}

/** Where texts are joined. */
interface Joining {
  readonly task: TaskBuilder | undefined;
  readonly site: Site;
  /** Is it chosen in this DAG? One of a DAG inside is an output of that. */
  readonly isHere: (value: MergedReference) => boolean;
}

/** Texts of which the first that is not nil counts. */
interface Joined {
  readonly texts: readonly Printed[];
  /** All may be nil: the program has gone elsewhere (`return`), or what follows asks first. Something has to stand there all the same. */
  readonly leftOut: boolean;
}

/** Nothing but outputs of tasks that are skipped when they are not chosen: `a ?? b ?? c`. */
function joinedTexts(value: Value, joining: Joining): readonly Printed[] | undefined {
  const joined = joinedFrom(value, joining, []);
  return joined && (joined.leftOut ? [...joined.texts, absent] : joined.texts);
}

function joinedFrom(value: Value, joining: Joining, before: readonly Guard[]): Joined | undefined {
  if (value.kind !== "merged" || !joining.isHere(value)) {
    const text = simpleText(value, value.type, joining.site);
    return text && { texts: [text], leftOut: isLeftOut(value, joining, before) };
  }
  const { whenTrue, whenFalse, condition, type } = value;
  // In the outputs of a template a failed task has to be asked for its status first (lowering.md rule 3).
  if (condition.kind === "succeeded" && !joining.task) return undefined;
  const sameForm = [whenTrue, whenFalse].every((side) => isNothingValue(side) || isPlainText(side.type) === isPlainText(type));
  const first = sameForm ? joinedWhen(whenTrue, condition, joining, [...before, { condition, negated: false }]) : undefined;
  const rest = first && joinedFrom(whenFalse, joining, [...before, { condition, negated: true }]);
  if (!rest) return undefined;
  const isAlwaysThere = whenFalse.kind === "constant" || rest.texts.at(-1) === absent;
  return { texts: [...first.texts, ...rest.texts], leftOut: !isAlwaysThere && (first.leftOut || rest.leftOut) };
}

/** May it not have run where these conditions hold? */
function isLeftOut(value: Value, { task, site }: Joining, before: readonly Guard[]): boolean {
  const access = value.kind === "constant" ? undefined : accessTo(value, site.lookup);
  if (!access?.missing || !access.guards) return false;
  const known = [...before, ...(task?.guards ?? [])];
  return !access.guards.every((guard) => known.some((other) => isSameGuard(guard, other)));
}

/** Texts that are nil wherever the condition does not choose them. */
function joinedWhen(value: Value, condition: Value, joining: Joining, before: readonly Guard[]): Joined | undefined {
  if (value.kind === "merged" && joining.isHere(value)) {
    const inner = (negated: boolean): readonly Guard[] => [...before, { condition: value.condition, negated }];
    const own = joinedWhen(value.whenTrue, value.condition, joining, inner(false));
    const first = own && joinedWhen(value.whenTrue, condition, joining, inner(false));
    const second = first && joinedWhen(value.whenFalse, condition, joining, inner(true));
    return second && { texts: [...first.texts, ...second.texts], leftOut: first.leftOut || second.leftOut };
  }
  const access = accessTo(value, joining.site.lookup);
  if (!access?.missing || !runsWhere(access, condition, false)) return undefined;
  return { texts: [access.missing], leftOut: isLeftOut(value, joining, before) };
}

/** Is its producer skipped (or has it failed, in a `try`) wherever the condition came out otherwise? */
function runsWhere({ guards }: Access, condition: Value, negated: boolean): boolean {
  return guards?.some((guard) => isSameGuard(guard, { condition, negated })) ?? false;
}

function simpleText(value: Value, type: Value["type"], site: Site): Printed | undefined {
  if (isNothingValue(value)) return absent;
  if (value.kind === "constant") return primary(stringLiteral(encodeConstant(value.value, type)));
  const access = accessTo(value, site.lookup);
  return access?.missing ?? access?.encoded;
}

const isNothingValue = (value: Value): boolean => value.kind === "constant" && value.value === null;

/** `condition ? text : text`. Both are texts as parameters hold them, so that they have one type. */
function chosenText(reference: MergedReference, sites: SiteWhere): Printed {
  const { condition, whenTrue, whenFalse, type } = reference;
  const [first, second] = [sites({ condition, negated: false }), sites({ condition, negated: true })];
  return conditional(printValue(condition, sites()), textOf(whenTrue, type, first), textOf(whenFalse, type, second));
}

/** The text that a parameter of this type holds of a value. */
export function textOf(value: Value, type: Value["type"], site: Site): Printed {
  if (isNothingValue(value)) return absent;
  if (value.kind === "constant") return primary(stringLiteral(encodeConstant(value.value, type)));
  if (value.kind === "operation" && value.operator === "conditional" && mayBeNothing(value)) {
    const [condition, a, b] = value.operands as [Value, Value, Value];
    return conditional(printValue(condition, site), textOf(a, type, site), textOf(b, type, site));
  }
  const access = accessTo(value, site.lookup);
  if (access?.encoded && isPlainText(access.type) === isPlainText(type)) return access.encoded;
  const printed = printValue(withoutMinusZero(value), site);
  return isPlainText(type) && value.type.kind === "string" ? printed : call("toJson", printed);
}

/** `fromExpression` (lowering.md a2): artifacts are asked for the status of what made them. */
function accessMergedArtifact({ condition, whenTrue, whenFalse, type }: MergedReference, site: Site, artifacts: Artifacts): Access {
  if (isNothingValue(whenFalse)) return { ...accessTo(whenTrue, site.lookup)!, type, optional: true };
  // `fromExpression` cannot give nothing.
  if (mayBeMissing(whenTrue) || mayBeMissing(whenFalse)) site.report(artifactMayBeAbsent());
  const first = artifacts.from(whenTrue, { condition, negated: false });
  // Where the first may not have been made although it was chosen, it is not the second that was.
  const second = artifacts.from(whenFalse, first.optional ? undefined : { condition, negated: true });
  const { status } = second;
  const otherwise = second.optional && status ? orNobodys({ ...second, status }, artifacts.nobodys(type)) : second.encoded!;
  return { type, encoded: conditional(chosen(condition, first, site), first.encoded!, otherwise) };
}

/** An artifact, or the one that is always there where its task did not run. */
export function orNobodys(artifact: Access & { readonly status: Printed }, nobodys: Access): Printed {
  return conditional(endedWell(artifact.status), artifact.encoded!, nobodys.encoded!);
}

/** What a loop carries is always there: an empty text stands for an artifact that it has not set. */
function mayBeMissing(value: Value): boolean {
  if (value.kind === "merged") return mayBeMissing(value.whenTrue) || mayBeMissing(value.whenFalse);
  return isNothingValue(value) || (value.kind === "parameter" && value.optional === true);
}

function chosen(condition: Value, first: Access, site: Site): Printed {
  return first.status && runsWhere(first, condition, false) ? endedWell(first.status) : printValue(condition, site);
}

function endedWell(status: Printed): Printed {
  return binary(status, "==", primary("'Succeeded'"), precedence.comparison);
}
