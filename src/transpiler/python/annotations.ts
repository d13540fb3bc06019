import type { SyntaxNode } from "@lezer/common";
import type { ArtifactType, Json, ValueType } from "../../graph/types.ts";
import { constantOf, stringOf } from "./constants.ts";
import { kfpNameOf } from "./imports.ts";
import type { PythonModule } from "./module.ts";
import { namedTupleFields } from "./read-module.ts";
import { childrenOf, elementsOf, parsePython, textOf } from "./parse.ts";

/** What an annotation says, in Python's own terms. */
export type PythonType =
  | { readonly kind: "value"; readonly value: PythonValue; /** `Optional[…]`, `… | None` */ readonly optional: boolean }
  | {
      readonly kind: "artifact";
      readonly direction: "input" | "output" | "plain";
      readonly artifact: PythonArtifact;
      readonly optional: boolean;
    }
  | { readonly kind: "path"; readonly direction: "input" | "output"; readonly of: PythonArtifact | PythonValue }
  | { readonly kind: "named-tuple"; readonly fields: ReadonlyMap<string, SyntaxNode> }
  | { readonly kind: "none" };

export interface PythonArtifact {
  readonly kind: "artifact";
  readonly artifact: ArtifactType;
  /** KFP's class: `HTML` where ours is `Html`. */
  readonly className: string;
  /** `Input[List[Dataset]]`: a directory of them. */
  readonly list: boolean;
}

export interface PythonValue {
  readonly kind: "value";
  /** How the launcher reads and checks it. */
  readonly form: "str" | "int" | "float" | "bool" | "list" | "dict" | "json";
  readonly type: ValueType;
  /** The class whose member it is. */
  readonly enumeration?: string;
}

const artifactTypes: Readonly<Record<string, ArtifactType>> = {
  Artifact: "Artifact",
  Dataset: "Dataset",
  Model: "Model",
  Metrics: "Metrics",
  ClassificationMetrics: "ClassificationMetrics",
  SlicedClassificationMetrics: "SlicedClassificationMetrics",
  HTML: "Html",
  Markdown: "Markdown",
};

/** KFP's artifact classes by name, for those who ask whether a name is one. */
export const artifactClassNames: ReadonlySet<string> = new Set(Object.keys(artifactTypes));

const json: ValueType = { kind: "json" };
const simple: Readonly<Record<string, PythonValue>> = {
  str: { kind: "value", form: "str", type: { kind: "string" } },
  int: { kind: "value", form: "int", type: { kind: "number" } },
  float: { kind: "value", form: "float", type: { kind: "number" } },
  bool: { kind: "value", form: "bool", type: { kind: "boolean" } },
  list: { kind: "value", form: "list", type: { kind: "list", element: json } },
  dict: { kind: "value", form: "dict", type: { kind: "record", value: json } },
  any: { kind: "value", form: "json", type: json },
};

/** Spellings of the simple types: builtins, `typing`, `collections.abc`. */
const aliases: Readonly<Record<string, keyof typeof simple>> = {
  str: "str", Text: "str", int: "int", float: "float", bool: "bool", Any: "any", object: "any",
  list: "list", List: "list", tuple: "list", Tuple: "list", Sequence: "list", Iterable: "list", Collection: "list", MutableSequence: "list",
  dict: "dict", Dict: "dict", Mapping: "dict", MutableMapping: "dict", OrderedDict: "dict", DefaultDict: "dict",
}; // prettier-ignore

/** The type that an annotation names, or undefined where argots does not know it. */
export function typeOfAnnotation(module: PythonModule, node: SyntaxNode): PythonType | undefined {
  const { parsed } = module;
  const written = textOf(parsed, node);
  switch (node.name) {
    case "None":
      return { kind: "none" };
    case "String":
      return quoted(module, written);
    case "ParenthesizedExpression":
      return typeOfAnnotation(module, childrenOf(node)[1]!);
    case "CallExpression": {
      const fields = namedTupleFields(parsed, node);
      return fields ? { kind: "named-tuple", fields } : pathType(module, node);
    }
    case "BinaryExpression":
      return union(module, alternatives(node));
    case "VariableName":
      return named(module, written);
    case "MemberExpression": {
      const base = node.firstChild!;
      const arguments_ = subscripts(node);
      return arguments_ === undefined ? named(module, written) : generic(module, textOf(parsed, base), arguments_);
    }
    default:
      return undefined;
  }
}

