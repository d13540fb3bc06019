import type { ObjectRule } from "../context.ts";
import { containerWith, templateWith } from "../kubernetes/examples.ts";
import { fieldTitle, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

export const podChoices: ObjectRule = {
  code: "ARG0404",
  name: "pod-choices",
  severity: "error",
  summary: "A field of the pod has a value that Kubernetes does not know.",
  description: `\`imagePullPolicy\`, the operator and effect of a toleration, the protocol of a port and the like are words out of a list. Argo passes them on
unread; the API server then refuses the pod, which Argo does not take for a passing trouble: the step ends as Error. Values with a \`{{tag}}\` are not looked at.`,
  examples: [
    {
      wrong: containerWith("imagePullPolicy: Sometimes"),
      right: containerWith("imagePullPolicy: IfNotPresent"),
    },
    {
      wrong: templateWith(
        "tolerations:\n  - key: gpu\n    operator: Equals\n    value: a100\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
      right: templateWith(
        "tolerations:\n  - key: gpu\n    operator: Equal\n    value: a100\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
    },
  ],
  check(context) {
    for (const problem of schemaProblemsOfPart(context, "pod-choice")) {
      context.report(podChoices, {
        path: problem.segments,
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: "Write one of these values, in these capitals, or leave the field out.",
      });
    }
  },
};
