// What is wrong with one expression.
import { checkExpression, parseExpression, type Expression } from "../../expressions/expression.ts";
import { unknown, type Nature } from "../../expressions/check/nature.ts";

import { comparisonFaults } from "./comparisons.ts";
import { constantFaults } from "./constant-calls.ts";
import { faultAt, faultWithin, remark } from "./faults.ts";
import { hyphenedNames } from "./hyphens.ts";
import { firstUnknown, group, join, knownAt, typedNature, type Known } from "./known.ts";
import { nameFaults } from "./names.ts";
import { identifiersOf } from "../../expressions/template/identifiers.ts";
import type { ExpressionPlace, Fault } from "./place.ts";
import { referencesOf, type Reference } from "./references.ts";
import { resultFaults } from "./results.ts";
import { syntaxHint } from "./syntax-hints.ts";
import { typeProblem } from "./type-problems.ts";

/** What is found, and the type of the whole where nothing is. */
export interface Judged {
  readonly faults: readonly Fault[];
  readonly result: Nature;
}

export function judge(place: ExpressionPlace): Judged {
  const root = join(place.known, group(place.functions));
  const parsed = parseExpression(place.source, root.members);
  if (parsed.kind === "refused") return { faults: [], result: unknown };
  if (parsed.kind === "problem") return { faults: [syntaxFault(place, parsed)], result: unknown };
  if (place.isDead === true) return { faults: [], result: unknown };
  const references = referencesOf(parsed.tree);
  const lenient = withMissing(place, root, parsed);
  const hyphened = hyphenedNames(place.source, root);
  if (hyphened.length > 0) return { faults: hyphened.map((each) => hyphenFault(place, each)), result: unknown };
  const named = nameFaults(place, root, parsed.tree, references);
  if (named.some(({ kind }) => kind !== "expression-missing-member")) return { faults: named, result: unknown };
  const typed = judgeTypes(lenient, root, parsed, references);
  return { faults: [...named, ...typed.faults], result: typed.result };
}

function syntaxFault(place: ExpressionPlace, problem: Extract<ReturnType<typeof parseExpression>, { kind: "problem" }>): Fault {
  const full = cutShort(place);
  if (full !== undefined) {
    return faultWithin(place, 0, place.source.length, {
      effect: place.effects.syntax,
      failing: "expression-cut-short",
      reason: "a tag ends at the first `}}`, and that stands within the expression",
      hint: `Put a space between the braces: \`{{=${spaced(full)}}}\`.`,
    });
  }
  return faultAt(place, problem.position, {
    effect: place.effects.syntax,
    failing: "expression-syntax",
    reason: problem.message,
    hint: syntaxHint(place.source),
  });
}

/** The expression up to a later `}}`, if that can be parsed. */
function cutShort({ source, rest = "" }: ExpressionPlace): string | undefined {
  for (let at = rest.indexOf("}}", 1); at !== -1 && at < 2000; at = rest.indexOf("}}", at + 1)) {
    const longer = source + rest.slice(0, at);
    if (parseExpression(longer).kind === "expression") return longer;
  }
  return undefined;
}

function spaced(source: string): string {
  return `${source.replaceAll(/\}(?=\})/g, "} ").trim()} `;
}

/** A tag that lacks a name, or has a variable of its own, which Argo takes for one, is left as it is where it cannot be evaluated. */
function withMissing(place: ExpressionPlace, root: Known, { tree }: Expression): ExpressionPlace {
  const isComplete = identifiersOf(tree).every((name) => firstUnknown(root, name.split(".")) === undefined);
  if (place.kind === "field" || isComplete) return place;
  return { ...place, effects: { ...place.effects, evaluation: place.effects.missing([]) } };
}

function hyphenFault(place: ExpressionPlace, found: ReturnType<typeof hyphenedNames>[number]): Fault {
  const path = found.written.split("-")[0]?.split(".") ?? [];
  const effect = place.kind === "tag" ? place.effects.missing(path) : place.effects.evaluation;
  return faultWithin(place, found.start, found.end, {
    effect,
    failing: "expression-name",
    reason: `\`${found.written}\` is read as a subtraction`,
    hint: `Write \`${found.meant}\`.`,
  });
}

function judgeTypes(place: ExpressionPlace, root: Known, parsed: Expression, references: readonly Reference[]): Judged {
  const natureAt = (path: readonly string[]): Nature => knownAt(root, path)?.nature ?? unknown;
  const plain = checkExpression(parsed, { names: environment(root, references, ({ nature }) => nature) });
  if (plain.kind === "refused") return { faults: [], result: unknown };
  if (plain.kind === "problem") {
    const found = typeProblem(parsed.tree, plain, natureAt);
    const fault = faultAt(place, plain.position, { effect: place.effects.evaluation, failing: "expression-type", ...found });
    return { faults: [fault], result: unknown };
  }
  const typed = checkExpression(parsed, { names: environment(root, references, typedNature) });
  if (typed.kind === "refused") return { faults: [], result: unknown };
  if (typed.kind === "problem") {
    const { reason, hint, isComparison, isCertain } = typeProblem(parsed.tree, typed, natureAt);
    if (isComparison) return { faults: [remark(place, typed.position, "expression-comparison", `${reason}.`, hint)], result: unknown };
    const fault = isCertain
      ? faultAt(place, typed.position, { effect: place.effects.evaluation, failing: "expression-type", reason, hint })
      : remark(place, typed.position, "expression-branch", `Where the expression gets there it fails: ${reason}.`, hint);
    return { faults: [fault], result: unknown };
  }
  const faults = [
    ...resultFaults(place, parsed.tree, typed.result),
    ...comparisonFaults(place, parsed.tree),
    ...constantFaults(place, parsed.tree),
  ];
  return { faults, result: typed.result };
}

/** Names that nobody knows are taken for anything: what is wrong with them is said already. */
function environment(
  root: Known,
  references: readonly Reference[],
  natureOf: (known: Known, paths: readonly (readonly string[])[]) => Nature,
): ReadonlyMap<string, Nature> {
  const names = new Map<string, Nature>();
  for (const name of new Set(references.map(({ path }) => path[0] ?? ""))) {
    const known = root.members.get(name);
    const paths = references.filter(({ path }) => path[0] === name).map(({ path }) => path.slice(1));
    names.set(name, known === undefined ? unknown : natureOf(known, paths));
  }
  return names;
}
