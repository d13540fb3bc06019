import { dependsProblem, dependsTasks } from "../expressions/depends.ts";
import { dependsOf } from "../expressions/examples.ts";
import { syntaxHint } from "../expressions/syntax-hints.ts";
import type { ObjectRule } from "../context.ts";

export const dependsSyntax: ObjectRule = {
  code: "ARG0230",
  name: "depends-syntax",
  severity: "error",
  summary: "The condition in `depends` cannot be evaluated.",
  description: `\`argo lint\` looks for names of tasks in \`depends\` and for nothing else. The controller writes out each name without a result (\`a\` becomes \`(a.Succeeded || a.Skipped || a.Daemoned)\`) and evaluates what it gets: \`unable to evaluate expression\`, and the task ends with an error.
There is \`&&\`, \`||\`, \`!\` and parentheses; \`and\`, \`or\`, \`not\` and a comma are not there.`,
  examples: [
    { wrong: dependsOf("count", "count.Succeeded ||"), right: dependsOf("count", "count.Succeeded || count.Skipped") },
    { wrong: dependsOf("count", "(count.Succeeded || count.Failed"), right: dependsOf("count", "(count.Succeeded || count.Failed)") },
  ],
  check: (context) => {
    for (const found of dependsTasks(context.object)) {
      const problem = dependsProblem(found);
      if (problem === undefined) continue;
      const { message, start, end } = problem;
      context.report(dependsSyntax, {
        path: [...found.task.path, "depends"],
        within: { start, end },
        message: `The task \`${found.task.name}\` fails, for its \`depends\` cannot be evaluated: ${message}.`,
        hint: syntaxHint(found.text) ?? "Put `&&` or `||` between the tasks, and close every parenthesis.",
      });
    }
  },
};
