import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dependencyUndefined: Rule = {
  code: "ARG0138",
  name: "dependency-undefined",
  severity: "error",
  summary: "A task or a container waits for one that there is not.",
  description:
    "In `depends` Argo takes every word for the name of a task, `and`, `or`, `not` and `true` as well: write `&&`, `||` and `!`.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: loud}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

const taskResults = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];

const operators: Readonly<Record<string, string>> = { and: "&&", or: "||", not: "!", AND: "&&", OR: "||", NOT: "!" };

export function dependencyUndefinedWords(message: string, name: string, names: readonly string[]): Words {
  const operator = operators[name];
  if (operator !== undefined) return { message, hint: `Write \`${operator}\` instead of \`${name}\`.` };
  const result = taskResults.find((each) => each.toLowerCase() === name.toLowerCase());
  if (result !== undefined && !names.includes(name)) return { message, hint: `Write \`${result}\`: results begin with a capital.` };
  return {
    message,
    hint: `Name one of ${names
      .filter((each) => each !== "")
      .map((each) => `\`${each}\``)
      .join(", ")}.${didYouMean(name, names)}`,
  };
}
