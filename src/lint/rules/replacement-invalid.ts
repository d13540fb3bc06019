import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const replacementInvalid: Rule = {
  code: "ARG0129",
  name: "replacement-invalid",
  severity: "error",
  summary: "With the values of its parameters filled in, a template is no JSON any more.",
  description:
    "Argo fills in values as text, quoted as Go quotes it. Control characters such as a bell or a vertical tab are no JSON then, and the template is refused.",
  examples: [
    {
      wrong: workflowWith(`arguments: {parameters: [{name: text, value: "a\\u0007b"}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [echo, "{{workflow.parameters.text}}"]}`),
      right: workflowWith(`arguments: {parameters: [{name: text, value: "ab"}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [echo, "{{workflow.parameters.text}}"]}`),
    },
  ],
};

export function replacementInvalidWords(message: string): Words {
  if (message.startsWith("failed to unmarshall JSON expression"))
    return { message, hint: "Close every `{{=` with `}}` in the same text, and write double quotes within an expression as single ones." };
  if (message.startsWith("failed to evaluate expression")) return { message, hint: "Correct the expression between `{{=` and `}}`." };
  return { message, hint: "Take characters that cannot be printed out of the values that are filled in." };
}
