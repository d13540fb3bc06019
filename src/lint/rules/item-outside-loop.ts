import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { placeOf, referencesTo } from "../flow/references.ts";
import { textsIn } from "../flow/texts.ts";
import { specText } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const itemOutsideLoop: ObjectRule = {
  code: "ARG0335",
  name: "item-outside-loop",
  severity: "warning",
  summary: "`item` is used where there is no loop.",
  description: `\`item\` has a value in the step or task that has the loop, and nowhere else: not in the template that it calls, and not in a step or task without \`withItems\`, \`withParam\` or \`withSequence\`. An empty \`withItems: []\` makes no loop either: the step runs once.
The tag is then handed on as it is written, and nothing fails.`,
  examples: [
    {
      wrong: example(`    - name: main
      steps:
        - - {name: each, template: shout, withItems: [a, b]}
    - name: shout
      container: {image: busybox:1.37, command: [echo, "{{item}}"]}
`),
      right: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withItems: [a, b]
            arguments: {parameters: [{name: text, value: "{{item}}"}]}
`,
        ["show"],
      ),
    },
  ],
  check: (context) => {
    if (!specText(context.object).includes("item")) return;
    for (const { template, calls } of flowOf(context).templates) {
      for (const { call, isLoop } of calls) {
        if (isLoop) continue;
        const texts = textsIn(call.value, call.path, new Set(["hooks", "inline"]));
        for (const reference of referencesTo(["item"], texts)) {
          context.report(itemOutsideLoop, {
            ...placeOf(reference),
            message: `${call.kind} "${call.name}" uses item and has no loop: the tag is handed on as it is written`,
            hint: "give it `withItems`, `withParam` or `withSequence`.",
          });
        }
      }
      // An inline template is part of the step or task, whose items are filled in.
      if (template.isInline || calls.length > 0) continue;
      for (const reference of referencesTo(["item"], textsIn(template.value, template.path))) {
        if (!isPlainItem(reference.text) && reference.form !== "expression") continue;
        context.report(itemOutsideLoop, {
          ...placeOf(reference),
          message: `the template "${template.name}" uses item, which only the step or task with the loop knows: the tag stays as it is written`,
          hint: "take it as an input parameter, and give `{{item}}` as the argument where the loop is.",
        });
      }
    }
  },
};

function isPlainItem(text: string): boolean {
  return /\{\{\s*item\s*\}\}/.test(text);
}
