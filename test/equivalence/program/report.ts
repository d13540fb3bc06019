import type { Found } from "./search.ts";

/** What was found, for people; a program that is the same has passed. */
export function report(parts: readonly Found[]): { readonly text: string; readonly passed: number; readonly failed: number } {
  const sum = (of: (one: Found) => number): number => parts.reduce((total, one) => total + of(one), 0);
  const [same, refused, calls, failedRuns] = [
    sum((one) => one.same),
    sum((one) => one.refused),
    sum((one) => one.calls),
    sum((one) => one.failedRuns),
  ];
  const different = parts.flatMap((one) => one.different);
  const meaningless = summed(parts.map((one) => one.meaningless));
  const meaninglessCount = [...meaningless.values()].reduce((total, count) => total + count, 0);
  const all = same + refused + different.length + meaninglessCount;
  const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
  const tooMany = tooManyOf(all, refused, meaninglessCount);
  const lines = [
    `${all} programs: ${same} are the same (${failedRuns} of them fail, ${calls} calls)`,
    `${refused} are refused (${share(refused)}): ${listed(summed(parts.map((one) => one.codes)))}`,
    `${meaninglessCount} mean nothing that a workflow could do (${share(meaninglessCount)}): ${listed(meaningless)}`,
    ...different.map((one) => `\nFAIL ${one}`),
    ...tooMany.map((one) => `FAIL ${one}`),
  ];
  return { text: lines.join("\n"), passed: same, failed: different.length + tooMany.length };
}

/** What is left out is not tested: more than so much of it is a mistake of the compiler, or of these tests. */
const mostRefused = 0.12;
const mostMeaningless = 0.02;

function tooManyOf(all: number, refused: number, meaningless: number): readonly string[] {
  return [
    ...(refused > mostRefused * all ? [`more than ${100 * mostRefused} % are refused`] : []),
    ...(meaningless > mostMeaningless * all ? [`more than ${100 * mostMeaningless} % mean nothing`] : []),
  ];
}

function summed(counts: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const [name, count] of counts.flatMap((one) => Object.entries(one))) total.set(name, (total.get(name) ?? 0) + count);
  return total;
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([name, count]) => `${name.trim()} ${count}`).join(", ") || "none";
}
