import { example } from "../flow/examples.ts";
import { readingsOf } from "../flow/consumption.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import type { ObjectRule } from "../context.ts";

export const artifactAsText: ObjectRule = {
  code: "ARG0311",
  name: "artifact-as-text",
  severity: "warning",
  summary: "A tag of an artifact stands where text is wanted.",
  description: `An artifact is a file, and its tag means something only in \`from\`. Anywhere else it is handed on as it is written, braces and all: the program sees \`{{steps.a.outputs.artifacts.f}}\`. Nothing fails.
Hand the artifact on as an artifact and read its file, or give the text as an output parameter.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.artifacts.data}}"}]}
`,
        ["make", "show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: report
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const { reference } of readingsOf(flow)) {
        const { names, form, path } = reference;
        if (names[2] !== "outputs" || names[3] !== "artifacts" || form !== "tag" || path.at(-1) === "from") continue;
        context.report(artifactAsText, {
          ...placeOf(reference),
          message: `${nameOf(reference)} is an artifact: the tag is handed on as it is written`,
          hint: `hand it on under \`arguments.artifacts\` with \`from\`, or read an output parameter.`,
        });
      }
    }
  },
};
