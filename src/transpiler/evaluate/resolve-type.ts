import * as messages from "../../diagnostics/messages.generated.ts";
import type { ArtifactType, FieldType, ValueType } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { Project, SourceModule } from "../project/project.ts";
import { findDeclaration, type Declared } from "./find-declaration.ts";
import { runFailure, runType } from "./run-types.ts";
import { constantNamed, typeOfName } from "./type-of-constant.ts";
import type { Report } from "../report.ts";
import { boolean, fieldOf, json, listOf, nothing, number, string, unifyAll } from "./value-types.ts";

/** A type as written, with the module that its names belong to. */
export interface TypeContext {
  readonly project: Project;
  readonly report: Report;
  readonly module: SourceModule;
  /** What type parameters stand for here. */
  readonly parameters?: ReadonlyMap<string, ResolvedType>;
  readonly depth?: number;
  /** The declarations whose types are being worked out: a type that holds itself is any JSON there. */
  readonly resolving?: ReadonlySet<ts.Node>;
  /** Types that use others twice grow exponentially; each costs steps. */
  readonly budget: { steps: number };
}

export interface ResolvedType {
  readonly type: ValueType;
  /** `undefined` or `null` is among its members, or the member has a `?`. */
  readonly optional: boolean;
}

const artifactTypes = new Set<string>([
  "Artifact",
  "Dataset",
  "Model",
  "Metrics",
  "ClassificationMetrics",
  "SlicedClassificationMetrics",
  "Html",
  "Markdown",
  "Directory",
]);
/** Written around a type without changing what a pipeline sees of it. */
const transparent = new Set(["Readonly", "Promise", "NonNullable", "Output", "Input", "Awaited", "NoInfer", "Task", "Required"]);

/** Reads a type node syntactically: no checker, no lib.d.ts, so it costs nothing (style.md, "Speed"). */
export function resolveType(node: ts.TypeNode, context: TypeContext): ResolvedType {
  const depth = (context.depth ?? 0) + 1;
  context.budget.steps -= stepsOfType;
  if (depth > 40 || context.budget.steps <= 0) return unresolved(node, context);
  const inner = { ...context, depth };
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
    case ts.SyntaxKind.TemplateLiteralType:
      return required(string);
    case ts.SyntaxKind.NumberKeyword:
      return required(number);
    case ts.SyntaxKind.BooleanKeyword:
      return required(boolean);
    case ts.SyntaxKind.UnknownKeyword:
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.ObjectKeyword:
      return required(json);
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.VoidKeyword:
      return { type: nothing, optional: true };
  }
  if (ts.isParenthesizedTypeNode(node)) return resolveType(node.type, inner);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return resolveType(node.type, inner);
  if (ts.isLiteralTypeNode(node)) return literalType(node.literal);
  if (ts.isArrayTypeNode(node)) return required(listOf(resolveType(node.elementType, inner).type));
  if (ts.isTupleTypeNode(node)) {
    const elements = node.elements.map((element) => resolveType(ts.isNamedTupleMember(element) ? element.type : element, inner).type);
    return required(listOf(unifyAll(elements)));
  }
  if (ts.isUnionTypeNode(node)) return unionType(node.types.map((member) => resolveType(member, inner)));
  if (ts.isIntersectionTypeNode(node)) {
    const members = node.types.map((member) => resolveType(member, inner).type);
    return required(
      members.reduce((a, b) =>
        a.kind === "object" && b.kind === "object" ? { kind: "object", fields: { ...a.fields, ...b.fields } } : b.kind === "json" ? a : b,
      ),
    );
  }
  if (ts.isTypeLiteralNode(node)) return required(membersType(node.members, inner));
  if (ts.isIndexedAccessTypeNode(node)) return indexedType(node, inner);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword) return keysType(node, inner);
  if (ts.isTypeQueryNode(node)) return typeOfConstant(node, inner);
  if (ts.isTypeReferenceNode(node)) return referenceType(node, inner);
  return unresolved(node, context);
}

