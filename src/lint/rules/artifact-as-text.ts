import { example } from "../flow/examples.ts";
import { readingsOf } from "../flow/consumption.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf } from "../flow/references.ts";
import { textsIn } from "../flow/texts.ts";
import { specText } from "../model/objects.ts";
import type { TemplateFlow } from "../flow/flow.ts";
import type { LintContext, ObjectRule } from "../context.ts";

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
    const mayReadInputs = specText(context.object).includes("inputs.artifacts.");
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
      if (mayReadInputs) checkInputs(context, flow);
    }
  },
};

/** An input artifact is a file at its path, which has a tag of its own. */
function checkInputs(context: LintContext, { template }: TemplateFlow): void {
  for (const { text, path } of textsIn(template.value, template.path, new Set(["inline"]))) {
    if (path.at(-1) === "from") continue;
    for (const match of text.matchAll(/\{\{\s*(inputs\.artifacts\.[-\w]+)\s*\}\}/g)) {
      context.report(artifactAsText, {
        path,
        within: { start: match.index, end: match.index + match[0].length },
        message: `${match[1]!} is an artifact: the tag is handed on as it is written`,
        hint: `write \`{{${match[1]!}.path}}\`, where the file is.`,
      });
    }
  }
}
