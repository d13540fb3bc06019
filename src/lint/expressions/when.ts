// What is wrong with a `when`.
import { isBoolean, isNumber, isUnknown, type Nature } from "../../expressions/check/nature.ts";
import { phaseHint, phasesOf } from "./phases.ts";
import type { Fault, FaultKind } from "./place.ts";
import { leftTags } from "./when-tags.ts";
import type { WhenPlace } from "./when-places.ts";
import { caseOf, casesOf, sampleValues, uniqueTags, whenTags, type Case, type WhenTag } from "./when-values.ts";
import { unquotedFaults } from "./when-unquoted.ts";
import { asCondition, shortReason, whenHint } from "./when-words.ts";

/** `resultAt` is the type of the expression tag that begins there. */
export function judgeWhen(place: WhenPlace, resultAt: (start: number) => Nature | undefined): readonly Fault[] {
  const tags = whenTags(place.text);
  // A tag within a tag becomes another tag.
  if (tags.some(({ name }) => name.includes("{{"))) return [];
  const left = leftTags(place, tags);
  if (left.length > 0) return left;
  const expressions = new Map(tags.filter(({ isExpression }) => isExpression).map((tag) => [tag.name, resultAt(tag.start)]));
  // What is wrong with the expression is said of the expression.
  if ([...expressions.values()].some((result) => result === undefined)) return [];
  const valuesOf = (tag: WhenTag): readonly string[] => {
    if (tag.isExpression) return ofResult(place, tag, expressions.get(tag.name) ?? {});
    return place.valuesOf(tag.name) ?? sampleValues(place.text, tag);
  };
  const { cases, isComplete, isMixed } = casesOf(place, tags, valuesOf);
  if (cases.every(({ decision }) => decision.kind === "error")) {
    const isCertain = isMixed || cases.every(({ decision }) => decision.kind === "error" && isSyntax(decision.message));
    return !isCertain || isRescued(place, tags) ? [] : [failure(place, cases, expressions)];
  }
  return [
    ...itemFaults(place, tags, valuesOf),
    ...valueFaults(place, tags, valuesOf),
    ...(isComplete ? constantFaults(place, tags, cases) : []),
    ...unquotedFaults(place, tags, valuesOf),
  ];
}

function ofResult(place: WhenPlace, tag: WhenTag, result: Nature): readonly string[] {
  if (isBoolean(result)) return ["true", "false"];
  if (isNumber(result)) return ["0", "1", "2", ...sampleValues(place.text, tag).filter((value) => /^\d/.test(value))];
  return isUnknown(result) ? ["true", "1", ...sampleValues(place.text, tag)] : sampleValues(place.text, tag);
}

/** A tag may stand for an operator, for a text with its quotes, or for a whole condition. */
function isRescued(place: WhenPlace, tags: readonly WhenTag[]): boolean {
  const odd = ["==", "&&", "'a'", "a == a", "(1,2)"];
  return uniqueTags(tags)
    .filter(({ isExpression }) => !isExpression)
    .some((tag) =>
      odd.some((value) => {
        if (value === "a == a" && !mayBeCondition(place.text, tag)) return false;
        const rest = uniqueTags(tags).filter(({ name }) => name !== tag.name);
        return ["a", "1", "true"].some((other) => {
          const values = new Map([[tag.name, value], ...rest.map(({ name }) => [name, other] as const)]);
          return caseOf(place, tags, values).decision.kind !== "error";
        });
      }),
    );
}

/** Nothing but `&&`, `||`, `!` and parentheses stands beside it. */
function mayBeCondition(text: string, { start, end }: WhenTag): boolean {
  return /(?:^|[(!&|])\s*$/.test(text.slice(0, start)) && /^\s*(?:$|[)&|])/.test(text.slice(end));
}

function isSyntax(message: string): boolean {
  return message.startsWith("Invalid 'when'") || message.startsWith("panic");
}

const failing: Readonly<Record<WhenPlace["use"], FaultKind>> = { call: "when-syntax", metric: "metric-when", cron: "cron-when" };

function failure(place: WhenPlace, cases: readonly Case[], expressions: ReadonlyMap<string, Nature | undefined>): Fault {
  // Of all values the plainest says best what is wrong.
  const plainest = cases.find(({ values }) => [...values.values()].every((value) => value === "a")) ?? cases[0];
  const message = plainest?.decision.kind === "error" ? plainest.decision.message : "";
  const kind = place.use === "call" && !isSyntax(message) ? "when-operands" : failing[place.use];
  return {
    kind,
    path: place.path,
    within: { start: 0, end: place.text.length },
    message: `${said[place.use]} \`${place.text.trim()}\` fails whatever its values are: ${shortReason(message)}.`,
    hint: whenHint(place.text, message, expressions.size > 0),
  };
}

