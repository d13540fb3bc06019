import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { openRegion, outsideAttempts, type Evaluation, type ModuleScope } from "./context.ts";
import type { Scope } from "./things.ts";
import { unknown, type Thing } from "./things.ts";
import type { Frame } from "./context.ts";

/** The region of everything at a file's top level. */
export const topLevel = 0;

export interface Definition {
  readonly name: string;
  readonly place: Place;
  readonly constant: boolean;
  /** Works the value out. What it makes belongs to a region of its own: once made, nothing else can change it, in whatever order names are used. */
  readonly compute: (frame: Frame) => Thing;
}

/** Binds a name of a file, whose value is worked out once, on its first use. */
export function define({ name, place, constant, compute }: Definition, { scope, frame }: ModuleScope, evaluation: Evaluation): void {
  let working = false;
  scope.bindings.set(name, () => {
    if (working) {
      const { working: names } = evaluation;
      const circle = [...names.slice(names.findIndex((one) => one.place === place)), { name }].map((one) => one.name);
      // A name that is imported, and what it is in its own file, are one step.
      const steps = circle.filter((one, index) => one !== circle[index - 1]);
      evaluation.report(messages.importCycleValue({ name, path: steps.map((one) => `\`${one}\``).join(" → ") }), place);
      return unknown(place);
    }
    working = true;
    evaluation.working.push({ name, place });
    const value = outsideAttempts(evaluation, () => compute({ ...frame, region: openRegion(evaluation) }));
    evaluation.working.pop();
    scope.bindings.set(name, { value, constant, region: topLevel, place });
    return value;
  });
}

/** The value bound to a name of a file, worked out if it has not been. */
export function valueOf(scope: Scope, name: string): Thing | undefined {
  const binding = scope.bindings.get(name);
  if (typeof binding === "function") return binding();
  return binding && "value" in binding ? binding.value : undefined;
}
