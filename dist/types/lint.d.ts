import { rules } from "./lint/registry.generated.js";
import type { LintOptions, LintResult } from "./lint/result.js";
import type { SourceFile } from "./lint/source/document.js";
/**
 * Checks Argo manifests: Argo's own verdict, and what it misses. Objects of other kinds are passed over. Templates that manifests refer to are
 * looked for in all files. It never throws for what stands in a file: see `findings`, and `bugs` for a rule that broke down.
 *
 * @param files - YAML (several documents a file, as Argo splits them) or JSON, by the names that findings shall have
 * @example
 * import { lint } from "argots/lint";
 *
 * const { findings, argo } = lint([{ name: "train.yaml", text: "kind: Workflow" }], { severities: { "image-latest": "off" } });
 * for (const { file, line, code, message } of findings) console.log(`${file}:${line} ${code}: ${message}`);
 * if (!argo.ok) console.log(`argo lint says: ${argo.message}`);
 */
export declare function lint(files: readonly SourceFile[], options?: LintOptions): LintResult;
/**
 * What was found as SARIF 2.1.0, for code scanning.
 *
 * @param version - of the tool, as the log shall name it
 */
export declare function sarifReport(result: LintResult, version: string): string;
export { rules };
export { rulePage } from "./lint/rule-page.js";
export { jsonReport } from "./lint/reporters/json.js";
export { junitReport } from "./lint/reporters/junit.js";
export type { ArgoVerdict, ConfiguredSeverity, LintBug, LintedObject, LintFinding, LintOptions, LintPlace, LintResult, } from "./lint/result.js";
export type { LintSeverity, Rule, RuleExample } from "./lint/rule.js";
export type { Path, SourceFile } from "./lint/source/document.js";
export type { ArgoVersion } from "./argo/version.js";
