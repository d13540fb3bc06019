// The part of validateTemplate that is about metrics. Those of a workflow are not looked at.
import { metricInvalid, metricWords } from "../rules/metric-invalid.ts";
import type { Metric } from "./objects.ts";
import { at, report, type Walk } from "./run.ts";
import type { FilledTemplate } from "./filled-template.ts";
import type { Words } from "./words.ts";

export function validateMetrics(walk: Walk, template: string, { value, from }: FilledTemplate): void {
  for (const [index, metric] of (value.metrics?.prometheus ?? []).entries()) {
    const { name = "", labels = [], help = "" } = metric ?? {};
    const say = (words: Words, ...steps: readonly (string | number)[]) =>
      report(walk, metricInvalid, at(from.place, "metrics", "prometheus", index, ...steps), words);
    if (!isMetricName(name)) say(metricWords.name(template, name), "name");
    for (const [number, label] of labels.entries()) {
      const key = label?.key ?? "";
      if (!isMetricName(key)) say(metricWords.label(key), "labels", number, "key");
    }
    if (help === "") say(metricWords.noHelp(template, name));
    const wrong = valueProblem(metric);
    if (wrong !== undefined) say(metricWords.value(template, name, wrong.problem), ...wrong.path);
  }
}

function isMetricName(name: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}

function valueProblem({ gauge, counter, histogram }: Metric): { readonly problem: string; readonly path: readonly string[] } | undefined {
  const value = gauge?.value ?? "";
  if (gauge !== undefined && value === "") return { problem: "missing gauge.value", path: ["gauge"] };
  if (gauge?.realtime === true && value.includes("resourcesDuration.")) {
    return { problem: "'resourcesDuration.*' metrics cannot be used in real-time", path: ["gauge", "value"] };
  }
  if (counter !== undefined && (counter.value ?? "") === "") return { problem: "missing counter.value", path: ["counter"] };
  if (histogram !== undefined && (histogram.value ?? "") === "") return { problem: "missing histogram.value", path: ["histogram"] };
  return undefined;
}
