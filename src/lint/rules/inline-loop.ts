import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isObject } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const inlineLoop: ObjectRule = {
  code: "ARG0381",
  name: "inline-loop",
  severity: "error",
  summary: "A loop has an inline template, and something runs after it.",
  description: `The controller looks up the template of a loop once more when a later step or task is made, by its name. An inline template has none: \`failed to get a template\`, and the run ends with an error. A loop with an inline template works only where nothing comes after it.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        tasks:
          - {name: each, withItems: [1, 2], inline: {container: {image: "busybox:1.37", command: [echo, "{{item}}"]}}}
          - {name: after, depends: each, template: say}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - {name: each, withItems: [1, 2], template: show, arguments: {parameters: [{name: text, value: "{{item}}"}]}}
          - {name: after, depends: each, template: say}
`,
        ["say", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      const { calls, order } = flow;
      for (const { call, isLoop } of calls) {
        if (!isLoop || !isObject(call.value["inline"])) continue;
        const later = calls.find((each) => each.call !== call && !isNeverStarted(flow, each) && order.isBefore(call.name, each.call));
        if (later === undefined) continue;
        context.report(inlineLoop, {
          path: [...call.path, "inline"],
          at: "key",
          message: `${call.kind} "${call.name}" loops over an inline template: "${later.call.name}" behind it fails to get a template`,
          hint: "give the template a name, and call it with `template`.",
        });
      }
    }
  },
};
