// The manifests around what a rule's example is about.

function indented(text: string, by: number): string {
  return text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(by) + line))
    .join("\n");
}

/** A Workflow with these fields of its spec, `entrypoint: main` among them. */
export function workflowWith(spec: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: example-
spec:
  entrypoint: main
${indented(spec, 2)}
`;
}

/** A Workflow whose only template has these fields. */
export function templateWith(template: string): string {
  return workflowWith(`templates:\n  - name: main\n${indented(template, 4)}`);
}

/** A Workflow whose only template runs a container with these fields besides image and command. */
export function containerWith(container: string, template = ""): string {
  const fields = `container:\n  image: alpine:3.22\n  command: [ls]\n${indented(container, 2)}`;
  return templateWith(template === "" ? fields : `${template.trim()}\n${fields}`);
}

/** A CronWorkflow with these fields of its spec. */
export function cronWith(spec: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: example
spec:
${indented(spec, 2)}
  workflowSpec:
    entrypoint: main
    templates:
      - name: main
        container:
          image: alpine:3.22
          command: [ls]
`;
}
