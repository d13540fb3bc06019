import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { fieldTitle, hasFullDefinitions, isOfPod, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

export const crdRequired: ObjectRule = {
  code: "ARG0401",
  name: "crd-required",
  severity: "error",
  summary: "A field that Argo's custom resource definitions require is missing.",
  description: `From Argo 4.0 on the API server refuses an object that lacks a required field: the \`url\` of an \`http\` template, the \`cache\` of \`memoize\`. \`argo lint\` accepts most of these, for Go reads a missing field as an empty one; without the full definitions the workflow
fails later, when the field is used.`,
  examples: [
    {
      wrong: templateWith("http:\n  method: GET"),
      right: templateWith("http:\n  method: GET\n  url: https://example.com"),
    },
  ],
  check(context) {
    if (!hasFullDefinitions(context)) return;
    for (const problem of schemaProblemsOfPart(context, "missing")) {
      if (problem.path === "" || isOfPod(problem)) continue;
      const field = /`(.+)`/.exec(problem.message)?.[1] ?? "it";
      context.report(crdRequired, {
        path: problem.segments,
        message: `\`${field}\` of ${fieldTitle(problem)} is missing`,
        hint: `Add \`${field}:\`.`,
      });
    }
  },
};
