import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type TemplateFlow } from "../flow/flow.ts";
import { nameOf, placeOf, type Reference } from "../flow/references.ts";
import { isNeverStarted } from "../flow/running.ts";
import { sparesAbsentCall, standingOf } from "../flow/standing.ts";

export const taskReadsNonAncestor: ObjectRule = {
  code: "ARG0300",
  name: "task-reads-non-ancestor",
  severity: "error",
  summary: "A task reads the outputs of a task that it does not wait for.",
  description: `The outputs of a task are there for the tasks that come after it: those that name it in \`depends\` or \`dependencies\`, and those behind them.
Anywhere else the variable has no value yet, and the controller waits until it has one. That time does not come: what a task may read is decided by its ancestors, not by what has ended.
The run stays \`Running\` for ever, without a message. \`argo lint\` sees this only where the value of an argument begins with the tag; not with text or a space before the name, not in expressions, \`when\` and \`withParam\`.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - name: report
            template: show
            arguments: {parameters: [{name: text, value: "rows: {{tasks.count.outputs.result}}"}]}
`,
        ["say", "show"],
      ),
      right: example(
        `    - name: main
      dag:
        tasks:
          - {name: count, template: say}
          - name: report
            depends: count
            template: show
            arguments: {parameters: [{name: text, value: "rows: {{tasks.count.outputs.result}}"}]}
`,
        ["say", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      if (flow.root === "tasks") for (const task of flow.calls) if (!isNeverStarted(flow, task)) checkTask(context, flow, task);
    }
  },
};

function checkTask(context: LintContext, flow: TemplateFlow, task: CallFlow): void {
  const isFirst = flow.order.isFirst(task.call);
  for (const reference of task.references) {
    const standing = standingOf(flow, reference, task);
    if (standing?.kind !== "not-before" || isRefusedByArgo(task, reference) || (sparesAbsentCall(reference) && !isFirst)) continue;
    const { call } = standing.producer;
    const isItself = standing.producer === task;
    context.report(taskReadsNonAncestor, {
      ...placeOf(reference),
      message: isItself
        ? `task "${task.call.name}" reads its own ${nameOf(reference)} before it has run, and the run waits for it for ever`
        : `task "${task.call.name}" reads ${nameOf(reference)} and does not depend on "${call.name}": the run waits for it for ever`,
      hint: hintOf(flow, task, standing.producer),
    });
  }
}

/** `validateDAGTaskArgumentDependency`, and the scope in which only ancestors have a status. */
function isRefusedByArgo({ call }: CallFlow, { form, text, path, names }: Reference): boolean {
  if (form !== "tag") return false;
  if (names[2] === "status" && names.length === 3) return call.hooks.length === 0 || names[1] !== call.name;
  const [, kind, , field] = path.slice(call.path.length);
  const isArgument =
    path[call.path.length] === "arguments" && ((kind === "parameters" && field === "value") || (kind === "artifacts" && field === "from"));
  return isArgument && text.startsWith("{{tasks.") && text.split(".")[1] === names[1];
}

function hintOf(flow: TemplateFlow, task: CallFlow, producer: CallFlow): string {
  const { name } = producer.call;
  if (producer === task) return `read the outputs of an earlier task, or its own in \`hooks.exit\`.`;
  if (flow.order.isBefore(task.call.name, producer.call))
    return `"${name}" itself waits for "${task.call.name}": turn one of the two around.`;
  const { depends, dependencies } = task.call.value;
  if (typeof depends === "string" && depends !== "") {
    return `write \`depends: "${/\|\|/.test(depends) ? `(${depends})` : depends} && ${name}"\`.`;
  }
  const listed = Array.isArray(dependencies) ? dependencies.filter((each) => typeof each === "string") : [];
  return listed.length > 0
    ? `write \`dependencies: [${[...listed, name].join(", ")}]\`.`
    : `write \`depends: ${name}\` in the task "${task.call.name}".`;
}
