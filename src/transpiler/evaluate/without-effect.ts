import { effectProblem, type Carrier } from "../options/without-effect.ts";
import type { Evaluation } from "./context.ts";
import { isUndefined } from "./convert.ts";
import type { Thing } from "./things.ts";

/** Warns of options that are written where they change nothing. `cache: false` asks for nothing. */
export function reportWithoutEffect(options: Thing | undefined, carrier: Carrier, what: string, evaluation: Evaluation): void {
  if (options?.kind !== "object") return;
  for (const [name, { value, key }] of options.fields) {
    if (isUndefined(value) || (value.kind === "primitive" && value.value === false)) continue;
    const problem = effectProblem(name, carrier, what);
    if (problem) evaluation.report(problem, key);
  }
}
