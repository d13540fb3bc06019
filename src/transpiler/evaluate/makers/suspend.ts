import * as messages from "../../../diagnostics/messages.generated.ts";
import type { Json } from "../../../graph/types.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { isUndefined, toJson } from "../convert.ts";
import { isBroken } from "../reported.ts";
import { describe, describeType, unknown, type Thing } from "../things.ts";
import { string, typeOfJson } from "../value-types.ts";
import { outputsOf, typeArguments } from "./interface.ts";
import { register } from "./register.ts";
import { checkKeys, exampleList, reportMissing } from "./specification.ts";
import { isDuration, parseSecondsOrDuration } from "../../../argo/duration.ts";

/** `suspend<Out>({ duration })` */
export function makeSuspend(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [settings] = call.arguments;
  if (settings && settings.kind !== "object" && !isUndefined(settings)) {
    if (settings.kind !== "unknown") reportMissing("suspend", settings, settings.place, evaluation);
    return unknown(call.place);
  }
  if (!checkKeys("suspend", ["duration"], settings, evaluation)) return unknown(call.place);
  const duration = settings?.kind === "object" ? settings.fields.get("duration")?.value : undefined;
  if (
    duration &&
    !(duration.kind === "primitive" && typeof duration.value === "string" && isDuration(parseSecondsOrDuration(duration.value)))
  ) {
    if (!isBroken(duration)) evaluation.report(messages.suspendDuration({ given: describe(duration) }), duration.place);
    return unknown(call.place);
  }
  // The first type argument is what comes out: a suspension takes nothing.
  const { input: out } = typeArguments(call, frame, evaluation);
  return register(call, frame, evaluation, {
    inputs: [],
    ...(out ? outputsOf(out) : { outputs: [] }),
    fallbackName: "suspend",
    read: { options: {} },
    image: "none",
    carrier: "pause",
    finish: () => ({
      kind: "suspend",
      ...(duration?.kind === "primitive" ? { duration: { kind: "constant", value: String(duration.value), type: string } } : {}),
    }),
  });
}

/** `approval({ message, choices })`: a suspension whose resumer picks an answer. */
export function makeApproval(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [settings] = call.arguments;
  if (settings?.kind === "primitive" && !isUndefined(settings)) {
    reportMissing("approval", settings, settings.place, evaluation);
    return unknown(call.place);
  }
  if (!checkKeys("approval", ["message", "choices"], settings, evaluation)) return unknown(call.place);
  const known = settings && !isUndefined(settings) ? toJson(settings) : {};
  if (known === undefined || known === null || typeof known !== "object" || Array.isArray(known)) {
    if (!settings || !isBroken(settings))
      evaluation.report(messages.settingsNotKnown({ maker: "approval" }), settings?.place ?? call.place);
    return unknown(call.place);
  }
  const { message, choices } = known as { readonly [key: string]: Json | undefined };
  const placeOf = (key: string) => (settings?.kind === "object" ? settings.fields.get(key)?.value.place : undefined) ?? call.place;
  if (message !== undefined && typeof message !== "string") {
    evaluation.report(messages.specificationText({ given: describeType(typeOfJson(message)) }), placeOf("message"));
    return unknown(call.place);
  }
  if (choices !== undefined && !isTexts(choices)) {
    evaluation.report(
      messages.specificationList({ key: "choices", given: describeType(typeOfJson(choices)), example: exampleList(choices) }),
      placeOf("choices"),
    );
    return unknown(call.place);
  }
  return register(call, frame, evaluation, {
    inputs: [],
    ...(choices && choices.length > 0
      ? { outputs: [{ name: "choice", type: { kind: "string", literals: choices } }], single: "choice" }
      : { outputs: [] }),
    fallbackName: "approval",
    read: message === undefined ? { options: {} } : { options: {}, description: message },
    image: "none",
    carrier: "pause",
    finish: () => ({ kind: "suspend" }),
  });
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((element: Json) => typeof element === "string");
}
