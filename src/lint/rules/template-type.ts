import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const templateType: Rule = {
  code: "ARG0118",
  name: "template-type",
  severity: "error",
  summary: "A template has no kind, or several.",
  description:
    "A template is exactly one of `container`, `containerSet`, `script`, `resource`, `data`, `http`, `plugin`, `suspend`, `steps` and `dag`. A key without a value is no kind either: write `suspend: {}`.",
  examples: [{ wrong: templateWith(`suspend:`), right: templateWith(`suspend: {}`) }],
};

const choices = "choose one of: container, containerSet, steps, script, resource, dag, suspend, template, template ref";

export const templateTypeWords = {
  unknown: (name: string): Words => ({
    message: `template '${name}' type is unknown`,
    hint: "Add what the template does: `container: {image: …, command: […]}`, `script`, `steps`, `dag` or another kind; for a suspend template write `suspend: {}`.",
  }),
  several: (name: string, fields: readonly string[]): Words => ({
    message: `templates.${name} multiple template types specified. ${choices}`,
    hint: `Keep one of ${fields.map((field) => `\`${field}\``).join(" and ")}, and make a template of its own of the other.`,
  }),
};
