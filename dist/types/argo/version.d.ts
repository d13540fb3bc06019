/** The Argo releases that argots writes for, oldest first. */
export declare const argoVersions: readonly ["3.5", "3.6", "3.7", "4.0", "4.1"];
export type ArgoVersion = (typeof argoVersions)[number];
export declare const defaultArgoVersion: ArgoVersion;
export declare function isAtLeast(version: ArgoVersion, floor: ArgoVersion): boolean;
