import * as messages from "../../diagnostics/messages.generated.ts";
import type { Value } from "../../graph/values.ts";
import { contentsCell } from "./cells.ts";
import type { CallSite, Evaluation, Frame } from "./context.ts";
import { toValue } from "./convert.ts";
import { topLevel } from "./define.ts";
import { asType } from "./operators.ts";
import { inRegion, write } from "./regions.ts";
import { declaringScope } from "./scope.ts";
import { mayBeShared, variableOf } from "./shared-lists.ts";
import { sortList } from "./sort.ts";
import { list, runtime, unknown, type ListThing, type Thing } from "./things.ts";
import { holdsArtifact, json, listOf } from "./value-types.ts";

/** Says which of two elements comes first. */
export type Compare = (a: Thing, b: Thing, inner: Frame) => Thing;

const changing: ReadonlySet<string> = new Set(["sort", "reverse"]);

/** `.sort`, `.toSorted`, `.reverse` and `.toReversed`; undefined where the list is none of values. */
export function reorder(
  receiver: Thing,
  name: string,
  compare: Compare | undefined,
  site: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Thing | undefined {
  const ordered = orderedList(receiver, name, compare, site, frame, evaluation);
  if (!ordered || ordered.kind === "unknown" || !changing.has(name)) return ordered;
  if (receiver.kind === "list") return changeKnown(receiver, ordered, name, site, frame, evaluation);
  const variable = variableOf(site.node);
  if (variable === "none") return ordered;
  const binding = variable === "other" ? undefined : declaringScope(frame.scope, variable.text)?.bindings.get(variable.text);
  if (variable === "other" || !binding || typeof binding === "function" || !("value" in binding) || mayBeShared(variable)) {
    const construct = `\`.${name}\` on a list that has another name as well`;
    evaluation.report(messages.constructUnsupported({ construct, instead: insteadOf(name) }), site.place);
    return unknown(site.place);
  }
  write(binding, variable.text, ordered, frame);
  return ordered;
}

const insteadOf = (name: string): string =>
  `use \`.${name === "sort" ? "toSorted" : "toReversed"}(${name === "sort" ? "…" : ""})\`, which gives a new list.`;

function orderedList(
  receiver: Thing,
  name: string,
  compare: Compare | undefined,
  site: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): Thing | undefined {
  const isSort = name === "sort" || name === "toSorted";
  if (receiver.kind === "list" && receiver.elements.every(({ kind }) => kind !== "spread" && kind !== "perhaps")) {
    if (!isSort) return list(receiver.elements.toReversed(), site.place, frame.region);
    const known = compare && sortKnown(receiver.elements, compare, frame, evaluation);
    if (known) return list(known, site.place, frame.region);
  }
  const value = toValue(receiver);
  if (!value || holdsArtifact(value.type) || (value.type.kind !== "list" && value.type.kind !== "json")) return undefined;
  const items = asType(value, listOf(json));
  if (isSort) return sortList(items, compare, site.place, frame, evaluation);
  const reversed: Value = { kind: "operation", operator: "reverse", operands: [items], type: items.type };
  return runtime(reversed, site.place);
}

/** By what the function says of each two that are compared; undefined where it says something that only the run knows. */
function sortKnown(elements: readonly Thing[], compare: Compare, frame: Frame, evaluation: Evaluation): Thing[] | undefined {
  const sorted: Thing[] = [];
  for (const element of elements) {
    let position = sorted.length;
    for (; position > 0; position--) {
      const { nodes, result } = inRegion(frame, evaluation, (inner) => compare(sorted[position - 1]!, element, inner));
      if (nodes.length > 0 || result.kind !== "primitive" || typeof result.value !== "number") return undefined;
      if (!(result.value > 0)) break;
    }
    sorted.splice(position, 0, element);
  }
  return sorted;
}

/** The list stays the list that it is, in another order: also one that was made outside this branch or loop. */
function changeKnown(receiver: ListThing, ordered: Thing, name: string, site: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const elements: readonly Thing[] = ordered.kind === "list" ? ordered.elements : [{ kind: "spread", value: ordered, place: site.place }];
  if (receiver.region === frame.region) {
    receiver.elements.splice(0, receiver.elements.length, ...elements);
  } else if (receiver.region === undefined || receiver.region === topLevel || !frame.writes) {
    const construct = `\`.${name}\` on a list that is not this pipeline's`;
    evaluation.report(messages.constructUnsupported({ construct, instead: insteadOf(name) }), site.place);
    return unknown(site.place);
  } else {
    const variable = variableOf(site.node);
    const owner = typeof variable === "string" ? "list" : variable.text;
    write(contentsCell(receiver, evaluation), owner, list([...elements], receiver.place, receiver.region), frame);
  }
  return ordered.kind === "list" ? { ...receiver, place: site.place } : ordered;
}
