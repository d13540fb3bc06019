// What a reference to a step or task asks for and never gets, because the called template does not have it.
import type { CallFlow } from "./flow.ts";
import type { Reference } from "./references.ts";
import { hasResult, namesOf, outputsOf } from "./template-outputs.ts";

export interface MissingOutput {
  /** In words: `output parameter "rows"`. */
  readonly what: string;
  readonly name: string;
  readonly candidates: readonly string[];
  /** Which of the names of the reference it is. */
  readonly at: number;
  readonly hint: string;
}

const properties = ["id", "startedAt", "finishedAt", "status", "hostNodeName", "ip", "exitCode", "outputs"];

export function missingOutputOf({ names }: Reference, producer: CallFlow): MissingOutput | undefined {
  const [, , property, kind, name] = names;
  if (property === undefined) return undefined;
  if (!properties.includes(property)) {
    return { what: `"${property}"`, name: property, candidates: properties, at: 2, hint: `use one of ${properties.join(", ")}.` };
  }
  if (property !== "outputs" || kind === undefined) return undefined;
  const { resolution } = producer;
  if (resolution.kind !== "found") return undefined;
  const { template } = resolution;
  if (kind === "result") {
    if (hasResult(template) || template.type === undefined) return undefined;
    const hint = `the template "${template.name}" (${template.type}) gives no result: declare an output parameter and read that.`;
    return { what: "outputs.result", name: "result", candidates: [], at: 3, hint };
  }
  if (kind !== "parameters" && kind !== "artifacts") {
    const candidates = ["parameters", "artifacts", "result"];
    return {
      what: `outputs.${kind}`,
      name: kind,
      candidates,
      at: 3,
      hint: "use `outputs.parameters`, `outputs.artifacts` or `outputs.result`.",
    };
  }
  const declared = namesOf(outputsOf(template, kind));
  if (name === undefined || declared.includes(name) || declared.some((each) => each.includes("{{"))) return undefined;
  const what = `output ${kind === "parameters" ? "parameter" : "artifact"} "${name}"`;
  return { what, name, candidates: declared, at: 4, hint: `declare it in \`outputs.${kind}\` of the template "${template.name}".` };
}
