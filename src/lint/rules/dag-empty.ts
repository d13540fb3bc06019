import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dagEmpty: Rule = {
  code: "ARG0137",
  name: "dag-empty",
  severity: "error",
  summary: "A DAG has no tasks.",
  description: "A template of this kind does nothing but run tasks, so it needs one.",
  examples: [{ wrong: templateWith(`dag: {tasks: []}`), right: templateWith(`container: {image: alpine:3.22, command: [ls]}`) }],
};

export function dagEmptyWords(template: string): Words {
  return { message: `templates.${template} must have at least one task`, hint: "Add a task: `tasks: [{name: …, template: …}]`." };
}
