import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { objectAt, objectsAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import type { Path } from "../source/document.ts";

export const globalNameTwice: ObjectRule = {
  code: "ARG0390",
  name: "global-name-twice",
  severity: "warning",
  summary: "A template gives two outputs one global name, or a loop gives it many times.",
  description: `\`globalName\` makes an output one of the whole workflow. There is one of each name: what is written last wins, and of the iterations of a loop that is whichever ends last.`,
  examples: [
    {
      wrong: example(`    - name: main
      steps: [[{name: each, template: train, withItems: [1, 2]}]]
    - name: train
      container: {image: busybox:1.37, command: [sh, -c, echo 1 > /tmp/loss]}
      outputs: {parameters: [{name: loss, globalName: loss, valueFrom: {path: /tmp/loss}}]}
`),
      right: example(`    - name: main
      steps: [[{name: each, template: train, withItems: [1, 2]}]]
      outputs: {parameters: [{name: losses, globalName: losses, valueFrom: {parameter: "{{steps.each.outputs.parameters.loss}}"}}]}
    - name: train
      container: {image: busybox:1.37, command: [sh, -c, echo 1 > /tmp/loss]}
      outputs: {parameters: [{name: loss, valueFrom: {path: /tmp/loss}}]}
`),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    const looped = new Map(
      flow.templates.flatMap(({ calls }) =>
        calls.flatMap(({ isLoop, resolution, call }) =>
          isLoop && resolution.kind === "found" ? [[resolution.template, call.name] as const] : [],
        ),
      ),
    );
    for (const { template } of flow.templates) {
      for (const kind of ["parameters", "artifacts"]) {
        const seen = new Set<string>();
        for (const { value, index } of objectsAt(objectAt(template.value, "outputs"), kind)) {
          const name = textAt(value, "globalName") ?? "";
          if (name === "" || name.includes("{{")) continue;
          const path: Path = [...template.path, "outputs", kind, index, "globalName"];
          const loop = looped.get(template);
          if (seen.has(name)) {
            const message = `the template "${template.name}" gives two outputs the global name "${name}": the last one wins`;
            context.report(globalNameTwice, { path, message, hint: "give each a name of its own." });
          } else if (loop !== undefined) {
            const message = `each iteration of "${loop}" writes the global output "${name}": the one that ends last wins`;
            context.report(globalNameTwice, { path, message, hint: "give the list of the loop a `globalName` in the template around it." });
          }
          seen.add(name);
        }
      }
    }
  },
};
