import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dependencyStyle: Rule = {
  code: "ARG0140",
  name: "dependency-style",
  severity: "error",
  summary: "A DAG mixes `depends` with `dependencies` or `continueOn`, or a task with dependencies has a name that begins with a digit.",
  description:
    "If one task of a template uses `depends`, none of it may use `dependencies` or `continueOn`: `depends` says both, as in `load.Succeeded || load.Failed`. Names that begin with a digit cannot be told from numbers there.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load}
        - {name: test, template: list, dependencies: [train]}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load}
        - {name: test, template: list, depends: train}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const dependencyStyleWords = {
  digit: (template: string, task: string): Words => ({
    message: `templates.${template}.tasks.${task} name cannot begin with a digit when using either 'depends' or 'dependencies'`,
    hint: `Write \`task-${task}\`.`,
  }),
  both: (template: string, dependencies: readonly string[]): Words => ({
    message: `templates.${template} cannot use both 'depends' and 'dependencies' in the same DAG template`,
    hint: `Write \`depends: ${dependencies.join(" && ")}\`.`,
  }),
  continueOn: (
    template: string,
    task: string,
    { error = false, failed = false }: { readonly error?: boolean; readonly failed?: boolean },
  ): Words => {
    const results = [`${task}.Succeeded`, ...(failed ? [`${task}.Failed`] : []), ...(error ? [`${task}.Errored`] : [])];
    return {
      message: `templates.${template} cannot use 'continueOn' when using 'depends'. Instead use 'dep-task.Failed'/'dep-task.Errored'`,
      hint: `Remove it, and write \`depends: ${results.join(" || ")}\` in the tasks that come after.`,
    };
  },
};
