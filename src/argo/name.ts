import { kebabCase } from "../graph/names.ts";

/** A Workflow's name is a label's value too (argo.md 5.7). */
export const longestWorkflowName = 63;
/** `generateName` adds a hyphen and five characters, and the API server cuts at 63. */
export const longestGeneratedName = 57;
/** The controller adds a hyphen and ten digits (`name>52`, argo.md 2.12). */
export const longestCronName = 52;

/** What is wrong with a name in lowercase kebab-case (a DNS-1123 label), said after it; undefined when nothing is. */
export function nameProblem(name: string, longest: number = longestWorkflowName): string | undefined {
  if (name === "") return "is empty";
  if (name.length > longest)
    return `is ${name.length} characters long, ${name.length - longest} more than the ${longest} that are possible`;
  const wrong = /[^-a-z0-9]/u.exec(name)?.[0];
  if (wrong !== undefined) return `has ${characterName(wrong)}, but may have only lowercase letters, digits and hyphens`;
  if (name.startsWith("-")) return "begins with a hyphen";
  return name.endsWith("-") ? "ends with a hyphen" : undefined;
}

/** The name in kebab-case, cut to fit. */
export function suggestName(name: string, longest: number = longestWorkflowName): string {
  return kebabCase(name).slice(0, longest).replace(/-+$/, "");
}

/** A DNS-1123 subdomain: what Secrets, ConfigMaps, claims, service accounts and storage classes are called. */
export function isSubdomain(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name);
}

/** A DNS-1123 label: what namespaces are called. */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** A key of a Secret or ConfigMap. */
export function isDataKey(key: string): boolean {
  return key.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(key) && key !== "." && !key.startsWith("..");
}

function characterName(character: string): string {
  if (character === " ") return "a space";
  if (/[A-Z]/.test(character)) return `the capital \`${character}\``;
  return character === "_" ? "an underscore" : `\`${character}\``;
}
