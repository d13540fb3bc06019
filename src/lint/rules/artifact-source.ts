import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const artifactSource: Rule = {
  code: "ARG0111",
  name: "artifact-source",
  severity: "error",
  summary: "An artifact that is given as an argument comes from nowhere, or from two places.",
  description:
    "An argument of this kind needs `from`, a place to lie at (`s3`, `git`, `http`, `raw` and so on), or at least a key in the artifact repository. `fromExpression` alone is not enough for Argo's validator here, though it is in outputs.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - name: count
          template: count
          arguments: {artifacts: [{name: data}]}
  - name: count
    inputs: {artifacts: [{name: data, path: /data}]}
    container: {image: alpine:3.22, command: [wc, /data]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - name: count
          template: count
          arguments: {artifacts: [{name: data, raw: {data: hello}}]}
  - name: count
    inputs: {artifacts: [{name: data, path: /data}]}
    container: {image: alpine:3.22, command: [wc, /data]}`),
    },
  ],
};

export const artifactSourceWords = {
  none: (field: string): Words => ({
    message: `${field}.from, artifact location, or key is required`,
    hint: 'Add `from: "{{…outputs.artifacts.NAME}}"`, or where the artifact lies: `s3: {key: …}`, `raw: {data: …}`.',
  }),
  both: (field: string): Words => ({
    message: `${field} shouldn't have both \`from\` and \`fromExpression\` in Artifact`,
    hint: "Remove one of the two.",
  }),
};
