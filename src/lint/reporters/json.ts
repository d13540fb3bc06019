import type { LintResult } from "../result.ts";

/** The shape of `argots lint --reporter json`, which schemas/lint-report.json describes. It only ever grows; `version` changes if it must break. */
export function jsonReport({ objects, findings, argo, bugs }: LintResult): string {
  const document = {
    version: 1,
    argo,
    objects: objects.map(({ kind, name, namespace, place, argo: verdict, findings: own }) => ({
      kind,
      name,
      namespace,
      file: place.file,
      line: place.line,
      argo: verdict,
      findings: own.length,
    })),
    findings: findings.map(({ segments, isArgos, ...finding }) => ({ ...finding, segments, argo: isArgos })),
    bugs,
    summary: {
      objects: objects.length,
      errors: findings.filter(({ severity }) => severity === "error").length,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
    },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
