// Names that are not there.
import { identifiersOf } from "../../expressions/template/identifiers.ts";
import type { Node } from "../../expressions/language/ast.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { faultAt, remark } from "./faults.ts";
import { functionHint } from "./functions.ts";
import { firstUnknown, isGroup, knownAt, type Known } from "./known.ts";
import type { Effect, ExpressionPlace, Fault } from "./place.ts";
import type { Reference } from "./references.ts";
import { asExpression } from "./spelling.ts";

export function nameFaults(place: ExpressionPlace, root: Known, tree: Node, references: readonly Reference[]): readonly Fault[] {
  const missing = identifiersOf(tree);
  const seen = new Set<string>();
  return references.flatMap((reference) => {
    const index = firstUnknown(root, reference.path);
    if (index === undefined || isLeftOut(place, root, reference.path, index)) return [];
    const unknownPath = reference.path.slice(0, index + 1);
    const name = unknownPath.join(".");
    const isMissing = missing.some((each) => each === name || each.startsWith(`${name}.`));
    const effect = effectOf(place, reference, index, { isMissing, isAll: isAll(tree, reference) });
    const key = `${name} ${effect ?? ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const position = reference.positions[index] ?? tree.position;
    const hint = hintOf(place, root, reference, index);
    if (effect !== undefined)
      return [faultAt(place, position, { effect, failing: "expression-name", reason: reasonOf(root, reference, index), hint })];
    return [remark(place, position, "expression-missing-member", `${capital(reasonOf(root, reference, index))}, so it is nil.`, hint)];
  });
}

/** What is no name at all, but follows a text, is looked at here in any case. */
function isLeftOut({ leftOut }: ExpressionPlace, root: Known, path: readonly string[], index: number): boolean {
  const holder = index === 0 ? root : knownAt(root, path.slice(0, index));
  return leftOut?.has(path[0] ?? "") === true && (holder === undefined || isGroup(holder));
}

function isAll(tree: Node, { positions }: Reference): boolean {
  return (tree.kind === "member" || tree.kind === "identifier" || tree.kind === "chain") && tree.position === positions.at(-1);
}

interface Use {
  /** Argo asks for it before it evaluates the tag. */
  readonly isMissing: boolean;
  /** There is nothing else in the expression. */
  readonly isAll: boolean;
}

/** Undefined where it is nil and nothing more: Argo evaluates what lacks a last name, and compares nil with the rest. */
function effectOf({ kind, effects }: ExpressionPlace, reference: Reference, index: number, { isMissing, isAll }: Use): Effect | undefined {
  const missing = effects.missing(reference.path);
  if (index === 0 || (isMissing && missing === "hangs")) return missing;
  const isFetchedFrom =
    index < reference.path.length - 1 ? reference.optional[index + 1] !== true : reference.isIndexed || reference.isCalled;
  if (isFetchedFrom ? reference.isConditional : !isAll) return undefined;
  return kind === "tag" ? missing : effects.evaluation;
}

function reasonOf(root: Known, { path, isCalled }: Reference, index: number): string {
  const name = asExpression(path.slice(0, index + 1));
  const holder = knownAt(root, path.slice(0, index));
  if (isCalled && index === path.length - 1) return `there is no function \`${name}\``;
  if (index > 0 && holder !== undefined && !isGroup(holder))
    return `\`${asExpression(path.slice(0, index))}\` is text and has no \`${path[index] ?? ""}\``;
  return `there is no \`${name}\` here`;
}

function hintOf(place: ExpressionPlace, root: Known, { path, isCalled }: Reference, index: number): string | undefined {
  const name = path[index] ?? "";
  const elsewhere = place.elsewhere?.(path.slice(0, index + 1));
  if (elsewhere !== undefined) return elsewhere;
  const holder = index === 0 ? root : knownAt(root, path.slice(0, index));
  const isText = holder !== undefined && !isGroup(holder);
  if ((isCalled && index === path.length - 1) || isText) {
    const hint = functionHint(name, place.functions);
    if (hint !== undefined) return hint;
    if (isText) return "If it is JSON, write `fromJSON(…)` around it.";
    return undefined;
  }
  if (index === 0) return rootHint(name, root);
  const near = holder === undefined ? undefined : closest(name, holder.members.keys());
  if (near !== undefined) return `Did you mean \`${asExpression([...path.slice(0, index), near])}\`?`;
  const isCalls = index === 1 && (path[0] === "steps" || path[0] === "tasks");
  if (path[0] === "workflow" && path[1] === "parameters" && index === 2)
    return `Add \`{name: ${name}, value: …}\` to \`spec.arguments.parameters\`.`;
  const names = [...(holder?.members.keys() ?? [])].filter((each) => each !== "json" && !(isCalls && each === "name"));
  return names.length > 0 && names.length <= 8
    ? `There ${names.length === 1 ? "is" : "are"} ${names.map((each) => `\`${each}\``).join(", ")}.`
    : undefined;
}

const literals: Readonly<Record<string, string>> = { null: "nil", none: "nil", undefined: "nil", true: "true", false: "false" };

function rootHint(name: string, root: Known): string | undefined {
  const literal = literals[name.toLowerCase()];
  if (literal !== undefined) return `Write \`${literal}\`.`;
  const near = closest(
    name,
    [...root.members.keys()].filter((each) => !isFunction(root, each)),
  );
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  for (const [first, second] of [
    ["inputs", "parameters"],
    ["workflow", "parameters"],
  ] as const) {
    if (knownAt(root, [first, second, name]) !== undefined) return `Did you mean \`${asExpression([first, second, name])}\`?`;
  }
  for (const first of ["steps", "tasks"]) {
    if (knownAt(root, [first, name]) !== undefined) return `Did you mean \`${asExpression([first, name])}\`?`;
  }
  for (const [first, { members }] of root.members) {
    if (first !== "sprig" && members.has(name)) return `Did you mean \`${asExpression([first, name])}\`?`;
  }
  return `If it is a text, write it in quotes: \`'${name}'\`.`;
}

function isFunction(root: Known, name: string): boolean {
  return root.members.get(name)?.nature.signature !== undefined;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
