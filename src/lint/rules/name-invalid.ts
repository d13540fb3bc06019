import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const nameInvalid: Rule = {
  code: "ARG0105",
  name: "name-invalid",
  severity: "error",
  summary: "A name has characters that Argo does not allow in it.",
  description:
    "Names of templates, steps, tasks and containers have letters, digits and hyphens, at most 128; names of parameters and artifacts may have underscores as well. A dot or a space could not be told from the rest of a tag such as `{{inputs.parameters.name}}`.",
  examples: [
    {
      wrong: workflowWith(`arguments: {parameters: [{name: data.url, value: a}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`arguments: {parameters: [{name: data_url, value: a}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function nameInvalidWords(field: string, name: string, problem: string): Words {
  const allowed = problem.startsWith("Parameter") ? /[^-a-zA-Z0-9_]+/g : /[^-a-zA-Z0-9]+/g;
  // The names of containers go to Kubernetes.
  const isContainer = field.includes("containerSet");
  const suggestion = (isContainer ? name.toLowerCase() : name)
    .replace(allowed, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, isContainer ? 63 : 128);
  return {
    message: `${field} '${name}' is invalid: ${problem}`,
    hint: suggestion === "" ? "Use letters, digits and hyphens." : `Write \`${suggestion}\`.`,
  };
}
