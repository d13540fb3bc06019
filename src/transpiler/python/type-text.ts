import type { ValueType } from "../../graph/types.ts";

/** A type as TypeScript writes it. */
export function typeText(type: ValueType): string {
  switch (type.kind) {
    case "string":
      return type.literals ? type.literals.map((literal) => JSON.stringify(literal)).join(" | ") : "string";
    case "number":
    case "boolean":
    case "null":
      return type.kind;
    case "list": {
      const element = typeText(type.element);
      return element.includes(" | ") ? `(${element})[]` : `${element}[]`;
    }
    case "record":
      return `Record<string, ${typeText(type.value)}>`;
    case "object": {
      const fields = Object.entries(type.fields).map(
        ([name, field]) => `${propertyName(name)}${field.optional ? "?" : ""}: ${typeText(field.type)}`,
      );
      return fields.length === 0 ? "{}" : `{ ${fields.join("; ")} }`;
    }
    case "json":
      return "Json";
    case "artifact":
      return type.artifact;
  }
}

export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Whether a value of type `from` may be handed where `to` is wanted. Artifacts as in KFP: `Artifact` goes with every other; a directory may hold any. */
export function fits(from: ValueType, to: ValueType): boolean {
  if (from.kind === "artifact" || to.kind === "artifact") {
    if (from.kind !== "artifact" || to.kind !== "artifact") return false;
    const any = ["Artifact", "Directory"];
    return from.artifact === to.artifact || any.includes(from.artifact) || any.includes(to.artifact);
  }
  if (from.kind === "json" || to.kind === "json") return true;
  switch (to.kind) {
    case "string":
      if (from.kind !== "string") return false;
      return to.literals === undefined || from.literals === undefined || from.literals.every((literal) => to.literals!.includes(literal));
    case "list":
      return from.kind === "list" && fits(from.element, to.element);
    case "record":
      if (from.kind === "record") return fits(from.value, to.value);
      return from.kind === "object" && Object.values(from.fields).every((field) => fits(field.type, to.value));
    case "object":
      if (from.kind === "record") return Object.values(to.fields).every((field) => fits(from.value, field.type));
      return (
        from.kind === "object" &&
        Object.entries(to.fields).every(([name, field]) => {
          const given = from.fields[name];
          return given === undefined ? field.optional : fits(given.type, field.type);
        })
      );
    default:
      return from.kind === to.kind;
  }
}