/** A type takes more room than a step of the evaluator. */
const stepsOfType = 10;

const required = (type: ValueType): ResolvedType => ({ type, optional: false });

function unresolved(node: ts.TypeNode, context: TypeContext): ResolvedType {
  context.report(
    messages.typeNotUnderstood({ type: shorten(node.getText(context.module.source)) }),
    context.project.place(node, context.module),
  );
  return required(json);
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function literalType(literal: ts.LiteralTypeNode["literal"]): ResolvedType {
  if (ts.isStringLiteralLike(literal)) return required({ kind: "string", literals: [literal.text] });
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { type: nothing, optional: true };
  if (literal.kind === ts.SyntaxKind.TrueKeyword || literal.kind === ts.SyntaxKind.FalseKeyword) return required(boolean);
  return required(number);
}

function unionType(members: readonly ResolvedType[]): ResolvedType {
  const present = members.filter((member) => member.type.kind !== "null");
  const optional = members.some((member) => member.optional);
  return { type: present.length === 0 ? nothing : unifyAll(present.map((member) => member.type)), optional };
}

/** The members of an object type. An index signature alone makes a record. */
function membersType(members: ts.NodeArray<ts.TypeElement>, context: TypeContext): ValueType {
  const fields: [string, FieldType][] = [];
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) return { kind: "record", value: resolveType(member.type, context).type };
    if (!ts.isPropertySignature(member) || !member.type) continue;
    const resolved = resolveType(member.type, context);
    fields.push([memberName(member.name), { type: resolved.type, optional: resolved.optional || member.questionToken !== undefined }]);
  }
  return { kind: "object", fields: Object.fromEntries(fields) };
}

export function memberName(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
}

function indexedType(node: ts.IndexedAccessTypeNode, context: TypeContext): ResolvedType {
  const object = resolveType(node.objectType, context).type;
  if (node.indexType.kind === ts.SyntaxKind.NumberKeyword && object.kind === "list") return required(object.element);
  const index = resolveType(node.indexType, context).type;
  if (index.kind === "number" && object.kind === "list") return required(object.element);
  if (index.kind === "string" && object.kind === "record") return required(object.value);
  if (index.kind === "string" && index.literals && object.kind === "object") {
    const fields = index.literals.map((name) => fieldOf(object, name));
    if (fields.length > 0 && fields.every((field) => field !== undefined)) return unionType(fields);
  }
  return unresolved(node, context);
}

/** `keyof T` */
function keysType(node: ts.TypeOperatorNode, context: TypeContext): ResolvedType {
  const { type } = resolveType(node.type, context);
  if (type.kind === "object") return required({ kind: "string", literals: Object.keys(type.fields) });
  return type.kind === "record" ? required(string) : unresolved(node, context);
}

/** `typeof modes`, of a constant of a file. */
function typeOfConstant(node: ts.TypeQueryNode, context: TypeContext): ResolvedType {
  const declared = ts.isIdentifier(node.exprName) ? constantNamed(node.exprName.text, context) : undefined;
  if (declared?.node.type) return resolveType(declared.node.type, { ...context, module: declared.module });
  const type = typeOfName(node.exprName, context);
  return type ? required(type) : unresolved(node, context);
}

