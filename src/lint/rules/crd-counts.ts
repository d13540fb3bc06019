import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { fieldTitle, hasFullDefinitions, isCount, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

const containers = (count: number) =>
  workflowWith(
    `templates:\n  - name: main\n    inputs:\n      parameters:\n        - name: p\n          value: "1"\n${Array.from({ length: count }, (_, index) => `        - {name: p${index}, value: "1"}`).join("\n")}\n    container:\n      image: alpine:3.22\n      command: [ls]`,
  );

const remedies: Readonly<Record<string, string>> = {
  tasks: "Move some of the tasks into a DAG template of their own, or write one task with `withItems` or `withParam`.",
  templates: "Move some of the templates into a WorkflowTemplate and use `templateRef`.",
  parameters: "Pass several values in one parameter, as JSON, or in an artifact.",
};

export const crdCounts: ObjectRule = {
  code: "ARG0409",
  name: "crd-counts",
  severity: "warning",
  summary: "A list has more entries than Argo's full custom resource definitions take.",
  description: `The full definitions of Argo 4 hold upper limits, so that the API server can bound what its checks cost: 200 templates in a spec, 200 tasks in a DAG, 500
parameters of a template, 100 metrics. The controller knows no such limits, and with the minimal definitions the workflow runs: hence a warning.

A fan-out that is too large is split over several templates, or becomes a loop.`,
  examples: [{ wrong: containers(500), right: containers(2) }],
  check(context) {
    if (!hasFullDefinitions(context)) return;
    for (const problem of schemaProblemsOfPart(context, "limit")) {
      if (!isCount(problem)) continue;
      context.report(crdCounts, {
        path: problem.segments,
        at: "key",
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: remedies[String(problem.segments.at(-1))] ?? "Leave some out, or share them among several templates.",
      });
    }
  },
};