/** `"Dataset"`: an annotation in quotes is read as if it had none. */
function quoted(module: PythonModule, literal: string): PythonType | undefined {
  const text = stringOf(literal);
  if (text === undefined) return undefined;
  const parsed = parsePython(`${text}\n`, module.parsed.file);
  const expression = parsed.tree.topNode.firstChild?.firstChild;
  return expression && !expression.type.isError ? typeOfAnnotation({ ...module, parsed }, expression) : undefined;
}

function named(module: PythonModule, written: string): PythonType | undefined {
  const artifact = artifactNamed(module, written);
  if (artifact) return { kind: "artifact", direction: "plain", artifact, optional: false };
  const declared = module.classes.get(written);
  if (declared?.kind === "enum") return enumeration(written, [...declared.members.values()]);
  if (declared?.kind === "named-tuple") return { kind: "named-tuple", fields: declared.fields };
  const alias = Object.hasOwn(aliases, lastPart(written)) ? aliases[lastPart(written)] : undefined;
  return alias === undefined || declared ? undefined : value(simple[alias]!);
}

const lastPart = (dotted: string): string => dotted.replace(/^(typing|typing_extensions|builtins|collections\.abc|t|tp)\./, "");
const value = (of: PythonValue, optional = false): PythonType => ({ kind: "value", value: of, optional });

function artifactNamed(module: PythonModule, written: string): PythonArtifact | undefined {
  const name = kfpNameOf(written, module.kfpNames) ?? (module.kfpNames.size === 0 ? written : undefined);
  if (name === undefined || !Object.hasOwn(artifactTypes, name) || module.classes.has(written)) return undefined;
  return { kind: "artifact", artifact: artifactTypes[name]!, className: name, list: false };
}

function enumeration(name: string, values: readonly (Json | undefined)[]): PythonType | undefined {
  const base = literalValue(values);
  return base && value({ ...base, enumeration: name });
}

/** The one type that all these values have. */
function literalValue(values: readonly (Json | undefined)[]): PythonValue | undefined {
  if (values.length === 0) return undefined;
  if (values.every((one) => typeof one === "string"))
    return { kind: "value", form: "str", type: { kind: "string", literals: [...new Set(values)] } };
  if (values.every((one) => typeof one === "number")) return simple[values.every(Number.isInteger) ? "int" : "float"];
  if (values.every((one) => typeof one === "boolean")) return simple["bool"];
  return undefined;
}

function generic(module: PythonModule, base: string, parts: readonly SyntaxNode[]): PythonType | undefined {
  const kfp = kfpNameOf(base, module.kfpNames) ?? (module.kfpNames.size === 0 ? base : undefined);
  const first = parts[0];
  if (first === undefined) return undefined;
  if (kfp === "Input" || kfp === "Output") {
    const artifact = artifactArgument(module, first);
    return artifact && { kind: "artifact", direction: kfp === "Input" ? "input" : "output", artifact, optional: false };
  }
  switch (lastPart(base)) {
    case "Optional":
      return union(module, [first, undefined]);
    case "Union":
      return union(module, parts);
    case "Annotated":
    case "Final":
      return typeOfAnnotation(module, first);
    case "Literal":
      return literal(module, parts);
  }
  const plain = named(module, base);
  if (plain?.kind !== "value") return undefined;
  const element = plain.value.form === "dict" ? parts[1] : first;
  const inner = element && typeOfAnnotation(module, element);
  const type = inner?.kind === "value" && !inner.optional ? inner.value.type : json;
  // `Tuple[int, str]` has no one element type; `Tuple[int, ...]` has.
  const uniform = !/tuple$/i.test(base) || textOf(module.parsed, parts.at(-1)!) === "...";
  if (plain.value.form === "dict") return value({ ...plain.value, type: { kind: "record", value: type } });
  if (plain.value.form === "list") return value({ ...plain.value, type: { kind: "list", element: uniform ? type : json } });
  return undefined;
}

function literal(module: PythonModule, parts: readonly SyntaxNode[]): PythonType | undefined {
  const values = parts.map((part) => constantOf(module.parsed, part, module.constants));
  const base = literalValue(values.filter((one) => one !== null));
  return base && value(base, values.includes(null));
}

