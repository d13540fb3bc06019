import type { LintContext, ObjectRule } from "../context.ts";
import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { isNeverStarted } from "../flow/running.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export const sourceOfWrongKind: ObjectRule = {
  code: "ARG0310",
  name: "source-of-wrong-kind",
  severity: "error",
  summary: "`from` names no artifact, or `valueFrom.parameter` names no output of a step or task.",
  description: `\`from\` of an artifact and \`valueFrom.parameter\` of an output are not texts with tags in them, but the name of one variable, with or without braces. Everything else fails once it is looked up: text before or behind the tag, a parameter where an artifact is wanted (its *value* is then looked up as a name: \`Unable to resolve: "v"\`), a workflow parameter, an input parameter, an expression.
Use \`fromExpression\` and \`valueFrom.expression\` for what is more than a name.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: load
            template: read
            arguments: {artifacts: [{name: data, from: "{{steps.count.outputs.parameters.rows}}"}]}
`,
        ["make", "read"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: count, template: make}
        - - name: load
            template: read
            arguments: {artifacts: [{name: data, from: "{{steps.count.outputs.artifacts.data}}"}]}
`,
        ["make", "read"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps: [[{name: count, template: make}]]
      outputs: {parameters: [{name: rows, valueFrom: {parameter: "rows: {{steps.count.outputs.parameters.rows}}"}}]}
`,
        ["make"],
      ),
      right: example(
        `    - name: main
      steps: [[{name: count, template: make}]]
      outputs: {parameters: [{name: rows, valueFrom: {expression: "'rows: ' + steps.count.outputs.parameters.rows"}}]}
`,
        ["make"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      const { template, calls, root } = flow;
      if (root === undefined) continue;
      const outputs = objectAt(template.value, "outputs");
      checkArtifacts(context, outputs, [...template.path, "outputs"]);
      for (const { value, index } of objectsAt(outputs, "parameters")) {
        const from = objectAt(value, "valueFrom");
        checkParameter(context, from, [...template.path, "outputs", "parameters", index, "valueFrom", "parameter"]);
      }
      for (const each of calls) {
        if (!isNeverStarted(flow, each)) checkArtifacts(context, objectAt(each.call.value, "arguments"), [...each.call.path, "arguments"]);
      }
    }
  },
};

/** One name, with or without braces; undefined where it is anything else. */
function variableOf(text: string): string | undefined {
  const name = text.replace(/^\{\{/, "").replace(/\}\}$/, "");
  return /[{}=]/.test(name) ? undefined : name.trim();
}

/** The artifact is looked up before the items of a loop are there, and text around its tag is part of the name then. */
const wholeTag = /\{\{[^{}]*\bartifacts\.[^{}]*\}\}/;

function checkArtifacts(context: LintContext, owner: JsonObject, path: Path): void {
  for (const { value, index } of objectsAt(owner, "artifacts")) {
    const from = textAt(value, "from") ?? "";
    if (from === "" || value["optional"] === true) continue;
    const name = variableOf(from);
    // Names that are made at run time, of items for instance.
    const tag = wholeTag.exec(from)?.[0];
    if (name === undefined && tag === undefined && /\{\{[^{}]*\{\{|\{\{\s*(item|inputs\.parameters)/.test(from)) continue;
    if (name !== undefined && /(^|\.)artifacts\./.test(name)) continue;
    const isParameter = name !== undefined && /(^|\.)(parameters\.|result$)/.test(name);
    if (name !== undefined && /^(item|inputs\.parameters)/.test(name)) continue;
    context.report(sourceOfWrongKind, {
      path: [...path, "artifacts", index, "from"],
      message: isParameter
        ? `the artifact "${textAt(value, "name") ?? ""}" comes from ${name}, which is a parameter: this fails`
        : `the artifact "${textAt(value, "name") ?? ""}" comes from "${from}", which is not the name of an artifact: this fails`,
      hint:
        tag !== undefined && from.startsWith(`${tag}/`)
          ? `for a file within it write \`from: "${tag}"\` and \`subPath: "${from.slice(tag.length + 1)}"\`, and give that output \`archive: {none: {}}\`.`
          : "write one tag, such as `{{steps.NAME.outputs.artifacts.NAME}}`; for text there is `raw: {data: …}`.",
    });
  }
}

const roots: Readonly<Record<string, string>> = { inputs: "inputs.parameters", workflow: "workflow" };

function checkParameter(context: LintContext, valueFrom: JsonObject, path: Path): void {
  const text = textAt(valueFrom, "parameter");
  if (text === undefined || text === "" || "default" in valueFrom) return;
  const name = variableOf(text);
  if (name !== undefined && /^(steps|tasks)\./.test(name)) return;
  // Only what the steps and tasks have given is looked up, and global outputs with it.
  if (name !== undefined && name.startsWith("workflow.outputs.")) return;
  const root = name === undefined ? undefined : roots[name.split(".")[0] ?? ""];
  // A name of no kind that Argo knows may be there for whatever replaces it before.
  if (name !== undefined && root === undefined && text.includes("{{")) return;
  context.report(sourceOfWrongKind, {
    path,
    message:
      root === undefined
        ? `valueFrom.parameter "${text}" is not the name of one output: this fails`
        : `valueFrom.parameter "${text}" is no output of a step or task: its value is looked up as a name, which fails`,
    hint:
      name !== undefined && root !== undefined
        ? `write \`expression: ${name}\`.`
        : "write one tag, `{{steps.NAME.outputs.parameters.NAME}}`, or use `expression`.",
  });
}
