import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type TemplateFlow } from "../flow/flow.ts";
import { missingOutputOf } from "../flow/missing-output.ts";
import { nameOf, placeOf, type Reference } from "../flow/references.ts";
import { sparesAbsentCall, standingOf, titleOf } from "../flow/standing.ts";

export const fallbackAlwaysTaken: ObjectRule = {
  code: "ARG0304",
  name: "fallback-always-taken",
  severity: "warning",
  summary: "What an expression guards with `??` or `?.` is never there.",
  description: `\`??\` and \`?.\` are for values that may be absent in some runs, such as outputs of a task that is skipped. Here the value is absent in every run, because of a name that does not exist or of a task that is not waited for, and the guard hides that.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{=steps.count.outputs.parameters.row ?? '0'}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{=steps.count.outputs.parameters.rows ?? '0'}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const call of flow.calls) for (const reference of call.references) checkReference(context, flow, call, reference);
      for (const reference of flow.outputReferences) checkReference(context, flow, undefined, reference);
    }
  },
};

function checkReference(context: LintContext, flow: TemplateFlow, consumer: CallFlow | undefined, reference: Reference): void {
  if (!reference.hasFallback && reference.optionalAfter === undefined) return;
  const standing = standingOf(flow, reference, consumer);
  if (standing === undefined) return;
  if (standing.kind !== "before") {
    const waits = consumer !== undefined && flow.order.isFirst(consumer.call);
    if (!sparesAbsentCall(reference) || waits) return;
    const why = standing.kind === "unknown" ? `there is no "${standing.name}"` : `${titleOf(standing.producer)} has not ended by then`;
    context.report(fallbackAlwaysTaken, {
      ...placeOf(reference),
      message: `${nameOf(reference)} is never there: ${why}`,
      hint:
        standing.kind === "unknown"
          ? "correct the name, or leave the fallback alone."
          : `wait for "${standing.producer.call.name}" first, or leave the fallback alone.`,
    });
    return;
  }
  const missing = missingOutputOf(reference, standing.producer);
  if (missing === undefined) return;
  const { producer } = standing;
  context.report(fallbackAlwaysTaken, {
    ...placeOf(reference),
    message: `${nameOf(reference)} is never there: ${titleOf(producer)} has no ${missing.what}`,
    hint: missing.hint,
  });
}
