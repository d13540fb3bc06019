import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { fieldTitle, hasFullDefinitions, isNoLimit, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

const templates = "templates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]";

export const unknownChoice: ObjectRule = {
  code: "ARG0403",
  name: "unknown-choice",
  severity: "warning",
  summary: "A field has a value that Argo does not know, or that the full custom resource definitions do not take.",
  description: `The minimal custom resource definitions of Argo 3 hold no lists of values, and Argo's code ignores some unknown ones: an unknown strategy of
\`volumeClaimGC\` deletes nothing, and only the controller's log says so. From 4.0 on this is an error of \`crd-choices\`, and only a
\`{{tag}}\` in such a field, or \`parallelism: 0\` of a template (no limit), is reported here: the full definitions refuse it, the minimal ones do not.`,
  examples: [
    {
      wrong: workflowWith(
        `volumeClaimGC:\n  strategy: "{{workflow.parameters.when}}"\narguments:\n  parameters:\n    - name: when\n      value: OnWorkflowCompletion\n${templates}`,
      ),
      right: workflowWith(`volumeClaimGC:\n  strategy: OnWorkflowCompletion\n${templates}`),
    },
  ],
  check(context) {
    const isRefused = hasFullDefinitions(context);
    for (const problem of schemaProblemsOfPart(context, "argo-choice")) {
      if (isRefused && !problem.message.includes("{{")) continue;
      context.report(unknownChoice, {
        path: problem.segments,
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: "Write one of these values, or leave the field out.",
      });
    }
    for (const problem of isRefused ? schemaProblemsOfPart(context, "limit").filter(isNoLimit) : []) {
      context.report(unknownChoice, {
        path: problem.segments,
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: "Leave the field out, which means no limit, too.",
      });
    }
  },
};
