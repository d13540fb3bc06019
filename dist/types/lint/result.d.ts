import type { ManifestObjectKind } from "../argo/validate.js";
import type { ArgoVersion } from "../argo/version.js";
import type { LintSeverity } from "./rule.js";
import type { Path } from "./source/document.js";
export interface LintOptions {
    /** The Argo that will run the manifests. Default: the newest known, `4.1`. */
    readonly version?: ArgoVersion;
    /** By the names of rules. What Argo itself refuses is an error whatever stands here. */
    readonly severities?: Readonly<Record<string, ConfiguredSeverity>>;
    /** Whether templates that are not among the files may be in the cluster, so that a reference to one is no fault. Default: as `argo lint --offline` has it, false. */
    readonly isPartial?: boolean;
}
export type ConfiguredSeverity = LintSeverity | "off";
export interface LintResult {
    /** The Argo objects of all files, in their order. */
    readonly objects: readonly LintedObject[];
    /** Those of all objects and files, by file (in the order given), line and column. */
    readonly findings: readonly LintFinding[];
    /** What `argo lint --offline` says of all files together. */
    readonly argo: ArgoVerdict;
    /** Rules that broke down: bugs of argots. What they would have found is missing. */
    readonly bugs: readonly LintBug[];
}
/** What `argo lint --offline` says. It stops at the first error of an object, and `message` is that one in its own words. */
export type ArgoVerdict = {
    readonly ok: true;
} | {
    readonly ok: false;
    readonly message: string;
};
export interface LintedObject {
    readonly kind: ManifestObjectKind;
    /** `metadata.name`, else `metadata.generateName`, else "". */
    readonly name: string;
    /** As literally written; "" where it is not. */
    readonly namespace: string;
    /** Where the object begins. */
    readonly place: LintPlace;
    readonly argo: ArgoVerdict;
    readonly findings: readonly LintFinding[];
}
/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface LintPlace {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
export interface LintFinding extends LintPlace {
    /** `ARG0301`: stable for ever. */
    readonly code: string;
    /** `when-syntax`. */
    readonly rule: string;
    readonly severity: LintSeverity;
    /** One sentence; Argo's own words where Argo refuses the manifest. */
    readonly message: string;
    readonly hint?: string;
    /** `spec.templates[0].name`; "" where a whole document or file is meant. */
    readonly path: string;
    /** The same, as steps. */
    readonly segments: Path;
    /** Whether Argo itself refuses the manifest for it: nothing can turn it off. */
    readonly isArgos: boolean;
    /** Where a manifest that argots compiled comes from: the command line fills it in. */
    readonly source?: LintPlace;
    /** The object it is about, where there is one. */
    readonly object?: {
        readonly kind: ManifestObjectKind;
        readonly name: string;
    };
}
export interface LintBug {
    /** `ARG0301 when-syntax`, or what else was being done. */
    readonly during: string;
    readonly file: string;
    /** The object that was looked at: `Workflow train`. */
    readonly object: string;
    /** With the stack, where there is one. */
    readonly error: string;
}
