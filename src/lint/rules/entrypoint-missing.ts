import type { Words } from "../argo/words.ts";
import type { Rule } from "../rule.ts";

export const entrypointMissing: Rule = {
  code: "ARG0112",
  name: "entrypoint-missing",
  severity: "error",
  summary: "A workflow does not say which template it begins with.",
  description:
    "`entrypoint` names the first template. A WorkflowTemplate may leave it out, a workflow may take it over from the template that it is made of.",
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: train-}
spec:
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: train-}
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
    },
  ],
};

export function entrypointMissingWords(templates: readonly { readonly name?: string }[]): Words {
  const name = templates.find((template) => template.name === "main")?.name ?? templates[0]?.name ?? "main";
  return { message: "spec.entrypoint is required", hint: `Add \`entrypoint: ${name}\`.` };
}
