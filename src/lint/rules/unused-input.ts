import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { mentionsOf } from "../flow/mentions.ts";
import { textsIn } from "../flow/texts.ts";
import { objectAt, objectsAt, specOf, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";

export const unusedInput: ObjectRule = {
  code: "ARG0325",
  name: "unused-input",
  severity: "warning",
  isForHandWritten: true,
  summary: "A template declares an input that it does not use.",
  description: `A parameter reaches a program only where a tag names it: in \`args\`, \`env\`, \`source\` and the like. One that no tag names has no effect, whatever it is given. An artifact of steps or a DAG is handed on to nobody.
Not looked at: \`suspend\`, whose inputs are a form for people, plugins, which are given all of them, and inputs from a ConfigMap.`,
  examples: [
    {
      wrong: example(`    - name: main
      inputs: {parameters: [{name: text, value: hi}]}
      container: {image: busybox:1.37, command: [echo, hello]}
`),
      right: example(`    - name: main
      inputs: {parameters: [{name: text, value: hi}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`),
    },
  ],
  check: (context) => {
    const spec = specOf(context.object);
    const entrypoint = textAt(spec.value, "entrypoint");
    // Most templates have no inputs: the texts are looked at when the first one has some.
    const ofWorkflow = once(() => mentionsOf("workflow.parameters", textsIn(spec.value, spec.path)));
    const around = once(() => textsIn(spec.value, spec.path, new Set(["templates"])));
    for (const { template, root } of flowOf(context).templates) {
      if (template.type === "suspend" || template.type === "plugin" || template.type === undefined) continue;
      const inputs = objectAt(template.value, "inputs");
      const texts = once(() => [...textsIn(template.value, template.path), ...around()]);
      for (const kind of root === undefined ? (["parameters"] as const) : (["parameters", "artifacts"] as const)) {
        const entries = objectsAt(inputs, kind);
        if (entries.length === 0) continue;
        const mentions = mentionsOf(`inputs.${kind}`, texts());
        for (const { value, index } of entries) {
          const name = textAt(value, "name") ?? "";
          // The entrypoint declares what whoever submits the workflow may give, wherever it is used.
          const isForAll = kind === "parameters" && template.name === entrypoint && ofWorkflow().has(name);
          if (name === "" || isForAll || mentions.has(name)) continue;
          context.report(unusedInput, {
            path: [...template.path, "inputs", kind, index, "name"],
            message: `${template.isInline ? "the inline template" : `the template "${template.name}"`} does not use its ${kind === "parameters" ? "parameter" : "artifact"} "${name}"`,
            hint: `use it as \`{{inputs.${kind}.${name}}}\`, or remove it.`,
          });
        }
      }
    }
  },
};

function once<T extends object>(work: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= work());
}
