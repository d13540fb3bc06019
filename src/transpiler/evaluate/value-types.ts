import type { FieldType, Json, ValueType } from "../../graph/types.ts";

export const string: ValueType = { kind: "string" };
export const number: ValueType = { kind: "number" };
export const boolean: ValueType = { kind: "boolean" };
export const json: ValueType = { kind: "json" };
export const nothing: ValueType = { kind: "null" };
export const listOf = (element: ValueType): ValueType => ({ kind: "list", element });

export function typeOfJson(value: Json): ValueType {
  if (value === null) return nothing;
  switch (typeof value) {
    case "string":
      return string;
    case "number":
      return number;
    case "boolean":
      return boolean;
  }
  if (Array.isArray(value)) return listOf(unifyAll(value.map(typeOfJson)));
  const fields = Object.entries(value as Record<string, Json>).map(
    ([name, field]) => [name, { type: typeOfJson(field), optional: false }] as const,
  );
  return { kind: "object", fields: Object.fromEntries(fields) };
}

/** The one type of several values: JSON where they have nothing in common. */
export function unifyAll(types: readonly ValueType[]): ValueType {
  return types.length === 0 ? json : types.reduce(unify);
}

export function unify(a: ValueType, b: ValueType): ValueType {
  if (a.kind === "string" && b.kind === "string") {
    return a.literals && b.literals ? { kind: "string", literals: [...new Set([...a.literals, ...b.literals])] } : string;
  }
  if (a.kind === "list" && b.kind === "list") return listOf(unify(a.element, b.element));
  if (a.kind === "object" && b.kind === "object") return { kind: "object", fields: unifyFields(a.fields, b.fields) };
  if (a.kind === "artifact" && b.kind === "artifact") return a.artifact === b.artifact ? a : { kind: "artifact", artifact: "Artifact" };
  return a.kind === b.kind ? a : json;
}

function unifyFields(a: Readonly<Record<string, FieldType>>, b: Readonly<Record<string, FieldType>>): Record<string, FieldType> {
  const fields: Record<string, FieldType> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [a[name], b[name]];
    if (left && right) fields[name] = { type: unify(left.type, right.type), optional: left.optional || right.optional };
    else fields[name] = { type: (left ?? right)!.type, optional: true };
  }
  return fields;
}

/** May a value of type `from` go where `to` is wanted? As TypeScript decides, for the types that argots has; JSON goes both ways, as `any`. */
export function isAssignable(from: ValueType, to: ValueType): boolean {
  if (from.kind === "artifact" || to.kind === "artifact") {
    return from.kind === "artifact" && to.kind === "artifact" && (to.artifact === "Artifact" || from.artifact === to.artifact);
  }
  if (from.kind === "json" || to.kind === "json") return true;
  switch (to.kind) {
    case "string":
      return from.kind === "string" && (!to.literals || (from.literals?.every((literal) => to.literals?.includes(literal)) ?? true));
    case "list":
      return from.kind === "list" && isAssignable(from.element, to.element);
    case "object":
      if (from.kind === "record") return true;
      return (
        from.kind === "object" &&
        Object.entries(to.fields).every(([name, field]) => {
          const given = from.fields[name];
          return given ? isAssignable(given.type, field.type) && (field.optional || !given.optional) : field.optional;
        })
      );
    case "record":
      if (from.kind === "record") return isAssignable(from.value, to.value);
      return from.kind === "object" && Object.values(from.fields).every((field) => isAssignable(field.type, to.value));
    default:
      return from.kind === to.kind;
  }
}

export function isArtifact(type: ValueType): boolean {
  return type.kind === "artifact" || (type.kind === "list" && isArtifact(type.element));
}
