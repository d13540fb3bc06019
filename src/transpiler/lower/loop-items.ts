import type { Loop } from "../../graph/graph.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { accessTo } from "./expression/access.ts";
import { argumentText, printValue, type Site } from "./expression/argument.ts";
import { encodeConstant } from "./expression/encode.ts";
import { guardExpression, guardJson } from "./expression/guard.ts";
import { indexDigits } from "./expression/keys.ts";
import { isIdentifier, objectLiteral } from "./expression/literals.ts";
import { allIndices } from "./expression/iterations.ts";
import { argument, call, operand, precedence, primary, type Printed } from "./expression/precedence.ts";
import { mayHoldTag } from "./expression/risk.ts";
import { expressionTag } from "./expression/tags.ts";
import type { Lowering } from "./lowering.ts";
import { joined, siteOf } from "./resolve.ts";
import type { TaskBuilder, TaskLoop } from "./scope.ts";

/** Chooses how the items of a loop are written, by what they are and how they are used. */
export function planItems(lowering: Lowering, task: TaskBuilder, loop: Loop): TaskLoop {
  const use = lowering.loops.get(loop.id);
  const element: ValueType = loop.items.type.kind === "list" ? loop.items.type.element : { kind: "json" };
  const scatters = lowering.gathering.indexed.has(loop.id);
  const indexed = (use?.index ?? false) || scatters;
  const constants = loop.items.kind === "constant" && Array.isArray(loop.items.value) ? (loop.items.value as readonly Json[]) : undefined;
  const count = rangeOf(loop.items);
  if (count && (scatters || use?.picksArtifacts)) {
    const plan = { kind: "sequence" } as const;
    lowering.loopPlans.set(loop.id, plan);
    const text = argumentText(count, { kind: "number" }, siteOf(lowering, task.scope, task, loop.place));
    return { id: loop.id, field: "withSequence", items: { count: text, format: `%0${indexDigits}d` }, plan };
  }
  const written = constants
    ? writeConstants(constants, element, indexed, use?.wholeItem ?? false)
    : writeList(joined(lowering, task.scope, loop.items, loop.place), element, indexed, siteOf(lowering, task.scope, task, loop.place));
  lowering.loopPlans.set(loop.id, written.plan);
  return { id: loop.id, ...written };
}

/** How many, of a list of indices. */
function rangeOf(items: Value): Value | undefined {
  return items.kind === "operation" && items.operator === "range" ? items.operands[0] : undefined;
}

type Written = Omit<TaskLoop, "id">;

/** Items known now. All are texts: numbers in YAML go through a float64 (controller.md 22). */
function writeConstants(items: readonly Json[], element: ValueType, indexed: boolean, wholeItem: boolean): Written {
  const field = "withItems";
  if (indexed)
    return { field, items: items.map((item, i) => JSON.stringify({ i, item: guardJson(item) })), plan: { kind: "indexed", element } };
  if (items.every(isScalar)) return { field, items: items.map((item) => encodeConstant(item, element)), plan: { kind: "text", element } };
  const fields = wholeItem ? undefined : plainFields(items, element);
  if (fields)
    return { field, items: items.map((item) => mapItem(item as { readonly [key: string]: Json }, fields)), plan: { kind: "map", fields } };
  return { field, items: items.map((item) => JSON.stringify(guardJson(item))), plan: { kind: "json", element } };
}

function isScalar(item: Json): item is string | number | boolean {
  return item !== null && typeof item !== "object";
}

/** Keys of items that may be maps: `{{item.key}}` is JSON-escaped, so that only texts without anything to escape are written this way (controller.md 8). */
function plainFields(items: readonly Json[], element: ValueType): ReadonlyMap<string, ValueType> | undefined {
  const fields = new Map<string, ValueType>();
  const [first] = items;
  if (first === undefined || first === null || typeof first !== "object" || Array.isArray(first)) return undefined;
  const keys = Object.keys(first);
  for (const item of items) {
    if (item === null || typeof item !== "object" || Array.isArray(item)) return undefined;
    const entries = Object.entries(item as { readonly [key: string]: Json });
    if (
      entries.length !== keys.length ||
      !entries.every(([key, value]) => keys.includes(key) && isIdentifier(key) && isScalar(value) && isHarmless(value))
    ) {
      return undefined;
    }
  }
  for (const key of keys) {
    const declared = element.kind === "object" ? element.fields[key]?.type : undefined;
    const kind = typeof (first as { readonly [key: string]: Json })[key];
    if (!items.every((item) => typeof (item as { readonly [key: string]: Json })[key] === kind)) return undefined;
    fields.set(key, declared ?? { kind: kind as "string" | "number" | "boolean" });
  }
  return fields;
}

function isHarmless(value: string | number | boolean): boolean {
  return typeof value !== "string" || /^[\w ./:@,+=%()[\]#*!?;|~^$-]*$/.test(value);
}

function mapItem(item: { readonly [key: string]: Json }, fields: ReadonlyMap<string, ValueType>): Json {
  return Object.fromEntries([...fields].map(([key, type]) => [key, encodeConstant(item[key]!, type)]));
}

/** Items known when the pipeline runs. */
function writeList(items: Value, element: ValueType, indexed: boolean, site: Site): Written {
  if (indexed)
    return { field: "withParam", items: tag(items, indexedItems(printValue(items, site)), site), plan: { kind: "indexed", element } };
  if (items.kind === "operation" && items.operator === "range") {
    return {
      field: "withSequence",
      items: { count: countText(items.operands[0]!, site) },
      plan: { kind: "text", element },
    };
  }
  if (element.kind === "string" || element.kind === "number" || element.kind === "boolean") {
    const aggregate = accessTo(items, site.lookup)?.aggregate;
    const text = aggregate ? expressionTag(aggregate.text) : argumentText(items, { kind: "list", element }, site);
    return { field: "withParam", items: text, plan: { kind: "text", element } };
  }
  // Items as JSON texts: everything in them arrives unchanged (controller.md 8).
  const texts = call("toJson", call("map", printValue(items, site), primary("toJson(#)")));
  return { field: "withParam", items: tag(items, texts, site), plan: { kind: "json", element } };
}

/** A count is no text that would show `-0`. */
function countText(count: Value, site: Site): string {
  if (count.kind === "constant" || accessTo(count, site.lookup)) return argumentText(count, { kind: "number" }, site);
  return expressionTag(printValue(count, site).text);
}

function tag(items: Value, expression: Printed, site: Site): string {
  return expressionTag(mayHoldTag(items, site.lookup) ? guardExpression(expression.text) : expression.text);
}

/** `{ i, item }` for every element (lowering.md c2). A list that is computed gets a name. */
function indexedItems(list: Printed): Printed {
  const named = !/^(fromJSON\()?[\w.[\]'-]+\)?$/.test(list.text);
  const xs = named ? primary("xs") : list;
  const pair = call(
    "toJson",
    objectLiteral([
      ["i", primary("#")],
      ["item", primary(`${operand(xs, precedence.primary)}[#]`)],
    ]),
  );
  const texts = call("toJson", call("map", allIndices(xs), pair));
  return named ? { text: `let xs = ${argument(list)}; ${texts.text}`, precedence: precedence.sequence } : texts;
}
