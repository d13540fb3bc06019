import type { Iteration, Value } from "../../../graph/values.ts";
import { comparableNumber, mayMixNumbers } from "./choices.ts";
import { someValue } from "./children.ts";
import { createFrame, printCallback, type Frame, type Printer } from "./callbacks.ts";
import { mayHoldTag } from "./risk.ts";
import { printIndexed } from "./texts.ts";
import { argument, call, coalesce, operand, precedence, primary, type Printed } from "./precedence.ts";

/** `xs.filter(x => …)`. Callbacks that ask for the index run over indices, because expr-lang has `#index` in `map` and `reduce` only. */
export function printIteration(value: Iteration, printer: Printer): Printed {
  const list = printer.print(value.list);
  const frame = createFrame(value.id, elementsOf(value.list, printer));
  const body = (): Printed => printCallback(frame, printer, () => printer.orNil(value.body));
  switch (value.operator) {
    case "map":
      return call("map", list, body());
    case "flatMap":
      return flattenOnce(call("map", list, body()));
    case "sort":
      return printSort(value, frame, list, printer);
    case "reduce":
      return value.initial === undefined
        ? call("reduce", list, body())
        : call("reduce", list, body(), initialOf(value.initial, frame, printer));
    default:
      return usesIndex(value.body, value.id) ? printOverIndices(value, list, printer) : printPredicate(value.operator, list, body());
  }
}

function elementsOf(list: Value, printer: Printer) {
  return { unguarded: mayHoldTag(list, printer.lookup), mixed: mayMixNumbers(list, printer) };
}

/** expr-lang evaluates it inside the callback's scope, where `#` is no element yet. */
function initialOf(initial: Value, frame: Frame, printer: Printer): Printed {
  printer.frames.push(frame);
  const printed = printer.print(initial);
  printer.frames.pop();
  return printed;
}

type Predicate = Exclude<Iteration["operator"], "map" | "flatMap" | "reduce" | "sort">;

const functions: Readonly<Record<Predicate, string>> = {
  filter: "filter",
  some: "any",
  every: "all",
  find: "find",
  findIndex: "findIndex",
};

function printPredicate(operator: Predicate, list: Printed, body: Printed): Printed {
  const found = call(functions[operator], list, body);
  return operator === "findIndex" ? coalesce(found, { text: "-1", precedence: precedence.negate }) : found;
}

function printOverIndices(value: Iteration, list: Printed, printer: Printer): Printed {
  const element = (): string => `${operand(printer.print(value.list), precedence.primary)}[#]`;
  const frame = { ...createFrame(value.id, elementsOf(value.list, printer)), index: "#" };
  const body = printCallback(frame, printer, () => {
    // Printed again in here, where `#` is another.
    frame.element = element();
    return printer.print(value.body);
  });
  if (value.operator !== "filter" && value.operator !== "find") return printPredicate(value.operator as Predicate, allIndices(list), body);
  const picker = createFrame(value.id, elementsOf(value.list, printer));
  const picked = call(
    "map",
    call("filter", allIndices(list), body),
    printCallback(picker, printer, () => primary(element())),
  );
  return value.operator === "filter" ? picked : call("find", picked, primary("true"));
}

/**
 * expr-lang sorts with Go's `sort.Sort`, which leaves equal ones in any order: where they can be told from each other, those of one key are
 * put into a group, as they stand, and the keys are sorted.
 */
function printSort(value: Iteration, frame: Frame, list: Printed, printer: Printer): Printed {
  const order = value.descending ? [primary("'desc'")] : [];
  const isElement = value.body.kind === "element" && value.body.iteration === value.id;
  const key = printCallback(frame, printer, () => {
    return value.body.type.kind === "number" && !isElement ? comparableNumber(value.body, printer) : printIndexed(value.body, printer);
  });
  if (isElement) return key.text === "#" ? call("sort", list, ...order) : call("sortBy", list, key, ...order);
  const sorted = flattenOnce(call("map", call("sort", call("keys", primary("groups")), ...order), primary("groups[#]")));
  return { text: `let groups = ${call("groupBy", list, key).text}; ${sorted.text}`, precedence: precedence.sequence };
}

/** `0..len(xs)-1`, which is empty for an empty list. */
export function allIndices(list: Printed): Printed {
  return { text: `0..len(${argument(list)})-1`, precedence: precedence.range };
}

/** `.flat()`: expr-lang's own `flatten` goes all the way down. */
export function flattenOnce(lists: Printed): Printed {
  return sameElements(call("reduce", lists, primary("concat(#acc, #)"), primary("[]")));
}

/** expr-lang's `concat` of empty lists is a nil list, which JSON shows as `null`; `map` makes it a list again. */
export function sameElements(list: Printed): Printed {
  return call("map", list, primary("#"));
}

/** Whether a callback asks for its index. */
function usesIndex(value: Value, iteration: string): boolean {
  return someValue(value, (inner) => inner.kind === "element" && inner.iteration === iteration && inner.role === "index");
}
