import { lintWith } from "../../src/lint/lint.ts";
import type { LintFinding, LintOptions, LintResult } from "../../src/lint/result.ts";
import type { ObjectRule } from "../../src/lint/context.ts";
import type { Rule } from "../../src/lint/rule.ts";
import { templatesOf } from "../../src/lint/model/templates.ts";

/** What every rule of a test needs beside what the test is about. */
const unimportant = { summary: "-", description: "-", examples: [] };

/** Finds images named `bad`. */
export const badImage: ObjectRule = {
  ...unimportant,
  code: "ARG0901",
  name: "bad-image",
  severity: "warning",
  check({ object, report }) {
    for (const { value, path } of templatesOf(object)) {
      const container = value["container"] as { readonly image?: string } | undefined;
      if (container?.image === "bad")
        report(badImage, { path: [...path, "container", "image"], message: "The image is bad.", hint: "take a good one." });
    }
  },
};

/** Finds the third word of a script. */
export const badScript: ObjectRule = {
  ...unimportant,
  code: "ARG0902",
  name: "bad-script",
  severity: "error",
  check({ object, report }) {
    for (const { value, path } of templatesOf(object)) {
      const script = value["script"] as { readonly source?: string } | undefined;
      const start = script?.source?.indexOf("BAD") ?? -1;
      if (start !== -1)
        report(badScript, { path: [...path, "script", "source"], within: { start, end: start + 3 }, message: "The script is bad." });
    }
  },
};

export function lintText(text: string, rules: readonly (Rule | ObjectRule)[], options: LintOptions = {}, name = "a.yaml"): LintResult {
  return lintWith(rules, [{ name, text }], options);
}

/** `9:16 bad-image: The image is bad.` */
export function shown(findings: readonly LintFinding[]): readonly string[] {
  return findings.map(({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule}: ${message}`);
}

/** A workflow of one container. `line` stands at the image. */
export function workflow(line: string, header = ""): string {
  return `${header}apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: a-}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        ${line}
        command: [make]
`;
}
