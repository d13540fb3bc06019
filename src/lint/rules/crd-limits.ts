import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { fieldTitle, hasFullDefinitions, isCount, isNoLimit, schemaProblemsOfPart } from "../kubernetes/schema-problems.ts";

export const crdLimits: ObjectRule = {
  code: "ARG0400",
  name: "crd-limits",
  severity: "error",
  summary: "A limit of Argo's custom resource definitions is exceeded.",
  description: `From Argo 4.0 on the full custom resource definitions are installed by default, and the API server checks what they say before any
part of Argo sees the object: names of templates, steps and tasks of at most 128 letters, digits and hyphens; schedules without names of months and zones;
modes of files from 0 to 0777; no empty lists of tasks, values or schedules. \`argo lint\` does not know these limits. How many entries a list may have is
\`crd-counts\`.`,
  examples: [
    {
      wrong: templateWith(
        "inputs:\n  artifacts:\n    - name: tool\n      path: /tmp/tool\n      mode: 755\n      raw:\n        data: hello\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
      right: templateWith(
        "inputs:\n  artifacts:\n    - name: tool\n      path: /tmp/tool\n      mode: 0755\n      raw:\n        data: hello\ncontainer:\n  image: alpine:3.22\n  command: [ls]",
      ),
    },
  ],
  check(context) {
    if (!hasFullDefinitions(context)) return;
    for (const problem of schemaProblemsOfPart(context, "limit")) {
      if (isCount(problem) || isNoLimit(problem)) continue;
      context.report(crdLimits, {
        path: problem.segments,
        message: `${fieldTitle(problem)} ${problem.message}`,
        hint: hintFor(problem.message, problem.segments.at(-1)),
      });
    }
  },
};

function hintFor(message: string, field: string | number | undefined): string {
  if (/must not be longer than/.test(message)) return "Shorten it.";
  if (/must have at least/.test(message)) return "Give it an entry, or leave the field out.";
  if (field === "mode") return "Write the mode in octal, from 0 to 0777: `mode: 0755`.";
  const least = /must be at least (-?\d+)/.exec(message)?.[1];
  if (least !== undefined) return `Write ${least} or more, or leave the field out.`;
  const most = /must be at most (-?\d+)/.exec(message)?.[1];
  if (most !== undefined) return `Write at most ${most}.`;
  if (/five fields/.test(message)) return 'Write five fields with numbers, `"0 4 * * 1-5"`, or `"@daily"`.';
  const written = /it is "(.*)"$/s.exec(message)?.[1] ?? "";
  const instead = written.replaceAll(/[^A-Za-z0-9]+/g, message.includes("'-'") ? "-" : "_").replaceAll(/^[-_\d]+|[-_]+$/g, "");
  return instead === "" || written.includes("{{") ? "Write other characters." : `Write \`${instead}\`.`;
}
