import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { knownText } from "../flow/constants.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isObject, type JsonObject } from "../model/objects.ts";
import type { CallModel } from "../model/templates.ts";

export const withSequence: ObjectRule = {
  code: "ARG0332",
  name: "with-sequence",
  severity: "error",
  summary: "`withSequence` has no end, or a bound that is not a whole number.",
  description: `A sequence needs \`count\` or \`end\` (\`neither end nor count was specified in withSequence\`), and its bounds are whole numbers in decimal digits, without spaces: \`strconv.Atoi: parsing "ten": invalid syntax\`. \`argo lint\` checks neither.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: ten}}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "10"}}]]
`,
        ["say"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {start: "1"}}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {start: "1", end: "3"}}]]
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const each of flow.calls) {
        const { call } = each;
        const sequence = call.value["withSequence"];
        if (isObject(sequence) && !isNeverStarted(flow, each)) checkSequence(context, call, sequence);
      }
    }
  },
};

function checkSequence(context: LintContext, call: CallModel, sequence: JsonObject): void {
  const path = [...call.path, "withSequence"];
  if (!isGiven(sequence["count"]) && !isGiven(sequence["end"])) {
    context.report(withSequence, {
      path,
      message: "neither end nor count was specified in withSequence",
      hint: 'write `count: "3"`, or `start: "1"` and `end: "3"`.',
    });
  }
  for (const bound of ["start", "count", "end"]) {
    const value = sequence[bound];
    if (!isGiven(value)) continue;
    const known = knownText(context, String(value));
    if (known.kind !== "constant" || /^[-+]?[0-9]+$/.test(known.text)) continue;
    const number = /^\s*[-+]?[0-9]+(\.0*)?\s*$/.test(known.text) ? String(Number.parseInt(known.text, 10)) : "10";
    context.report(withSequence, {
      path: [...path, bound],
      message: `strconv.Atoi: parsing ${JSON.stringify(known.text)}: invalid syntax`,
      hint: `write a whole number: \`${bound}: "${number}"\`.`,
    });
  }
}

function isGiven(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
