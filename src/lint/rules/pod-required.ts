import type { ObjectRule } from "../context.ts";
import { containerWith, workflowWith } from "../kubernetes/examples.ts";
import { fieldTitle, isOfPod, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

const spec = (mount: string) =>
  workflowWith(
    `volumes:\n  - name: data\n    emptyDir: {}\n${containerWith(`volumeMounts:\n  - ${mount}`)
      .replace(/^[^]*entrypoint: main\n/, "")
      .replace(/^ {2}/gm, "")}`,
  );

export const podRequired: ObjectRule = {
  code: "ARG0408",
  name: "pod-required",
  severity: "warning",
  summary: "A field that Kubernetes requires is missing in a part of a pod.",
  description: `A volume mount without \`mountPath\`, a variable without \`name\`, a port without \`containerPort\`: Argo hands them on, and Kubernetes refuses the pod; the full
custom resource definitions refuse the whole object.`,
  examples: [{ wrong: spec("name: data"), right: spec("{name: data, mountPath: /data}") }],
  check(context) {
    for (const problem of schemaProblemsOfPart(context, "missing")) {
      if (!isOfPod(problem)) continue;
      const field = /`(.+)`/.exec(problem.message)?.[1] ?? "it";
      context.report(podRequired, {
        path: problem.segments,
        message: `\`${field}\` of ${fieldTitle(problem)} is missing`,
        hint: `Add \`${field}:\`.`,
      });
    }
  },
};
