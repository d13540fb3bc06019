import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { possibleValues } from "../flow/possible-values.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isObject } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const withSequenceDoubtful: ObjectRule = {
  code: "ARG0336",
  name: "with-sequence-doubtful",
  severity: "warning",
  summary: "`withSequence` has a negative count, or takes a bound from a parameter whose value is not a whole number.",
  description: `With a negative \`count\` the sequence counts down: \`count: "-1"\` makes three iterations, 0, -1 and -2. Zero makes none.
A bound that comes from a parameter is read when the loop begins, and ends the run where it is no whole number: \`strconv.Atoi: parsing "ten": invalid syntax\`. Whoever submits the workflow or calls the template may give another value.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "-1"}}]]
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "1"}}]]
`,
        ["say"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "{{workflow.parameters.rounds}}"}}]]
`,
        ["say"],
        `  arguments: {parameters: [{name: rounds, value: ten}]}
`,
      ),
      right: example(
        `    - name: main
      steps: [[{name: each, template: say, withSequence: {count: "{{workflow.parameters.rounds}}"}}]]
`,
        ["say"],
        `  arguments: {parameters: [{name: rounds, value: "10"}]}
`,
      ),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    for (const template of flow.templates) {
      for (const each of template.calls) {
        const sequence = each.call.value["withSequence"];
        if (!isObject(sequence) || isNeverStarted(template, each)) continue;
        for (const bound of ["start", "count", "end"]) {
          const value = sequence[bound];
          if (typeof value !== "string" && typeof value !== "number") continue;
          const path = [...each.call.path, "withSequence", bound];
          if (bound === "count" && /^-0*[1-9]\d*$/.test(String(value))) {
            const message = `a count of ${String(value)} counts down from the start, and does not mean that there is nothing to do`;
            context.report(withSequenceDoubtful, { path, message, hint: 'write `count: "0"` for no iterations, or how many there are.' });
          }
          for (const { text, source } of possibleValues(context, flow, template, String(value))) {
            if (/^[-+]?[0-9]+$/.test(text)) continue;
            const message = `\`${bound}\` gets ${JSON.stringify(text)} from ${source}, which is no whole number`;
            context.report(withSequenceDoubtful, { path, message, hint: 'give it a whole number: `value: "10"`.' });
            break;
          }
        }
      }
    }
  },
};
