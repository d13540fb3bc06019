import type { ObjectRule } from "../context.ts";
import { textsIn } from "../expressions/strings.ts";
import { tagsOf } from "../expressions/tags.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { misspeltTag, type KnownParameters } from "../expressions/misspelt-tags.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";

const path = "inputs: {parameters: [{name: path, value: /data}]}";

export const tagMisspelt: ObjectRule = {
  code: "ARG0214",
  name: "tag-misspelt",
  severity: "warning",
  summary: "A tag is not replaced, because the name in it is cut short or misspelt.",
  description: `Argo looks into tags whose names begin with \`inputs.\`, \`outputs.\`, \`steps.\`, \`tasks.\`, \`workflow.\`, \`pod.\` and \`item\`. Every other one it takes for somebody else's, of Helm or Jinja for instance, and leaves it as it is: \`{{path}}\` and \`{{input.parameters.path}}\` reach the program with their braces, and nothing fails.
Reported are tags that are all but a name of Argo's, and tags that are the name of a parameter of the template or the workflow.`,
  examples: [
    {
      wrong: templateWith(`${path}\ncontainer: {image: alpine:3.22, command: [ls], args: ["{{path}}"]}`),
      right: templateWith(`${path}\ncontainer: {image: alpine:3.22, command: [ls], args: ["{{inputs.parameters.path}}"]}`),
    },
    {
      wrong: templateWith(`${path}\ncontainer: {image: alpine:3.22, command: [ls], args: ["{{input.parameters.path}}"]}`),
      right: templateWith(`${path}\ncontainer: {image: alpine:3.22, command: [ls], args: ["{{inputs.parameters.path}}"]}`),
    },
  ],
  check({ object, report }) {
    const workflow = parameterNames(objectAt(specOf(object).value, "arguments"));
    for (const template of templatesOf(object)) {
      const known: KnownParameters = { workflow, inputs: parameterNames(objectAt(template.value, "inputs")) };
      const inline = new Set(template.calls.map((call) => [...call.path, "inline"].join("\n")));
      for (const { text, path } of textsIn(template.value, template.path, (below) => inline.has(below.join("\n")))) {
        // Of a condition that is not replaced others say that it fails.
        if (path.at(-1) === "when") continue;
        for (const { content, start, end, isExpression } of tagsOf(text)) {
          const meant = isExpression ? undefined : misspeltTag(content, known);
          if (meant === undefined) continue;
          report(tagMisspelt, {
            path,
            within: { start, end },
            message: `\`{{${content}}}\` is not replaced: no name of Argo's begins so`,
            hint: `Write \`{{${meant}}}\`.`,
          });
        }
      }
    }
  },
};

function parameterNames(holder: JsonObject): ReadonlySet<string> {
  return new Set(objectsAt(holder, "parameters").map(({ value }) => textAt(value, "name") ?? ""));
}
