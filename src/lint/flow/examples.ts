// Small manifests for the rules' pages: what stands under `templates`, with a few templates to call.

const callees: Readonly<Record<string, string>> = {
  say: `    - name: say
      script: {image: busybox:1.37, command: [sh], source: echo hello}
`,
  show: `    - name: show
      inputs: {parameters: [{name: text}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`,
  make: `    - name: make
      container: {image: busybox:1.37, command: [sh, -c, echo 1 > /tmp/rows]}
      outputs:
        parameters: [{name: rows, valueFrom: {path: /tmp/rows}}]
        artifacts: [{name: data, path: /tmp/rows}]
`,
  read: `    - name: read
      inputs: {artifacts: [{name: data, path: /tmp/data}]}
      container: {image: busybox:1.37, command: [cat, /tmp/data]}
`,
};

/** A Workflow; `spec` are further lines of its spec. */
export function example(templates: string, callable: readonly ("say" | "show" | "make" | "read")[] = [], spec = ""): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: example-}
spec:
  entrypoint: main
${spec}  templates:
${templates}${callable.map((name) => callees[name] ?? "").join("")}`;
}
