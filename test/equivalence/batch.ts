import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { prelude } from "./random-prelude.ts";
import { parametersOf, program, type Program } from "./random-program.ts";
import { createRandom } from "./random.ts";

/** Random programs, and the parameters of the pipeline that calls all of them: one run of a controller compares hundreds of expressions. */
export interface Batch {
  readonly programs: readonly Program[];
  readonly parameters: ReturnType<typeof parametersOf>;
}

export function randomBatch(seed: number, count: number, only?: "expressions"): Batch {
  const random = createRandom(seed);
  const parameters = parametersOf(random);
  return { parameters, programs: Array.from({ length: count }, (_, position) => program(`q${position}`, random, parameters, only)) };
}

/** A pipeline file in which `batch` calls all programs; or, with `each`, one pipeline calls each. */
export function batchText({ programs, parameters }: Batch, each = false): string {
  const callers = each ? programs.map((one) => caller(callerOf(one), [one], parameters)) : [caller("batch", programs, parameters)];
  return [prelude, ...programs.map(({ text }) => text), ...callers, ""].join("\n");
}

export function callerOf({ name }: Program): string {
  return `only${name.toUpperCase()}`;
}

function caller(name: string, programs: readonly Program[], parameters: Batch["parameters"]): string {
  const head = parameters.map((one) => `${one.name} = ${one.value}${one.type === "mode" ? ' as "fast" | "exact" | "none"' : ""}`);
  const [waited, plain] = [programs.filter((one) => one.asynchronous), programs.filter((one) => !one.asynchronous)];
  const calls = waited.map((one) => `${one.name}(${one.arguments})`).join(", ");
  const results = programs.flatMap((one) => Array.from({ length: one.results }, (_, at) => `${one.name}r${at}: ${one.name}Out.r${at}`));
  return [
    `export const ${name} = pipeline({ name: "${name.toLowerCase()}" }, async ({ ${head.join(", ")} }) => {`,
    ...plain.map((one) => `  const ${one.name}Out = ${one.name}(${one.arguments});`),
    ...(waited.length > 0 ? [`  const [${waited.map((one) => `${one.name}Out`).join(", ")}] = await Promise.all([${calls}]);`] : []),
    `  return { ${results.join(", ")} };`,
    "});",
  ].join("\n");
}

/** The programs that errors are about, by the lines they are written on. */
export function refusedPrograms(text: string, { programs }: Batch, diagnostics: readonly Diagnostic[]): ReadonlySet<Program> {
  const lines = text.split("\n");
  const refused = new Set<Program>();
  for (const { place, severity } of diagnostics) {
    if (severity !== "error") continue;
    for (let line = (place?.line ?? 1) - 1; line >= 0; line--) {
      const name = /^export const (\w+) = /.exec(lines[line]!)?.[1];
      const found = name === undefined ? undefined : programs.find((one) => one.name === name || callerOf(one) === name);
      if (found) refused.add(found);
      if (name !== undefined) break;
    }
  }
  return refused;
}