function artifactArgument(module: PythonModule, node: SyntaxNode): PythonArtifact | undefined {
  const written = textOf(module.parsed, node);
  if (node.name === "MemberExpression" && /^(typing\.)?(List|list)$/.test(textOf(module.parsed, node.firstChild!))) {
    const element = subscripts(node)?.[0];
    const artifact = element && artifactArgument(module, element);
    return artifact && { ...artifact, artifact: "Directory", list: true };
  }
  if (node.name !== "String") return artifactNamed(module, written);
  // In quotes it is KFP's name, whatever the file imports.
  const name = (stringOf(written) ?? "").replace(/^system\./, "");
  if (!Object.hasOwn(artifactTypes, name)) return artifactNamed(module, name);
  return { kind: "artifact", artifact: artifactTypes[name]!, className: name, list: false };
}

/** KFP's names of value types, as `OutputPath("Integer")` has them (kfp/dsl/types/type_utils.py). */
const kfpValueNames: Readonly<Record<string, keyof typeof simple>> = {
  String: "str", Integer: "int", Float: "float", Double: "float", Bool: "bool", Boolean: "bool", JsonArray: "list", JsonObject: "dict",
}; // prettier-ignore

/** `OutputPath("Dataset")`, `OutputPath(Dataset)`, `OutputPath(int)`, `InputPath()`. */
function pathType(module: PythonModule, node: SyntaxNode): PythonType | undefined {
  const { parsed } = module;
  const base = textOf(parsed, node.firstChild!);
  const kfp = kfpNameOf(base, module.kfpNames) ?? (module.kfpNames.size === 0 ? base : undefined);
  if (kfp !== "InputPath" && kfp !== "OutputPath") return undefined;
  const direction = kfp === "InputPath" ? "input" : "output";
  const list = node.getChild("ArgList");
  const argument = list ? elementsOf(list)[0]?.at(-1) : undefined;
  // Without a type it is an Artifact, as in KFP. A name that KFP does not know (`"CSV"`) is a generic artifact, too.
  const generic: PythonArtifact = { kind: "artifact", artifact: "Artifact", className: "Artifact", list: false };
  if (!argument) return { kind: "path", direction, of: generic };
  const artifact = artifactArgument(module, argument);
  if (artifact) return { kind: "path", direction, of: artifact };
  const name = argument.name === "String" ? (stringOf(textOf(parsed, argument)) ?? "") : "";
  if (Object.hasOwn(kfpValueNames, name)) return { kind: "path", direction, of: simple[kfpValueNames[name]!]! };
  const inner = typeOfAnnotation(module, argument);
  if (inner?.kind === "value") return { kind: "path", direction, of: inner.value };
  return argument.name === "String" ? { kind: "path", direction, of: generic } : undefined;
}

/** `undefined` stands for None. */
function union(module: PythonModule, parts: readonly (SyntaxNode | undefined)[]): PythonType | undefined {
  const types = parts.map((part) => (part ? typeOfAnnotation(module, part) : ({ kind: "none" } as const)));
  const present = types.filter((type) => type?.kind !== "none");
  const optional = present.length < types.length;
  const [first, ...others] = present;
  if (first === undefined || present.includes(undefined)) return undefined;
  if (others.length === 0)
    return first.kind === "value" || first.kind === "artifact" ? { ...first, optional: optional || first.optional } : undefined;
  const values = present.map((type) => (type?.kind === "value" ? type.value : undefined));
  if (values.includes(undefined)) return undefined;
  const forms = new Set(values.map((one) => one?.form));
  if ([...forms].every((form) => form === "int" || form === "float")) return value(simple["float"]!, optional);
  return forms.size === 1 && forms.has("str") ? value(simple["str"]!, optional) : value(simple["any"]!, optional);
}

/** The operands of `a | b | c`. */
function alternatives(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.name !== "BinaryExpression") return [node];
  const [left, operator, right] = childrenOf(node);
  return left && right && operator?.name === "BitOp" ? [...alternatives(left), ...alternatives(right)] : [node];
}

/** What stands in the brackets of `X[a, b]`; undefined for `X.a`. */
function subscripts(node: SyntaxNode): readonly SyntaxNode[] | undefined {
  const children = childrenOf(node);
  const open = children.findIndex((child) => child.name === "[");
  return open < 0 ? undefined : children.slice(open + 1).filter((child) => child.name !== "," && child.name !== "]");
}
