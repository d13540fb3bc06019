import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const parallelismOfLeaf: Rule = {
  code: "ARG0135",
  name: "parallelism-of-leaf",
  severity: "error",
  summary: "`parallelism` stands at a template that runs only one thing.",
  description:
    "`parallelism` limits how many steps or tasks of a template run at once. A lock (`synchronization`) limits how often a template runs.",
  examples: [
    {
      wrong: templateWith(`parallelism: 2
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function parallelismOfLeafWords(field: string): Words {
  return {
    message: `${field} is only valid for steps and dag templates`,
    hint: "Move `parallelism` to the steps or DAG template that calls this one, or to `spec`.",
  };
}
