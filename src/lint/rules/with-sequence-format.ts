import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const withSequenceFormat: ObjectRule = {
  code: "ARG0333",
  name: "with-sequence-format",
  severity: "warning",
  summary: "The `format` of a sequence does not print exactly one whole number.",
  description: `\`withSequence.format\` is a format of Go's \`fmt.Sprintf\` for one whole number: \`%d\`, \`%03d\`, \`%x\`, \`part-%02d\`. Without a directive the items are called \`part%!(EXTRA int=0)\`, with \`%s\` \`%!s(int=0)\`, with two of them \`%!d(MISSING)\`. Nothing fails.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "3", format: "part-%s"}}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "3", format: "part-%02d"}}]]
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const { calls } of flowOf(context).templates) {
      for (const { call } of calls) {
        const format = textAt(objectAt(call.value, "withSequence"), "format") ?? "";
        const problem = format === "" || format.includes("{{") ? undefined : formatProblem(format);
        if (problem === undefined) continue;
        context.report(withSequenceFormat, {
          path: [...call.path, "withSequence", "format"],
          message: `the format "${format}" ${problem}`,
          hint: "write one `%d`, with leading zeros `%03d`.",
        });
      }
    }
  },
};

/** The directives that print an int. */
const ofNumbers = "bcdoOqxXUvT";

function formatProblem(format: string): string | undefined {
  const verbs = [...format.replaceAll("%%", "").matchAll(/%[-+# 0]*[0-9]*(?:\.[0-9]*)?(?:\[[0-9]+\])?(.?)/gs)].map(
    ([, verb]) => verb ?? "",
  );
  const wrong = verbs.find((verb) => verb === "" || !ofNumbers.includes(verb));
  if (wrong !== undefined) return wrong === "" ? "ends with a lone %" : `has %${wrong}, which prints no whole number`;
  if (verbs.length === 0) return "prints no number: all items are alike";
  return verbs.length > 1 && !format.includes("[") ? "prints more than one number, and there is one" : undefined;
}
