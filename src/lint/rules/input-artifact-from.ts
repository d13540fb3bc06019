import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const inputArtifactFrom: Rule = {
  code: "ARG0121",
  name: "input-artifact-from",
  severity: "error",
  summary: "An input artifact says where it comes from.",
  description:
    "`from` belongs to the arguments of the step or task that calls the template; the template itself says only which artifacts it needs.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    inputs: {artifacts: [{name: data, path: /data, from: "{{inputs.artifacts.other}}", raw: {data: hello}}]}
    container: {image: alpine:3.22, command: [wc, /data]}`),
      right: workflowWith(`templates:
  - name: main
    inputs: {artifacts: [{name: data, path: /data, raw: {data: hello}}]}
    container: {image: alpine:3.22, command: [wc, /data]}`),
    },
  ],
};

export function inputArtifactFromWords(field: string, from: string): Words {
  return {
    message: `${field}.from not valid in inputs`,
    hint: `Move \`from: ${from}\` into the arguments of the step or task that calls this template.`,
  };
}
