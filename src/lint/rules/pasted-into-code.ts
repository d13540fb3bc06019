import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { pastedValues } from "../kubernetes/pasted-values.ts";

const inputs = "inputs:\n  parameters:\n    - name: city\n      value: Paris";

export const pastedIntoCode: ObjectRule = {
  code: "ARG0494",
  name: "pasted-into-code",
  severity: "warning",
  summary: "A value is pasted into a script or a shell line, where it becomes code.",
  description: `Argo puts the text of a parameter in place of its tag before the program is read: a quote in it ends the string, and \`$(…)\` is run. Whoever may submit the
workflow, or can put a value into what an earlier step reads, runs any program with the rights of this one; an innocent apostrophe breaks it. Give the value in a
variable of the environment, or as an argument of its own.

Names, numbers and paths that Argo makes itself are not reported, nor are parameters with an \`enum\`, nor \`{{=toJson(…)}}\`.`,
  examples: [
    {
      wrong: templateWith(
        `${inputs}\nscript:\n  image: python:3.13\n  command: [python]\n  source: |\n    print("{{inputs.parameters.city}}")`,
      ),
      right: templateWith(
        `${inputs}\nscript:\n  image: python:3.13\n  command: [python]\n  env:\n    - name: CITY\n      value: "{{inputs.parameters.city}}"\n  source: |\n    import os\n    print(os.environ["CITY"])`,
      ),
    },
    {
      wrong: templateWith(`${inputs}\ncontainer:\n  image: alpine:3.22\n  command: [sh, -c]\n  args: ["echo {{inputs.parameters.city}}"]`),
      right: templateWith(
        `${inputs}\ncontainer:\n  image: alpine:3.22\n  command: [sh, -c]\n  args: ['echo "$1"', sh, "{{inputs.parameters.city}}"]`,
      ),
    },
  ],
  check({ object, report }) {
    const texts = new Set<string>();
    for (const { tag, where, path, within } of pastedValues(object)) {
      // One for each text: the remedy is the same for all its tags.
      const key = JSON.stringify(path);
      if (texts.has(key)) continue;
      texts.add(key);
      const name = /([-\w]+)\s*\}\}$/.exec(tag)?.[1]?.toUpperCase().replace(/-/g, "_") ?? "VALUE";
      report(pastedIntoCode, {
        path,
        within,
        message: `\`${tag}\` is pasted into ${where} and becomes part of its code`,
        hint: `Give it in a variable, \`env: [{name: ${name}, value: "${tag.replace(/"/g, "'")}"}]\`, and read that.`,
      });
    }
  },
};
