import { closest } from "../diagnostics/suggest.ts";

/** A C identifier, or with dots and hyphens as Kubernetes also takes (`IsEnvVarName`); never empty, `.`, or beginning with `..`. */
export function isEnvironmentName(name: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== "." && !name.startsWith("..");
}

/** The nearest name that is possible: `API TOKEN` is `API_TOKEN`, `2FA` is `_2FA`. */
export function suggestEnvironmentName(name: string): string | undefined {
  const replaced = name.trim().replace(/[^-._a-zA-Z0-9]+/g, "_");
  const suggestion = /^[0-9]/.test(replaced) ? `_${replaced}` : replaced;
  return isEnvironmentName(suggestion) && /[a-zA-Z0-9]/.test(suggestion) ? suggestion : undefined;
}

/** The pod fields that an environment variable can hold (Kubernetes' `validateEnvVarValueFrom`). */
export const podFields: readonly string[] = [
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.serviceAccountName",
  "status.hostIP",
  "status.hostIPs",
  "status.podIP",
  "status.podIPs",
];

export function isPodField(path: string): boolean {
  return podFields.includes(path) || /^metadata\.(labels|annotations)\['[^']+'\]$/.test(path);
}

export function suggestPodField(path: string): string | undefined {
  const keyed = /^metadata\.(labels|annotations)(?:\.|\[["']?)([^"'\]]+)["']?\]?$/.exec(path);
  if (keyed) return `metadata.${keyed[1]}['${keyed[2]}']`;
  return closest(path, podFields) ?? podFields.find((field) => field.endsWith(`.${path}`));
}
