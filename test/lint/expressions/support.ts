import { isManifestKind } from "../../../src/argo/validate.ts";
import type { Report } from "../../../src/lint/context.ts";
import type { LintObject } from "../../../src/lint/lint-object.ts";
import type { Rule } from "../../../src/lint/rule.ts";
import { createLintMemory } from "../../../src/lint/model/memory.ts";
import { isObject, objectAt, textAt } from "../../../src/lint/model/objects.ts";
import { createTemplateIndex } from "../../../src/lint/model/template-index.ts";
import { readSource } from "../../../src/lint/source/read.ts";
import { expressionRules } from "./rules.ts";

export interface Found extends Report {
  readonly rule: Rule;
  readonly object: LintObject;
}

export function objectsOf(text: string): readonly LintObject[] {
  return readSource({ name: "test.yaml", text }).flatMap((document) => {
    const { value } = document;
    if (!isObject(value) || !isManifestKind(value["kind"])) return [];
    const metadata = objectAt(value, "metadata");
    const name = textAt(metadata, "name") ?? textAt(metadata, "generateName") ?? "";
    return [{ kind: value["kind"], name, namespace: textAt(metadata, "namespace") ?? "", value, document }];
  });
}

/** What the rules about expressions find; `others` are files with templates that are referred to. */
export function found(text: string, ...others: readonly string[]): readonly Found[] {
  const objects = objectsOf(text);
  const templates = createTemplateIndex([...objects, ...others.flatMap(objectsOf)]);
  const memory = createLintMemory();
  const all: Found[] = [];
  for (const object of objects) {
    const report = (rule: Rule, each: Report): void => void all.push({ ...each, rule, object });
    for (const rule of expressionRules) rule.check({ version: "4.1", object, templates, memory, report });
  }
  return all;
}

/** The characters that a finding points at. */
export function pointedAt({ object, path, within }: Found): string {
  const { offset, endOffset } = object.document.locate(path, within === undefined ? {} : { within });
  return object.document.file.text.slice(offset, endOffset);
}

/** `expression-name error "step": message hint`. */
export function told(text: string): readonly string[] {
  return found(text).map((each) =>
    `${each.rule.name} ${each.rule.severity} «${pointedAt(each)}» ${each.message} ${each.hint ?? ""}`.trim(),
  );
}

/** A Workflow whose entrypoint is these lines; they are indented by six already, or begin with a key of a template. */
export function workflow(template: string, spec = ""): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: test-}
spec:
  entrypoint: main
${spec}  templates:
    - name: main
${template.replaceAll(/^/gm, "      ").trimEnd()}
    - name: count
      script: {image: busybox:1.37, command: [sh], source: echo 3}
      outputs: {parameters: [{name: rows, valueFrom: {path: /tmp/rows}}]}
    - name: show
      inputs: {parameters: [{name: text, default: ""}]}
      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}
`;
}

/** The step \`show\` behind the step \`first-count\`, with these lines. */
export function step(lines: string, inputs = "full"): string {
  return workflow(`inputs: {parameters: [{name: ${inputs}}]}
steps:
  - - {name: first-count, template: count}
  - - name: show
      template: show
${lines.replaceAll(/^/gm, "      ")}`);
}

export function argument(value: string, inputs = "full"): string {
  return step(`arguments: {parameters: [{name: text, value: ${JSON.stringify(value)}}]}`, inputs);
}

export function when(condition: string, inputs = "full"): string {
  return step(`when: ${JSON.stringify(condition)}`, inputs);
}

export function hook(expression: string): string {
  return step(`hooks:\n  ended: {template: count, expression: ${JSON.stringify(expression)}}`);
}
