// Where the step or task that a reference names stands, seen from where the reference is read.
import { decideWhen } from "../../expressions/when/when.ts";
import { textAt, type JsonObject } from "../model/objects.ts";
import type { CallFlow, TemplateFlow } from "./flow.ts";
import type { Reference } from "./references.ts";

export type Standing =
  /** It is there, and has ended. */
  | { readonly kind: "before"; readonly producer: CallFlow }
  /** It is there, and has not ended by then. */
  | { readonly kind: "not-before"; readonly producer: CallFlow }
  /** The template has none of that name, or names it `steps` where it has tasks. */
  | { readonly kind: "unknown"; readonly name: string };

/** `consumer`: the step or task that reads; none for the outputs of the template, which are read when all have ended. */
export function standingOf(flow: TemplateFlow, reference: Reference, consumer: CallFlow | undefined): Standing | undefined {
  const [root, name] = reference.names;
  if (name === undefined || name.includes("{{")) return undefined;
  const producer = root === flow.root ? flow.callNamed(name) : undefined;
  if (producer === undefined) return flow.calls.some(({ call }) => call.name.includes("{{")) ? undefined : { kind: "unknown", name };
  const isBefore = consumer === undefined || flow.order.isBefore(name, consumer.call);
  return { kind: isBefore ? "before" : "not-before", producer };
}

/** Argo's own validation knows the names of plain tags. */
export function isCheckedByArgo({ form }: Reference): boolean {
  return form === "tag";
}

/** Whether it is nil, rather than an error or a wait without end, where the step or task is not there. */
export function sparesAbsentCall({ optionalAfter }: Reference): boolean {
  return optionalAfter !== undefined && optionalAfter <= 2;
}

/** A `when` without a variable that is false: nothing of the call is ever looked at. */
export function neverRuns({ value }: { readonly value: JsonObject }): boolean {
  const when = textAt(value, "when") ?? "";
  if (when === "") return false;
  if (when.includes("{{")) return /^\{\{=\s*false\s*\}\}$/.test(when.trim());
  const decision = decideWhen(when);
  return decision.kind === "decision" && !decision.runs;
}

/** A `when` without a variable that is true. */
export function alwaysRuns(when: string): boolean {
  if (when.includes("{{")) return /^\{\{=\s*true\s*\}\}$/.test(when.trim());
  const decision = decideWhen(when);
  return decision.kind === "decision" && decision.runs;
}

/** Argo waits for all names of a tag, whether they are looked at or not; in other expressions it may never come to some of them. */
export function isCertain({ form, isConditional }: Reference): boolean {
  return form !== "field" || !isConditional;
}

/** `step "a"`, `task "a"`. */
export function titleOf({ call }: CallFlow): string {
  return `${call.kind} "${call.name}"`;
}
