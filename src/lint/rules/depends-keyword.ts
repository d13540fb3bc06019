import { dependenciesOf } from "../flow/depends.ts";
import { dependsOf } from "../expressions/examples.ts";
import { isKeyword, wordsOf } from "../expressions/depends.ts";
import { textAt } from "../model/objects.ts";
import { templatesOf, type CallModel } from "../model/templates.ts";
import type { ObjectRule, Report } from "../context.ts";

export const dependsKeyword: ObjectRule = {
  code: "ARG0231",
  name: "depends-keyword",
  severity: "error",
  summary: "A task waits for one whose name is a word of the expression language.",
  description: `The names in \`depends\` and \`dependencies\` become a part of an expression: \`in\` becomes \`(in.Succeeded || …)\`, which cannot be parsed. The words are \`in\`, \`nil\`, \`and\`, \`or\`, \`not\`, \`true\`, \`false\`, \`let\`, \`if\`, \`else\`, \`matches\`, \`contains\`, \`startsWith\` and \`endsWith\`. Names of functions (\`map\`, \`split\`) do no harm.`,
  examples: [{ wrong: dependsOf("in", "in"), right: dependsOf("input", "input") }],
  check: (context) => {
    for (const template of templatesOf(context.object)) {
      const names = new Set(template.calls.map(({ name }) => name).filter(isKeyword));
      if (names.size === 0) continue;
      for (const task of template.calls.filter(({ kind }) => kind === "task")) {
        for (const name of dependenciesOf(task.value, () => undefined).names.filter((each) => names.has(each))) {
          context.report(dependsKeyword, {
            ...placeOf(task, name),
            message: `The task \`${task.name}\` fails, for \`${name}\` is a word of the expression language and cannot be waited for.`,
            hint: `Give the task \`${name}\` another name: \`${name}-task\`.`,
          });
        }
      }
    }
  },
};

function placeOf(task: CallModel, name: string): Pick<Report, "path" | "within"> {
  const depends = textAt(task.value, "depends") ?? "";
  if (depends === "") {
    const list = task.value["dependencies"];
    return { path: [...task.path, "dependencies", Array.isArray(list) ? list.indexOf(name) : 0] };
  }
  const start = wordsOf(depends).find((word) => word.name === name)?.start ?? 0;
  return { path: [...task.path, "depends"], within: { start, end: start + name.length } };
}
