import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import type { CallFlow, TemplateFlow } from "../flow/flow.ts";
import { isDead, mayFindStatus } from "../flow/running.ts";
import { neverRuns } from "../flow/standing.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const deadTask: ObjectRule = {
  code: "ARG0352",
  name: "dead-task",
  severity: "warning",
  summary: "The `depends` or `when` of a step or task can never come true.",
  description: `A task ends in one way: \`a.Succeeded && a.Failed\` is never true. It is \`Skipped\` only if it has a \`when\` or a loop, \`Omitted\` only if it depends on something itself, \`Daemoned\` only if its template is a daemon.
A step is looked at only after those before it have succeeded, unless they have \`continueOn\`, a task only after its \`depends\` came true: \`when: "{{steps.a.status}} != Succeeded"\` is never true then.
A task whose condition is never true is \`Omitted\` in every run, and the workflow succeeds without it.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - {name: report, depends: count.Succeeded && count.Failed, template: say}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - {name: report, depends: count.Succeeded || count.Failed, template: say}
`,
        ["say"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: say}
        - - {name: report, template: say, when: "{{steps.count.status}} != Succeeded"}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: say, continueOn: {failed: true}}
        - - {name: report, template: say, when: "{{steps.count.status}} != Succeeded"}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const call of flow.calls) {
        const { kind, name, value, path } = call.call;
        if (isDead(flow, call)) {
          const logic = textAt(value, "depends") ?? "";
          context.report(deadTask, {
            path: [...path, logic === "" ? "dependencies" : "depends"],
            message: `task "${name}" never runs: ${logic === "" ? "its dependencies" : logic} can never come true`,
            hint: "join with `||` what excludes each other, and name endings that the other task can have.",
          });
          continue;
        }
        const asked = askedInVain(flow, call);
        if (asked !== undefined) {
          context.report(deadTask, {
            path: [...path, "when"],
            message: `${kind} "${name}" never runs: it does not get its turn after such an ending of "${asked}"`,
            hint:
              kind === "step"
                ? "give that one `continueOn: {failed: true}`, or do this in its exit hook, `hooks: {exit: {template: …}}`."
                : "let `depends` name the ending, `TASK.Failed || TASK.Errored`, and take the `when` away.",
          });
        } else if (neverRuns(call.call)) {
          context.report(deadTask, {
            path: [...path, "when"],
            message: `${kind} "${name}" never runs: its \`when\` is always false`,
            hint: "remove the step or task, or let the condition depend on a parameter.",
          });
        }
      }
    }
  },
};

/** `{{steps.a.status}} != Succeeded`, where nothing else than success leads here. */
function askedInVain(flow: TemplateFlow, call: CallFlow): string | undefined {
  const when = textAt(call.call.value, "when") ?? "";
  const [, quote, root, name, after, operator, word] =
    /^\s*(['"]?)\{\{\s*(steps|tasks)\.([-\w]+)\.status\s*\}\}(['"]?)\s*([=!]=)\s*['"]?(Succeeded|Failed|Error|Skipped|Omitted)['"]?\s*$/.exec(
      when,
    ) ?? [];
  if (name === undefined || quote !== after || root !== flow.root) return undefined;
  const other = flow.callNamed(name);
  if (other === undefined) return undefined;
  return mayFindStatus(flow, call, other, (status) => (status === word) === (operator === "==")) ? undefined : name;
}
