import type { ManifestKind } from "../transpiler/result.ts";

/** The values of `--as`; a test keeps `schemas/argots.json` in step with these. */
export const manifestKinds = ["workflow", "template", "cluster-template"] as const satisfies readonly ManifestKind[];

/** The values of `--reporter`. */
export const reporterNames = ["pretty", "concise", "json", "github"] as const;
export type ReporterName = (typeof reporterNames)[number];

/** The values of `argots lint --reporter`. */
export const lintReporterNames = [...reporterNames, "sarif", "junit"] as const;
export type LintReporterName = (typeof lintReporterNames)[number];
