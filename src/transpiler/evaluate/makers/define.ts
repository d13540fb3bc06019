import * as messages from "../../../diagnostics/messages.generated.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { primitive, unknown, type Thing } from "../things.ts";
import { own } from "../value-types.ts";

/** `define("GIT_SHA", "latest")`: the value given on the command line, else the default. */
export function makeDefine(call: CallSite, _frame: Frame, evaluation: Evaluation): Thing {
  const [name, fallback] = call.arguments;
  if (
    name?.kind !== "primitive" ||
    typeof name.value !== "string" ||
    (fallback && (fallback.kind !== "primitive" || typeof fallback.value !== "string"))
  ) {
    evaluation.report(messages.defineArguments(), call.place);
    return unknown(call.place);
  }
  const given = own(evaluation.options.defines ?? {}, name.value);
  if (given !== undefined) return primitive(given, call.place);
  if (fallback?.kind === "primitive") return primitive(fallback.value, call.place);
  evaluation.report(messages.defineMissing({ name: name.value }), call.place);
  return unknown(call.place);
}
