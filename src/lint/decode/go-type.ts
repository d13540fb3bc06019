import { argoVersions, isAtLeast, type ArgoVersion } from "../../argo/version.ts";
import { goTypesJson } from "./go-types.generated.ts";

/** What Go's decoder may be given to decode into. `text` is how Go prints the type in a message. */
export type GoType =
  | { readonly kind: "struct"; readonly text: string; readonly fields: ReadonlyMap<string, GoField> }
  | { readonly kind: "map" | "list"; readonly text: string; readonly element: GoReference }
  | { readonly kind: "string" | "boolean" | "any" | "bytes"; readonly text: string }
  | { readonly kind: "integer"; readonly text: string; readonly bits: number; readonly isSigned: boolean }
  /** It decodes itself. */
  | { readonly kind: "custom"; readonly text: string; readonly name: string };

export interface GoReference {
  /** Read when it is asked for: types hold each other. */
  readonly type: () => GoType;
  readonly isPointer: boolean;
}

export interface GoField extends GoReference {
  readonly name: string;
  /** The embedded structs it is found through, as they stand in a message. */
  readonly embedded: readonly string[];
}

/** The types as one release has them. */
export interface GoTypes {
  readonly version: ArgoVersion;
  readonly named: (name: string) => GoType;
}

type Raw = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function createGoTypes(version: ArgoVersion): GoTypes {
  const raw = Object.assign({}, ...goTypesJson.map((part) => JSON.parse(part) as Raw)) as Raw;
  const known = new Map<string, GoType>();
  const typeOf = (text: string): GoType => {
    let type = known.get(text);
    if (type === undefined) known.set(text, (type = read(text)));
    return type;
  };
  const referTo = (text: string): GoReference => {
    const isPointer = text.startsWith("*");
    const bare = isPointer ? text.slice(1) : text;
    return { type: () => typeOf(bare), isPointer };
  };
  const read = (text: string): GoType => {
    const definition = Object.hasOwn(raw, text) ? raw[text]! : undefined;
    if (definition === undefined) return composed(text, text, referTo);
    if (typeof definition !== "string") return { kind: "struct", text, fields: fieldsOf(definition, version, referTo) };
    if (definition.startsWith("!")) return { kind: "custom", text, name: definition.slice(1) };
    return composed(text, definition, referTo);
  };
  return { version, named: typeOf };
}

/** A type without a name, or the one that a name is given to. */
function composed(text: string, definition: string, referTo: (text: string) => GoReference): GoType {
  if (definition === "[]uint8") return { kind: "bytes", text };
  if (definition.startsWith("[]")) return { kind: "list", text, element: referTo(definition.slice(2)) };
  const map = /^map\[[^\]]*\](.*)$/.exec(definition);
  if (map !== null) return { kind: "map", text, element: referTo(map[1]!) };
  const integer = /^(u?)int(\d*)$/.exec(definition);
  if (integer !== null) return { kind: "integer", text, bits: Number(integer[2] === "" ? 64 : integer[2]), isSigned: integer[1] === "" };
  switch (definition) {
    case "string":
      return { kind: "string", text };
    case "bool":
      return { kind: "boolean", text };
    case "interface {}":
      return { kind: "any", text };
    default:
      throw new Error(`no Go type is called ${definition}`);
  }
}

function fieldsOf(
  raw: Readonly<Record<string, string>>,
  version: ArgoVersion,
  referTo: (text: string) => GoReference,
): ReadonlyMap<string, GoField> {
  const fields = new Map<string, GoField>();
  for (const [name, alternatives] of Object.entries(raw)) {
    for (const alternative of alternatives.split("|")) {
      const [type = "", versions = ""] = alternative.split("@");
      if (!isOf(version, versions)) continue;
      const embedded = type.split(">");
      fields.set(name, { name, embedded: embedded.slice(0, -1), ...referTo(embedded.at(-1)!) });
    }
  }
  return fields;
}

/** `3.6<4.0`: since 3.6, and no more in 4.0. */
function isOf(version: ArgoVersion, range: string): boolean {
  const [since, removed] = range.split("<").map((text) => argoVersions.find((each) => each === text));
  return (since === undefined || isAtLeast(version, since)) && (removed === undefined || !isAtLeast(version, removed));
}

/** Without its package. */
export function nameOf(type: GoType): string {
  return type.text.slice(type.text.indexOf(".") + 1);
}
