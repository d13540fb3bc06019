import type { WorkRequest } from "../engine/engine.ts";
import type { Question } from "../local-run.ts";

/** What somebody has to say to a suspended node. */
export function questionOf({ path, node, template }: WorkRequest): Question {
  const inputs = template.inputs?.parameters ?? [];
  const outputs = (node.outputs?.parameters ?? []).map(({ name, valueFrom }) => {
    const choice = inputs.find((input) => input.name === name);
    const fallback = valueFrom?.default;
    return { name, choices: choice?.enum ?? [], ...(fallback === undefined ? {} : { default: fallback }) };
  });
  const message = template["annotations"]?.["workflows.argoproj.io/description"] ?? "";
  return { path, message, outputs };
}

/** What is wrong with an answer that was given before the question. */
export function answerProblem({ outputs }: Question, answer: Readonly<Record<string, string>>): string | undefined {
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
  const names = outputs.map(({ name }) => name);
  const unknown = Object.keys(answer).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return `the answer has \`${unknown}\`, and ${names.length === 0 ? "nothing is asked for" : `asked for is ${listed(names)}`}`;
  for (const { name, choices, default: fallback } of outputs) {
    const value = answer[name];
    if (value === undefined && fallback === undefined) return `the answer has no \`${name}\``;
    if (value !== undefined && choices.length > 0 && !choices.includes(value)) return `\`${name}\` is one of ${listed(choices)}`;
  }
  return undefined;
}
