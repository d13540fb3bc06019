// `expandTask` and `expandStep`: a call with a loop becomes one call an item.
import { checkJson } from "./aggregate.ts";
import { type Controller, evaluateWhen, replaceTags } from "./expressions-port.ts";
import { Failure, Unsupported, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { iterationName, readItem } from "./items.ts";
import type { Call } from "./objects.ts";
import { isList } from "../expressions/go/value.ts";
import { rawParts } from "./raw-json.ts";
import { sequenceItems } from "./sequence.ts";
import { type Variables, merge } from "./variables.ts";

export function expandCall(controller: Controller, call: Call, variablesOf: () => Variables): readonly Call[] {
  const items = itemsOf(call);
  if (items === undefined) return [call];
  // The list may be large, and the body does not need it.
  const { withItems: _items, withParam: _param, withSequence: _sequence, ...body } = call;
  const text = goJson(body);
  const variables = items.length === 0 ? new Map<string, never>() : variablesOf();
  const skipped = neverRuns(call.when);
  return items.map((raw, index) => {
    const item = readItem(raw);
    const known = merge(variables, item.variables);
    if (skipped) for (const [name, value] of known) if (value === null) known.delete(name);
    const filled = parseFilled(replaceTags(controller, text, known, skipped ? "none" : "all"));
    const { template: _template, ...rest } = filled;
    return {
      ...rest,
      name: iterationName(call.name, index, item.description),
      ...(call.template === undefined ? {} : { template: call.template }),
    };
  });
}

function parseFilled(text: string): Call {
  checkJson(text);
  return JSON.parse(text) as Call;
}

/** The texts of the items; undefined for what is no loop. */
function itemsOf(call: Call): readonly string[] | undefined {
  if ((call.withItems ?? []).length > 0) {
    return (call.withItems ?? []).map((item) => {
      checkDigits(item);
      return goJson(item);
    });
  }
  if ((call.withParam ?? "") !== "") return lenient(call, () => parameterItems(call.withParam ?? ""));
  const sequence = call.withSequence;
  return sequence === undefined ? undefined : lenient(call, () => sequenceItems(sequence));
}

/** Argo keeps all digits of a number in a list; here some are lost before anybody can see them. */
function checkDigits(item: unknown): void {
  if (typeof item === "number" && Number.isInteger(item) && !Number.isSafeInteger(item)) {
    throw new Unsupported(`a number beyond 2^53 in withItems, ${String(item)}`, { field: "withItems" });
  }
  if (typeof item === "object" && item !== null) for (const value of Object.values(item)) checkDigits(value);
}

/** A list that cannot be read is no error if the call would not run anyway. */
function lenient(call: Call, read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch (error) {
    const failure = asFailure(error);
    if (!neverRuns(call.when)) throw failure;
    return [];
  }
}

function parameterItems(text: string): readonly string[] {
  try {
    const value = checkJson(text);
    if (value === null) return [];
    if (!isList(value)) throw new Failure(`json: cannot unmarshal ${jsonKind(value)} into Go value of type []v1alpha1.Item`);
  } catch (error) {
    throw new Failure(`withParam value could not be parsed as a JSON list: ${text.trim()}: ${asFailure(error).message}`);
  }
  return rawParts(text);
}

function jsonKind(value: unknown): string {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  return typeof value === "object" ? "object" : "number";
}

/** An unresolved `{{item}}` in it makes it an error, which says nothing yet. */
function neverRuns(when: string | undefined): boolean {
  try {
    return !evaluateWhen(when ?? "");
  } catch (error) {
    asFailure(error);
    return false;
  }
}
