import { specOf, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const steps = (name: string) =>
  workflowWith(
    `templates:\n  - name: main\n    steps:\n      - - name: work\n          template: ${name}\n  - name: ${name}\n    container:\n      image: alpine:3.22\n      command: [ls]`,
  );

export const podName: ObjectRule = {
  code: "ARG0414",
  name: "pod-name",
  severity: "warning",
  summary: "The name of a template becomes part of a pod's name, and Kubernetes does not take it there.",
  description: `A pod is called after the workflow, the template and a number: \`build-x7k2p-compileAll-3861023\`. Argo takes capitals in the name of a template; Kubernetes
takes none in the name of a pod, and refuses it: the step ends as Error. Only templates that make pods are looked at, and not the entrypoint, whose pod is called after
the workflow. With the old names of pods (\`workflows.argoproj.io/pod-name-format: v1\`, or \`POD_NAMES=v1\` of the controller) it makes no difference.`,
  examples: [{ wrong: steps("compileAll"), right: steps("compile-all") }],
  check({ object, report }) {
    const spec = specOf(object).value;
    const entrypoint = textAt(spec, "entrypoint");
    const metadata = object.value["metadata"] as { readonly annotations?: { readonly [key: string]: unknown } } | undefined;
    if (metadata?.annotations?.["workflows.argoproj.io/pod-name-format"] === "v1") return;
    for (const { template, isDefaults } of podsOf(object)) {
      const { name, path, isInline } = template;
      if (isDefaults || isInline || name === entrypoint || hasTag(name) || !/[A-Z]/.test(name)) continue;
      report(podName, {
        path: [...path, "name"],
        message: `the pods of \`${name}\` get names with capitals, which Kubernetes does not take`,
        hint: `Call it \`${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase()}\`.`,
      });
    }
  },
};
