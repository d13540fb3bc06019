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

/** What an object has under a name of its own: never what JavaScript's objects inherit. */
export function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function fieldOf(type: ValueType & { readonly kind: "object" }, name: string): FieldType | undefined {
  return own(type.fields, name);
}

/** The one type of several values: JSON where they have nothing in common. Each type is looked at once, however many there are. */
export function unifyAll(types: readonly ValueType[]): ValueType {
  const [first, ...others] = types;
  if (types.some(({ kind }) => kind === "record") && types.every(isKeyed))
    return { kind: "record", value: unifyAll(types.flatMap(valuesOf)) };
  if (!first || others.some(({ kind }) => kind !== first.kind)) return json;
  switch (first.kind) {
    case "string": {
      const literals = (types as readonly (typeof first)[]).map((type) => type.literals);
      return literals.every((list) => list !== undefined) ? { kind: "string", literals: [...new Set(literals.flat())] } : string;
    }
    case "list":
      return listOf(unifyAll((types as readonly (typeof first)[]).map(({ element }) => element)));
    case "record":
      return { kind: "record", value: unifyAll((types as readonly (typeof first)[]).map(({ value }) => value)) };
    case "object":
      return { kind: "object", fields: unifyFields((types as readonly (typeof first)[]).map(({ fields }) => fields)) };
    case "artifact":
      return (types as readonly (typeof first)[]).every(({ artifact }) => artifact === first.artifact)
        ? first
        : { kind: "artifact", artifact: "Artifact" };
    default:
      return first;
  }
}

type Keyed = ValueType & { readonly kind: "record" | "object" };

const isKeyed = (type: ValueType): type is Keyed => type.kind === "record" || type.kind === "object";

const valuesOf = (type: Keyed): readonly ValueType[] =>
  type.kind === "record" ? [type.value] : Object.values(type.fields).map((field) => field.type);

export function unify(a: ValueType, b: ValueType): ValueType {
  return unifyAll([a, b]);
}

/** The fields of all; those that some lack are optional. */
function unifyFields(all: readonly Readonly<Record<string, FieldType>>[]): Record<string, FieldType> {
  const found = new Map<string, FieldType[]>();
  for (const fields of all) {
    for (const [name, field] of Object.entries(fields)) {
      const known = found.get(name);
      if (known) known.push(field);
      else found.set(name, [field]);
    }
  }
  const unified = [...found].map(([name, fields]): [string, FieldType] => {
    const optional = fields.length < all.length || fields.some((field) => field.optional);
    return [name, { type: unifyAll(fields.map(({ type }) => type)), optional }];
  });
  return Object.fromEntries(unified);
}

/** May a value of type `from` go where `to` is wanted? As TypeScript decides, for the types that argots has; JSON goes both ways, as `any`. */
export function isAssignable(from: ValueType, to: ValueType): boolean {
  // What the iterations of a loop made arrives as one directory.
  if (from.kind === "list" && isArtifacts(from))
    return to.kind === "artifact" ? to.artifact === "Directory" : to.kind === "list" && isAssignable(from.element, to.element);
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
          const given = fieldOf(from, name);
          if (given?.type.kind === "null") return field.optional;
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

/** Artifacts, or lists of them. */
export function isArtifacts(type: ValueType): boolean {
  return type.kind === "artifact" || (type.kind === "list" && isArtifacts(type.element));
}

/** Is it an artifact, or is there one in it? */
export function holdsArtifact(type: ValueType): boolean {
  switch (type.kind) {
    case "artifact":
      return true;
    case "list":
      return holdsArtifact(type.element);
    case "record":
      return holdsArtifact(type.value);
    case "object":
      return Object.values(type.fields).some((field) => holdsArtifact(field.type));
    default:
      return false;
  }
}