const said: Readonly<Record<WhenPlace["use"], string>> = {
  call: "The condition",
  metric: "The condition of the metric",
  cron: "The condition of the cron workflow",
};

/** One of the items that are written out. */
function itemFaults(place: WhenPlace, tags: readonly WhenTag[], valuesOf: (tag: WhenTag) => readonly string[]): readonly Fault[] {
  return uniqueTags(tags).flatMap((tag) => {
    if (tag.isExpression || !/^item\b/.test(tag.name)) return [];
    return (place.valuesOf(tag.name) ?? [])
      .flatMap((value) => failsWith(place, tags, valuesOf, tag, value, "when-operands", `the item \`${value}\``))
      .slice(0, 1);
  });
}

/** A parameter with the value that it has unless somebody gives another one. */
function valueFaults(place: WhenPlace, tags: readonly WhenTag[], valuesOf: (tag: WhenTag) => readonly string[]): readonly Fault[] {
  return uniqueTags(tags).flatMap((tag) => {
    const value = tag.isExpression ? undefined : place.defaultOf(tag.name);
    return value === undefined
      ? []
      : failsWith(place, tags, valuesOf, tag, value, "when-value", `\`${tag.name}\` being ${value === "" ? "empty" : `\`${value}\``}`);
  });
}

function failsWith(
  place: WhenPlace,
  tags: readonly WhenTag[],
  valuesOf: (tag: WhenTag) => readonly string[],
  tag: WhenTag,
  value: string,
  kind: FaultKind,
  what: string,
): readonly Fault[] {
  const { cases, isMixed } = casesOf(place, tags, (each) => (each.name === tag.name ? [value] : valuesOf(each)));
  if (!isMixed) return [];
  const errors = cases.flatMap(({ decision }) => (decision.kind === "error" ? [decision.message] : []));
  if (errors.length < cases.length) return [];
  const message = `The condition \`${place.text.trim()}\` fails with ${what}: ${shortReason(errors[0] ?? "")}.`;
  return [
    {
      kind,
      path: place.path,
      within: { start: tag.start, end: tag.end },
      message,
      hint: asCondition(place.text) ?? "Put the tag into quotes.",
    },
  ];
}

/** The same whatever the values are, although there are some. */
function constantFaults(place: WhenPlace, tags: readonly WhenTag[], cases: readonly Case[]): readonly Fault[] {
  const answers = new Set(cases.map(({ decision }) => (decision.kind === "decision" ? decision.runs : undefined)));
  answers.delete(undefined);
  const [answer] = answers;
  const known = tags.filter(({ isExpression, isQuoted, name }) => !isExpression && (isQuoted || place.valuesOf(name) !== undefined));
  if (answers.size !== 1 || known.length === 0 || known.length < tags.length || /=~|!~/.test(place.text)) return [];
  const status = tags
    .map(({ name }) => ({ name, phases: name === "status" ? phasesOf(["steps", "", "status"]) : phasesOf(name.split(".")) }))
    .find(({ phases }) => phases !== undefined);
  if (status?.phases !== undefined) return statusFaults(place, tags, status.name, status.phases);
  if (uniqueTags(tags).every(({ name }) => place.valuesOf(name) !== undefined)) return [];
  const message = `The condition \`${place.text.trim()}\` is ${String(answer)} whatever its values are: text in quotes and a number or boolean without are never equal.`;
  return [
    {
      kind: "when-constant",
      path: place.path,
      within: { start: 0, end: place.text.length },
      message,
      hint: "Write quotes on both sides, or on none.",
    },
  ];
}

function statusFaults(place: WhenPlace, tags: readonly WhenTag[], name: string, phases: readonly string[]): readonly Fault[] {
  const word = sampleWords(place.text).find((each) => !phases.includes(each));
  if (word === undefined || uniqueTags(tags).length > 1) return [];
  const start = place.text.lastIndexOf(word);
  return [
    {
      kind: "status-unknown",
      path: place.path,
      within: { start, end: start + word.length },
      message: `\`${name}\` is never \`${word}\`.`,
      hint: phaseHint(word, phases),
    },
  ];
}

function sampleWords(text: string): readonly string[] {
  return [...text.replaceAll(/\{\{.*?\}\}/gs, " ").matchAll(/[\p{L}_][\p{L}\p{Nd}_]*/gu)].map(([word]) => word);
}
