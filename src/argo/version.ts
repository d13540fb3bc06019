/** The Argo releases that argots writes for, oldest first. */
export const argoVersions = ["3.5", "3.6", "3.7", "4.0", "4.1"] as const;
export type ArgoVersion = (typeof argoVersions)[number];

export const defaultArgoVersion: ArgoVersion = "4.1";

export function isAtLeast(version: ArgoVersion, floor: ArgoVersion): boolean {
  return argoVersions.indexOf(version) >= argoVersions.indexOf(floor);
}
