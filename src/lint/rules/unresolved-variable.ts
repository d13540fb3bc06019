import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const unresolvedVariable: Rule = {
  code: "ARG0127",
  name: "unresolved-variable",
  severity: "error",
  summary: "A tag names something that there is not where it stands.",
  description: `Argo looks at every \`{{…}}\` that begins with \`workflow.\`, \`inputs.\`, \`outputs.\`, \`steps.\`, \`tasks.\`, \`item.\` or \`pod.\`. Inputs are those of the template itself, steps those before this one, and \`outputs.result\` is there only of templates that have one. A workflow has \`workflow.parameters.NAME\` only for its own arguments.

Text that is meant for another program and looks like a tag (Jinja, GitHub Actions) is taken for one: there is no way to escape it. Expressions (\`{{=…}}\`) are not looked at here; other rules do.`,
  examples: [
    {
      wrong: templateWith(`container: {image: alpine:3.22, command: [echo, "{{workflow.parameters.text}}"]}`),
      right: templateWith(`container: {image: alpine:3.22, command: [echo, "{{workflow.name}}"]}`),
    },
  ],
};

/** The braces that Argo found are those of its own JSON: quotes of the text itself have a backslash there. */
export function isOfJson(tag: string): boolean {
  return /(^|[^\\])"/.test(tag);
}

/** `known` are the names that could have been meant; `isInline`: the tag stands within an inline template. */
export function unresolvedVariableWords(tag: string, known: readonly string[], isInline: boolean): Words {
  const name = tag.trim();
  if (isOfJson(tag)) return { message: `failed to resolve {{${tag}}}`, hint: "Write `}}` at the end of the tag." };
  if (name.includes("|")) {
    const hint = "A tag has no filters: write an expression, such as `{{=sprig.trim(inputs.parameters.NAME)}}`.";
    return { message: `failed to resolve {{${tag}}}`, hint };
  }
  const [root = "", ...rest] = name.split(".");
  const sameRoot = known.filter((each) => each.startsWith(`${root}.`) && !each.endsWith(".") && !name.startsWith(`${each}.`));
  const isOfCall = root === "steps" || root === "tasks";
  if (isOfCall && isInline) {
    const hint = "Argo looks up the names of an inline template where that stands: give the template a name, and call it with `template`.";
    return { message: `failed to resolve {{${tag}}}`, hint };
  }
  if (isOfCall && known.includes("pod.name")) {
    const hint = "A template knows its own inputs only: take the value as an input parameter.";
    return { message: `failed to resolve {{${tag}}}`, hint };
  }
  return { message: `failed to resolve {{${tag}}}`, hint: `${hintFor(root, rest)}${didYouMean(name, sameRoot)}` };
}

function hintFor(root: string, [kind = "", name = "", ...more]: readonly string[]): string {
  const wanted = [name, ...more].join(".");
  if (root === "workflow" && kind === "parameters") return `Add \`{name: ${wanted}, value: …}\` to \`spec.arguments.parameters\`.`;
  if (root === "inputs" && (kind === "parameters" || kind === "artifacts")) {
    return `Add \`{name: ${name}}\` to \`inputs.${kind}\` of the template, and give it a value where the template is called.`;
  }
  if (root === "steps") return `Use an output that the step \`${kind}\` has, and only in later groups of steps.`;
  if (root === "tasks") return `Use an output that the task \`${kind}\` has, and let this task depend on \`${kind}\`.`;
  if (root === "item") return "Use what the items of the loop have: `withItems`, `withParam` or `withSequence` of this step or task.";
  return "Use a name that there is here.";
}
