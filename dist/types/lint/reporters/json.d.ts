import type { LintResult } from "../result.js";
/** The shape of `argots lint --reporter json`, which schemas/lint-report.json describes. It only ever grows; `version` changes if it must break. */
export declare function jsonReport({ objects, findings, argo, bugs }: LintResult): string;
