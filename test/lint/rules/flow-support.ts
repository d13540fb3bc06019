import { expect } from "vitest";
import { example } from "../../../src/lint/flow/examples.ts";
import { rules } from "../../../src/lint/registry.generated.ts";
import type { ObjectRule } from "../../../src/lint/context.ts";
import { findings, objectsOf } from "./kubernetes-support.ts";

/** Found nearly everywhere in small manifests, and tested by the examples of their pages. */
const apart = new Set(["unreachable-template", "unused-input", "unused-workflow-parameter", "dead-task"]);

/** The rules about references, control flow, arguments, loops and hooks. */
const flowRules: readonly ObjectRule[] = rules.filter(
  (rule): rule is ObjectRule => rule.code.startsWith("ARG03") && "check" in rule && !apart.has(rule.name),
);

/** `rule: what is marked`. */
export function found(text: string): readonly string[] {
  return findings(flowRules, objectsOf(text)).map(({ rule, object, hint, path, at, within }) => {
    expect(hint).toBeTruthy();
    const { offset, endOffset } = object.document.locate(path, {
      ...(at === undefined ? {} : { at }),
      ...(within === undefined ? {} : { within }),
    });
    return `${rule.name}: ${text.slice(offset, endOffset)}`;
  });
}

/** A workflow whose DAG has these tasks; `say`, `show`, `make` and `read` can be called. */
export function dag(tasks: string, rest = "", spec = ""): string {
  return example(`    - name: main\n      dag:\n        tasks:\n${indented(tasks, 10)}${rest}`, ["say", "show", "make", "read"], spec);
}

/** The same with steps. */
export function steps(groups: string, rest = "", spec = ""): string {
  return example(`    - name: main\n      steps:\n${indented(groups, 8)}${rest}`, ["say", "show", "make", "read"], spec);
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by)).replace(/\n?$/, "\n");
}

/** Arguments for `show`. */
export function text(value: string): string {
  return `arguments: {parameters: [{name: text, value: ${JSON.stringify(value)}}]}`;
}

/** Arguments for `read`. */
export function data(from: string): string {
  return `arguments: {artifacts: [{name: data, from: ${JSON.stringify(from)}}]}`;
}
