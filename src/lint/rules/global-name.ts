import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const globalName: Rule = {
  code: "ARG0145",
  name: "global-name",
  severity: "error",
  summary: "The global name of an output has characters that Argo does not allow in it.",
  description:
    "`globalName` becomes a part of `{{workflow.outputs.parameters.NAME}}` and is made of letters, digits, hyphens and underscores.",
  examples: [
    {
      wrong: templateWith(`container: {image: alpine:3.22, command: [ls]}
outputs: {parameters: [{name: text, globalName: the text, valueFrom: {path: /tmp/text}}]}`),
      right: templateWith(`container: {image: alpine:3.22, command: [ls]}
outputs: {parameters: [{name: text, globalName: the-text, valueFrom: {path: /tmp/text}}]}`),
    },
  ],
};

export function globalNameWords(field: string, name: string, problem: string): Words {
  return { message: `${field}.globalName: ${problem}`, hint: `Write \`${name.replace(/[^-a-zA-Z0-9_]+/g, "-")}\`.` };
}
