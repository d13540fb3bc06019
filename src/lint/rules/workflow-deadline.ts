import { specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";

const templates = "templates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]";

export const workflowDeadline: ObjectRule = {
  code: "ARG0432",
  name: "workflow-deadline",
  severity: "error",
  summary: "The workflow is past its deadline when it begins.",
  description: `\`activeDeadlineSeconds\` of a workflow counts from its start. With 0 or less every step fails with "Step exceeded its deadline"; without the field there is no
deadline.`,
  examples: [
    { wrong: workflowWith(`activeDeadlineSeconds: -5\n${templates}`), right: workflowWith(`activeDeadlineSeconds: 3600\n${templates}`) },
  ],
  check({ object, report }) {
    const spec = specOf(object);
    const deadline = spec.value["activeDeadlineSeconds"];
    if (typeof deadline !== "number" || deadline > 0) return;
    report(workflowDeadline, {
      path: [...spec.path, "activeDeadlineSeconds"],
      message: `\`activeDeadlineSeconds\` is ${deadline}: the workflow is past its deadline when it begins`,
      hint: "Write how many seconds the workflow may take, or leave the field out.",
    });
  },
};
