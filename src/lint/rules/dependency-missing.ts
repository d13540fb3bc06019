import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dependencyMissing: Rule = {
  code: "ARG0143",
  name: "dependency-missing",
  severity: "error",
  summary: "An argument is taken from a task that is not waited for.",
  description: "A task may begin before another one on which it does not depend has ended, so it cannot have its outputs.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: ask, template: ask}
        - name: say
          template: say
          arguments: {parameters: [{name: text, value: "{{tasks.ask.outputs.result}}"}]}
  - name: ask
    container: {image: alpine:3.22, command: [date]}
  - name: say
    inputs: {parameters: [{name: text}]}
    container: {image: alpine:3.22, command: [echo, "{{inputs.parameters.text}}"]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: ask, template: ask}
        - name: say
          template: say
          depends: ask
          arguments: {parameters: [{name: text, value: "{{tasks.ask.outputs.result}}"}]}
  - name: ask
    container: {image: alpine:3.22, command: [date]}
  - name: say
    inputs: {parameters: [{name: text}]}
    container: {image: alpine:3.22, command: [echo, "{{inputs.parameters.text}}"]}`),
    },
  ],
};

export function dependencyMissingWords(
  other: string,
  kind: "parameter" | "artifact",
  name: string,
  { depends = "", dependencies = [] }: { readonly depends?: string; readonly dependencies?: readonly string[] },
): Words {
  const wanted =
    dependencies.length > 0
      ? `dependencies: [${[...dependencies, other].join(", ")}]`
      : `depends: ${depends === "" ? other : `(${depends}) && ${other}`}`;
  return { message: `missing dependency '${other}' for ${kind} '${name}'`, hint: `Write \`${wanted}\`.` };
}
