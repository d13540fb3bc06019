import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { fieldTitle, hasFullDefinitions, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

const templates = "templates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]";

export const crdChoices: ObjectRule = {
  code: "ARG0402",
  name: "crd-choices",
  severity: "error",
  summary: "A field has a value that is not one of those that Argo's custom resource definitions list.",
  description: `Strategies, policies and actions are words out of a list. From Argo 4.0 on the API server refuses any other. With earlier versions some of them
are ignored in silence: with \`volumeClaimGC: {strategy: OnFinish}\` the claims are never deleted. See also \`unknown-choice\`, which also has the values that hold a \`{{tag}}\`: they work where the minimal definitions are installed.`,
  examples: [
    {
      wrong: workflowWith(`volumeClaimGC:\n  strategy: OnFinish\n${templates}`),
      right: workflowWith(`volumeClaimGC:\n  strategy: OnWorkflowCompletion\n${templates}`),
    },
  ],
  check(context) {
    if (!hasFullDefinitions(context)) return;
    for (const problem of schemaProblemsOfPart(context, "argo-choice")) {
      if (problem.message.includes("{{")) continue;
      context.report(crdChoices, {
        path: problem.segments,
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: "Write one of these values, or leave the field out.",
      });
    }
  },
};
