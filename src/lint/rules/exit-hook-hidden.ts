import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isObject, objectAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import type { Path } from "../source/document.ts";

export const exitHookHidden: ObjectRule = {
  code: "ARG0344",
  name: "exit-hook-hidden",
  severity: "warning",
  summary: "There are an `onExit` and a `hooks.exit`, and only one of them runs.",
  description: `\`onExit\` is the older spelling of \`hooks.exit\`. Where both are given, \`onExit\` runs and the hook never does.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: count, template: say, onExit: say, hooks: {exit: {template: note}}}]]
    - name: note
      container: {image: busybox:1.37, command: [echo, done]}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: say, hooks: {exit: {template: note}}}]]
    - name: note
      container: {image: busybox:1.37, command: [echo, done]}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    const spec = specOf(context.object);
    const owners: readonly { readonly value: JsonObject; readonly path: Path }[] = [
      spec,
      ...flowOf(context).templates.flatMap(({ calls }) => calls.map(({ call }) => call)),
    ];
    for (const { value, path } of owners) {
      if ((textAt(value, "onExit") ?? "") === "" || !isObject(objectAt(value, "hooks")["exit"])) continue;
      context.report(exitHookHidden, {
        path: [...path, "hooks", "exit"],
        at: "key",
        message: "hooks.exit never runs: onExit is given, too, and comes first",
        hint: "keep one of the two; a template that calls both can do the work of both.",
      });
    }
  },
};
