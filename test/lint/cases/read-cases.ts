// Cases in a short hand: what all of them share is written once.
import type { LintFinding } from "../../../src/lint/result.ts";

const parts = new Map([
  [
    "@W",
    "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: x, namespace: default}\nspec:\n  entrypoint: main\n  templates:\n",
  ],
  ["@S", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: x, namespace: default}\nspec:\n  entrypoint: main\n"],
  [
    "@E",
    '  - name: echo\n    inputs: {parameters: [{name: m}]}\n    container: {image: alpine:3.20, command: [echo], args: ["{{inputs.parameters.m}}"]}\n',
  ],
  ["@G", '  - name: gen\n    script: {image: alpine:3.20, command: [sh], source: "echo 1"}\n'],
  [
    "@P",
    "  - name: genp\n    outputs: {parameters: [{name: p, valueFrom: {path: /tmp/p}}], artifacts: [{name: f, path: /tmp/f}]}\n    container: {image: alpine:3.20, command: [echo]}\n",
  ],
  [
    "@A",
    "  - name: eat\n    inputs: {artifacts: [{name: f, path: /tmp/f}]}\n    container: {image: alpine:3.20, command: [cat, /tmp/f]}\n",
  ],
]);

/** The manifest that a case stands for. */
function expand(text: string): string {
  return text.replaceAll(/^(@[A-Z])\n/gm, (_, name: string) => parts.get(name) ?? "");
}

export interface Case {
  readonly title: string;
  readonly expected: readonly string[];
  readonly manifest: string;
}

export function readCases(text: string): readonly Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [title = "", ...lines] = block.trimEnd().split("\n");
      const count = lines.findIndex((line) => !line.startsWith("# "));
      return {
        title,
        expected: lines.slice(0, count).map((line) => line.slice(2)),
        manifest: expand(`${lines.slice(count).join("\n")}\n`),
      };
    });
}

/** Of each finding severity, rule and the text that is marked, as far as it is on one line. */
export function marked(findings: readonly LintFinding[], manifest: string): readonly string[] {
  const lines = manifest.split("\n");
  return findings.map(({ severity, rule, line, column, endLine, endColumn }) => {
    const text = (lines[line - 1] ?? "").slice(column - 1, endLine === line ? endColumn - 1 : undefined);
    return `${severity} ${rule}: ${text.trim()}`;
  });
}
