import * as messages from "../../../diagnostics/messages.generated.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { isUndefined, toValue } from "../convert.ts";
import { iterateOver } from "../iterate.ts";
import { iterating } from "../list-methods.ts";
import { isBroken } from "../reported.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { checkKeys } from "./specification.ts";

/** `map(xs, f, { concurrency: 3 })`: as `xs.map(f)`, at most so many at the same time. */
export function makeMap(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [items, callback, options] = call.arguments;
  if (!items || !callback || items.kind === "unknown" || callback.kind === "unknown") {
    if (!items || !callback)
      evaluation.report(messages.methodArguments({ method: "map", wanted: "2 to 3 arguments", given: call.arguments.length }), call.place);
    return unknown(call.place);
  }
  if (options && options.kind !== "object" && !isUndefined(options)) {
    if (!isBroken(options)) evaluation.report(messages.concurrencyInvalid({ given: describe(options) }), options.place);
    return unknown(call.place);
  }
  checkKeys("map", ["concurrency"], options, evaluation);
  const limit = options?.kind === "object" ? options.fields.get("concurrency")?.value : undefined;
  const concurrency = limit && toValue(limit);
  if (
    limit &&
    (concurrency?.kind !== "constant" ||
      typeof concurrency.value !== "number" ||
      !Number.isInteger(concurrency.value) ||
      concurrency.value < 1)
  ) {
    if (!isBroken(limit)) evaluation.report(messages.concurrencyInvalid({ given: describe(limit) }), limit.place);
    return unknown(call.place);
  }
  return iterateOver(items, iterating(callback, "map", call, evaluation, concurrency), frame, evaluation);
}
