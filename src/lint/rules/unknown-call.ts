import { closest } from "../../diagnostics/suggest.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type TemplateFlow } from "../flow/flow.ts";
import { hasDefault } from "../flow/consumption.ts";
import { nameOf, placeOf, spelledAs, type Reference } from "../flow/references.ts";
import { isNeverStarted } from "../flow/running.ts";
import { isCertain, isCheckedByArgo, sparesAbsentCall, standingOf } from "../flow/standing.ts";

export const unknownCall: ObjectRule = {
  code: "ARG0302",
  name: "unknown-call",
  severity: "error",
  summary: "An expression reads a step or task that the template does not have.",
  description: `\`argo lint\` looks up the names in plain tags, and none of those in expressions.
In an argument, a \`when\` or a loop the controller waits for such a name for ever; in the outputs of the template the expression fails (\`cannot fetch outputs from <nil>\`) once everything else is done.
The names of a template of steps begin with \`steps\`, those of a DAG with \`tasks\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps: [[{name: count, template: say}]]
      outputs: {parameters: [{name: rows, valueFrom: {expression: steps.cuont.outputs.result}}]}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: say}]]
      outputs: {parameters: [{name: rows, valueFrom: {expression: steps.count.outputs.result}}]}
`,
        ["say"],
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
  const standing = standingOf(flow, reference, consumer);
  if (standing?.kind !== "unknown" || isCheckedByArgo(reference) || !isCertain(reference)) return;
  // Nil where others are there; where there are none, the controller waits for the first of them.
  if (sparesAbsentCall(reference) && (consumer === undefined || !flow.order.isFirst(consumer.call))) return;
  const [root = ""] = reference.names;
  const kind = root === "steps" ? "step" : "task";
  const whole = root === flow.root;
  const fails = consumer === undefined || reference.form === "bare" || reference.form === "field";
  const meant = closest(
    standing.name,
    flow.calls.map(({ call }) => call.name),
  );
  const outcome = fails ? "this fails" : "the run waits for it for ever";
  context.report(unknownCall, {
    ...placeOf(reference),
    message: whole
      ? `${nameOf(reference)}: the template "${flow.template.name}" has no ${kind} "${standing.name}", so ${outcome}`
      : `${nameOf(reference)}: the template "${flow.template.name}" is ${flow.root === "tasks" ? "a DAG: its names begin with tasks" : "one of steps: its names begin with steps"}, so ${outcome}`,
    hint: whole
      ? meant === undefined
        ? `name one of ${flow.calls
            .filter(({ call }) => call.name !== "")
            .slice(0, 6)
            .map(({ call }) => `"${call.name}"`)
            .join(", ")}.`
        : `write \`${spelledAs(reference, [root ?? "", meant, ...reference.names.slice(2)])}\`.`
      : `write \`${spelledAs(reference, [flow.root ?? "", meant ?? standing.name, ...reference.names.slice(2)])}\`.`,
  });
}
