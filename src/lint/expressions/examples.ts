// Small manifests around the expression that the page of a rule is about.

function quoted(text: string): string {
  return JSON.stringify(text);
}

function workflow(spec: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: example-}
spec:
  entrypoint: main
  templates:
${spec}    - name: count
      script: {image: busybox:1.37, command: [sh], source: echo 3}
    - name: show
      inputs: {parameters: [{name: text, default: ""}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`;
}

function steps(of: string, value: string, outputs = ""): string {
  return workflow(`    - name: main
      inputs: {parameters: [{name: full, value: ${quoted(value)}}]}
      steps:
        - - {name: count, template: count}
        - - name: show
            template: show
${of}${outputs}`);
}

/** An argument with this value. */
export function stepWith(value: string): string {
  return steps(`            arguments: {parameters: [{name: text, value: ${quoted(value)}}]}\n`, "yes");
}

/** `when` of a step; `full` is the parameter `full` of its template. */
export function whenOf(condition: string, full = "yes"): string {
  return steps(`            when: ${quoted(condition)}\n`, full);
}

/** The expression of a hook of the step `show`. */
export function hookWith(expression: string): string {
  return steps(`            hooks:\n              ended: {template: count, expression: ${quoted(expression)}}\n`, "yes");
}

/** The expression of an output. */
export function outputWith(expression: string): string {
  return steps("", "yes", `      outputs:\n        parameters: [{name: rows, valueFrom: {expression: ${quoted(expression)}}}]\n`);
}

function container(fields: string): string {
  return workflow(`    - name: main
${fields}      container: {image: busybox:1.37, command: [echo, hi]}
`);
}

export function retryOf(expression: string): string {
  return container(`      retryStrategy: {limit: "2", expression: ${quoted(expression)}}\n`);
}

export function metricOf(condition: string): string {
  return container(
    `      metrics:\n        prometheus: [{name: failed, help: Failed runs, when: ${quoted(condition)}, counter: {value: "1"}}]\n`,
  );
}

/** `when` of a cron workflow. */
export function cronOf(condition: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: example}
spec:
  schedules: ["0 4 * * *"]
  when: ${quoted(condition)}
  workflowSpec:
    entrypoint: main
    templates:
      - name: main
        container: {image: busybox:1.37, command: [echo, hi]}
`;
}

/** Two tasks, the second of which depends on the first. */
export function dependsOf(first: string, depends: string): string {
  return workflow(`    - name: main
      dag:
        tasks:
          - {name: ${first}, template: count}
          - {name: report, template: show, depends: ${quoted(depends)}}
`);
}
