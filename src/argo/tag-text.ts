/** A tag as Argo replaces it, and what to write for it in TypeScript. */
export interface TagInText {
  readonly tag: string;
  readonly instead: string;
}

const runProperties: Readonly<Record<string, string>> = {
  name: "name",
  uid: "uid",
  namespace: "namespace",
  creationTimestamp: "createdAt",
  scheduledTime: "scheduledAt",
};

/**
 * The first of Argo's own tags in a text, `{{workflow.name}}`. Templates of others (`{{ user }}` of Jinja, `${{ inputs.a }}` of GitHub)
 * are none.
 */
export function tagInText(text: string): TagInText | undefined {
  const match =
    /(?<!\$)\{\{(?:(=)[^{}]{1,500}|(inputs|workflow|tasks|steps|pod|node|cronworkflow|lastRetry|retries|item)((?:\.[\w.-]{1,200})?))\}\}/.exec(
      text,
    );
  if (!match) return undefined;
  const [tag, expression, root = "", path = ""] = match;
  return {
    tag: tag.length > 60 ? `${tag.slice(0, 59)}…` : tag,
    instead: expression === undefined ? insteadOf(root, path.slice(1)) : inTypeScript,
  };
}

const inTypeScript = "write the expression in TypeScript.";

function insteadOf(root: string, path: string): string {
  const [first = "", second = ""] = path.split(".");
  const parameter = first === "parameters" && /^[A-Za-z_$][\w$]*$/.test(second) ? second : undefined;
  if (root === "item") return "write the variable of the loop.";
  if (root === "tasks" || root === "steps") return "use what the call gives: `const result = …`, then `${result}` in a template literal.";
  if (parameter !== undefined) return `write \`\${${parameter}}\` in a template literal, for the parameter \`${parameter}\`.`;
  const property = root === "workflow" ? runProperties[first] : undefined;
  if (property !== undefined) return `write \`\${run.${property}}\` in a template literal, with \`run\` imported from "argots".`;
  return "what TypeScript has no word for works as it is in `patch`, `workflow` and `template(…)`.";
}
