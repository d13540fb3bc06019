import { closest } from "../../diagnostics/suggest.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type TemplateFlow } from "../flow/flow.ts";
import { missingOutputOf } from "../flow/missing-output.ts";
import { hasDefault } from "../flow/consumption.ts";
import { nameOf, placeOf, spelledAs, type Reference } from "../flow/references.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isCertain, isCheckedByArgo, standingOf, titleOf } from "../flow/standing.ts";

export const unknownOutput: ObjectRule = {
  code: "ARG0303",
  name: "unknown-output",
  severity: "error",
  summary: "An expression reads an output that the called template does not have.",
  description: `Outputs that are named in plain tags are looked up by \`argo lint\`, those in expressions are not. An argument, a \`when\` or a loop waits for such an output for ever, although the step or task has ended; an output of the template fails.
Only containers, scripts, container sets with a container \`main\`, \`data\`, \`http\` and plugins have \`outputs.result\`; templates of steps, DAGs, \`resource\` and \`suspend\` have none.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{=steps.count.outputs.parameters.row}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{=steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const call of flow.calls) {
        if (isNeverStarted(flow, call)) continue;
        for (const reference of call.references) checkReference(context, flow, call, reference);
      }
      for (const reference of flow.outputReferences) if (!hasDefault(flow, reference)) checkReference(context, flow, undefined, reference);
    }
  },
};

function checkReference(context: LintContext, flow: TemplateFlow, consumer: CallFlow | undefined, reference: Reference): void {
  if (isCheckedByArgo(reference) || !isCertain(reference)) return;
  const standing = standingOf(flow, reference, consumer);
  if (standing?.kind !== "before" || reference.hasFallback || reference.optionalAfter !== undefined) return;
  const missing = missingOutputOf(reference, standing.producer);
  if (missing === undefined) return;
  const outcome =
    consumer === undefined || reference.form === "bare" || reference.form === "field" ? "this fails" : "the run waits for it for ever";
  const meant = closest(missing.name, missing.candidates);
  context.report(unknownOutput, {
    ...placeOf(reference),
    message: `${nameOf(reference)}: ${titleOf(standing.producer)} has no ${missing.what}, so ${outcome}`,
    hint:
      meant !== undefined && meant !== missing.name
        ? `write \`${spelledAs(reference, [...reference.names.slice(0, missing.at), meant, ...reference.names.slice(missing.at + 1)])}\`.`
        : missing.hint,
  });
}
