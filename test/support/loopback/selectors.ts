import type { StoredObject } from "./objects.ts";

/** Label and field selectors as the API server reads them: `a=b,c!=d,e,!f,g in (h,i)` and `metadata.name=x`. */
export function selected(object: StoredObject, labels: string | undefined, fields: string | undefined): boolean {
  const terms = (labels ?? "").split(/,(?![^(]*\))/).map((term) => term.trim());
  return terms.filter(Boolean).every((term) => matches(object.metadata.labels ?? {}, term)) && fieldMatches(object, fields);
}

function matches(labels: Readonly<Record<string, string>>, term: string): boolean {
  const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(term);
  if (set) {
    const values = set[3]!.split(",").map((value) => value.trim());
    return values.includes(labels[set[1]!] ?? "") === (set[2] === "in");
  }
  const [, name = "", operator, value] = /^(!?[^=!]+?)(?:\s*(!=|==?)\s*(.*))?$/.exec(term) ?? [];
  if (operator === undefined) return name.startsWith("!") ? labels[name.slice(1)] === undefined : labels[name] !== undefined;
  return (labels[name] === value) === (operator !== "!=");
}

function fieldMatches(object: StoredObject, fields: string | undefined): boolean {
  const { name, namespace } = object.metadata;
  const known: Readonly<Record<string, string | undefined>> = { "metadata.name": name, "metadata.namespace": namespace };
  return (fields ?? "")
    .split(",")
    .filter(Boolean)
    .every((term) => {
      const [field = "", value = ""] = term.split(/==?/);
      return known[field] === value;
    });
}
