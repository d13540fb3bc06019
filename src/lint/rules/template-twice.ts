import { callersOf } from "../flow/callers.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isObject } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const templateTwice: ObjectRule = {
  code: "ARG0323",
  name: "template-twice",
  severity: "warning",
  summary: "A step, task or hook names more than one template.",
  description: `\`inline\` comes first, then \`templateRef\`, then \`template\`: what is given beside it is never looked at. \`argo lint\` refuses \`template\` beside \`templateRef\` in steps and tasks, but no other pair, and nothing in hooks.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: count
            template: say
            inline: {container: {image: busybox:1.37, command: [echo, hello]}}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: say}]]
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const { value, title, path, hook } of callersOf(flowOf(context))) {
      const given = ["inline", "templateRef", "template"].filter((key) =>
        key === "template" ? (value[key] ?? "") !== "" : isObject(value[key]),
      );
      if (given.length < 2 || (hook === undefined && !given.includes("inline"))) continue;
      const [first = "", ...others] = given;
      context.report(templateTwice, {
        path: [...path, others[0] ?? ""],
        at: "key",
        message: `${title} has ${given.map((key) => `\`${key}\``).join(" and ")}: only \`${first}\` is used`,
        hint: `remove ${others.map((key) => `\`${key}\``).join(" and ")}.`,
      });
    }
  },
};