function referenceType(node: ts.TypeReferenceNode, context: TypeContext): ResolvedType {
  const name = ts.isIdentifier(node.typeName) ? node.typeName.text : node.typeName.right.text;
  const argument = (index: number): ResolvedType => {
    const given = node.typeArguments?.[index];
    return given ? resolveType(given, context) : required(json);
  };
  const bound = context.parameters?.get(name);
  if (bound) return bound;
  const declared = findTypeDeclaration(name, context);
  if (declared) return declaredType(declared, node.typeArguments, context);
  if (artifactTypes.has(name)) return required({ kind: "artifact", artifact: name as ArtifactType });
  if (transparent.has(name)) return argument(0);
  switch (name) {
    case "Array":
    case "ReadonlyArray":
      return required(listOf(argument(0).type));
    case "Record":
      // An object without keys.
      if (node.typeArguments?.[1]?.kind === ts.SyntaxKind.NeverKeyword) return required({ kind: "object", fields: {} });
      return required({ kind: "record", value: argument(1).type });
    case "Partial": {
      const { type } = argument(0);
      if (type.kind !== "object") return required(type);
      return required({
        kind: "object",
        fields: Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, { ...field, optional: true }])),
      });
    }
    case "Pick":
    case "Omit": {
      const { type } = argument(0);
      const keys = argument(1).type;
      if (type.kind !== "object" || keys.kind !== "string" || !keys.literals) return required(type);
      const keep = (key: string) => keys.literals!.includes(key) === (name === "Pick");
      return required({ kind: "object", fields: Object.fromEntries(Object.entries(type.fields).filter(([key]) => keep(key))) });
    }
    // Also as an alias of the authoring API, whose source is never read.
    case "NoInputs":
      return required({ kind: "object", fields: {} });
    case "Json":
    case "JsonObject":
    case "JsonValue":
    case "Object":
      return required(json);
    case "Failure":
      return required(runFailure);
    case "Run":
      return required(runType);
    case "JsonList":
      return required(listOf(json));
    case "String":
      return required(string);
    case "Number":
      return required(number);
    case "Boolean":
      return required(boolean);
  }
  return unresolved(node, context);
}

type TypeDeclaration = Declared<ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration>;

function findTypeDeclaration(name: string, context: TypeContext): TypeDeclaration | undefined {
  return findDeclaration(name, context, (statement) =>
    (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isEnumDeclaration(statement)) &&
    statement.name.text === name
      ? statement
      : undefined,
  );
}

function declaredType(
  { node, module }: TypeDeclaration,
  arguments_: ts.NodeArray<ts.TypeNode> | undefined,
  context: TypeContext,
): ResolvedType {
  if (context.resolving?.has(node)) return required(json);
  if (ts.isEnumDeclaration(node)) {
    const literals = node.members.flatMap((member) =>
      member.initializer && ts.isStringLiteralLike(member.initializer) ? [member.initializer.text] : [],
    );
    return required(literals.length === node.members.length ? { kind: "string", literals } : number);
  }
  const parameters = new Map<string, ResolvedType>();
  node.typeParameters?.forEach((parameter, index) => {
    const given = arguments_?.[index] ?? parameter.default;
    parameters.set(parameter.name.text, given ? resolveType(given, context) : required(json));
  });
  const { project, report, budget } = context;
  const resolving = new Set([...(context.resolving ?? []), node]);
  const inner: TypeContext = { project, report, budget, module, parameters, resolving, depth: context.depth ?? 0 };
  if (ts.isTypeAliasDeclaration(node)) return resolveType(node.type, inner);
  const own = membersType(node.members, inner);
  if (own.kind !== "object") return required(own);
  const inherited = (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.map((base) => {
      const reference = ts.isIdentifier(base.expression) ? findTypeDeclaration(base.expression.text, inner) : undefined;
      const type = reference ? declaredType(reference, base.typeArguments, inner).type : json;
      return type.kind === "object" ? type.fields : {};
    }),
  );
  return required({ kind: "object", fields: inherited.reduceRight((fields, base) => ({ ...base, ...fields }), own.fields) });
}

/** Is there a type of this name in a file, declared or passed on, that is not a value as well? */
export function declaresType(name: string, module: SourceModule, context: Pick<TypeContext, "project" | "report" | "budget">): boolean {
  const found = findTypeDeclaration(name, { ...context, module });
  return found !== undefined && !ts.isEnumDeclaration(found.node);
}
