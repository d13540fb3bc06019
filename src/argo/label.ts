import { isSubdomain } from "./name.ts";

/** What is wrong with a label's key, said after its name: "has …"; undefined when nothing is. */
export function labelKeyProblem(key: string): string | undefined {
  const slash = key.indexOf("/");
  const [prefix, name] = slash < 0 ? [undefined, key] : [key.slice(0, slash), key.slice(slash + 1)];
  if (name.includes("/")) return "has more than one slash";
  if (prefix !== undefined && !isSubdomain(prefix)) return `has the prefix "${prefix}", which is not a lowercase DNS name`;
  if (name === "") return "is empty";
  if (name.length > 63) return `is longer than 63 characters${prefix === undefined ? "" : " after its prefix"}`;
  if (!qualified.test(name)) return "may have only letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit";
  return undefined;
}

/** As `labelKeyProblem`; an annotation's key may also have capitals in its prefix. */
export function annotationKeyProblem(key: string): string | undefined {
  return labelKeyProblem(key.toLowerCase());
}

/** What is wrong with a label's value. Empty is right. */
export function labelValueProblem(value: string): string | undefined {
  if (value.length > 63) return `is longer than 63 characters (${value.length})`;
  if (value !== "" && !qualified.test(value)) {
    return "may have only letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit";
  }
  return undefined;
}

/** The nearest text that is a label's value. */
export function suggestLabelValue(value: string): string {
  const replaced = value.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-");
  return trimmed(trimmed(replaced).slice(0, 63));
}

/** The nearest text that is a label's key, its prefix kept where that is right. */
export function suggestLabelKey(key: string): string | undefined {
  const slash = key.indexOf("/");
  const prefix = slash < 0 ? "" : key.slice(0, slash).toLowerCase();
  if (prefix !== "" && !isSubdomain(prefix)) return undefined;
  const name = suggestLabelValue(key.slice(slash + 1));
  if (name === "") return undefined;
  return prefix === "" ? name : `${prefix}/${name}`;
}

const qualified = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

function trimmed(text: string): string {
  return text.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
}
