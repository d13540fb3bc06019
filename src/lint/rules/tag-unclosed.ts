import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const tagUnclosed: Rule = {
  code: "ARG0128",
  name: "tag-unclosed",
  severity: "error",
  summary: "Two opening braces have no closing ones.",
  description:
    "Argo takes every `{{` for the beginning of a tag, and refuses a template in which one does not end. Its message repeats the whole template as JSON.",
  examples: [{ wrong: stepWhen("{{workflow.name"), right: stepWhen("{{workflow.name}}") }],
};

function stepWhen(tag: string): string {
  return workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list, when: "'${tag}' == 'train'"}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`);
}

export function tagUnclosedWords(message: string): Words {
  return { message, hint: "Write `}}` at the end of the tag; two opening braces that are meant as text cannot be written." };
}
