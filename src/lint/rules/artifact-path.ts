import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const artifactPath: Rule = {
  code: "ARG0120",
  name: "artifact-path",
  severity: "error",
  summary: "An artifact has no path in the container, has one where there is no container, or leads out of its folder.",
  description:
    "In a template that runs something, an artifact is put at `path` or taken from there. Steps and DAGs hand artifacts on and have no files. A path may not go up with `..` beyond where it begins.",
  examples: [
    {
      wrong: templateWith(`inputs: {artifacts: [{name: data, raw: {data: hello}}]}
container: {image: alpine:3.22, command: [wc, /data]}`),
      right: templateWith(`inputs: {artifacts: [{name: data, path: /data, raw: {data: hello}}]}
container: {image: alpine:3.22, command: [wc, /data]}`),
    },
  ],
};

export const artifactPathWords = {
  wrong: (field: string, problem: string, hasPath: boolean): Words => ({
    message: `error in ${field}: ${problem}`,
    hint: hasPath ? "Write the path without `..`." : "Add `path: …`, where the artifact lies in the container.",
  }),
  notHere: (field: string): Words => ({
    message: `${field}.path only valid in container/script templates`,
    hint: "Remove `path`: there is no container here.",
  }),
};
