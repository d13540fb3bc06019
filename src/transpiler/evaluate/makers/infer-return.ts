import type { FieldType, ValueType } from "../../../graph/types.ts";
import { ts } from "../../compiler-api.ts";
import { functionNamed } from "./function-named.ts";
import { untyped, type Untyped } from "./untyped.ts";
import { resolveType, type ResolvedType, type TypeContext } from "../resolve-type.ts";
import { isProcessEnvironment } from "../process-environment.ts";
import { boolean, fieldOf, json, listOf, nothing, number, own, string, unify, unifyAll } from "../value-types.ts";

/** What is known of names inside a component's body. */
interface Known {
  readonly context: TypeContext;
  /** The types of the inputs, by name. */
  readonly inputs: ReadonlyMap<string, ResolvedType>;
  /** The parameters of the callbacks around: whatever else is called so is hidden, even where their type is not known. */
  readonly parameters: ReadonlyMap<string, ValueType | undefined>;
  readonly body: ts.ConciseBody;
  /** Guards against constants that are declared by themselves. */
  readonly working: ReadonlySet<string>;
  /** What has been worked out: constants made of others twice would take exponential time. */
  readonly names: Map<string, ValueType | undefined>;
}

/**
 * The type of what a component's function gives: as annotated, else told from the returned expressions as far as their syntax says it
 * (no checker runs: it would cost a second, style.md "Speed"). Where it cannot be told, why.
 */
export function returnTypeOf(
  declaration: ts.FunctionLikeDeclaration,
  inputs: ReadonlyMap<string, ResolvedType>,
  context: TypeContext,
): ResolvedType | Untyped {
  if (declaration.type) return resolveType(declaration.type, context);
  const { body } = declaration;
  // Only overloads and abstract methods have none.
  if (!body) return { type: nothing, optional: true };
  const known: Known = { context, inputs, parameters: new Map(), body, working: new Set(), names: new Map() };
  const returned = ts.isBlock(body) ? returnedIn(body) : [body];
  if (returned.length === 0) return { type: nothing, optional: true };
  const types = returned.map((expression) => resolvedOf(expression, known));
  const open = returned.find((_, index) => types[index] === undefined);
  if (open) return untyped(open, declaration, (node) => typeOf(node, known));
  const { type, optional } = union(types.filter((type) => type !== undefined));
  return { type, optional: optional || returnsNothing(body) };
}

/** Is there a `return;` beside those that give something? */
function returnsNothing(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return !node.expression;
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, returnsNothing) ?? false;
}

/** One type for all of them, where what some lack may be absent. */
function union(members: readonly ResolvedType[]): ResolvedType {
  const optional = members.some((member) => member.optional);
  const types = members.flatMap(({ type }) => (type.kind === "null" ? [] : [type]));
  if (types.length === 0) return { type: nothing, optional: true };
  const objects = types.flatMap((type) => (type.kind === "object" ? [type.fields] : []));
  if (objects.length < types.length) return { type: unifyAll(types), optional };
  const names = new Set(objects.flatMap((fields) => Object.keys(fields)));
  const fields = [...names].map((name): [string, FieldType] => {
    const found = objects.flatMap((one) => own(one, name) ?? []);
    const field = union(found);
    return [name, { ...field, optional: field.optional || found.length < objects.length }];
  });
  return { type: { kind: "object", fields: Object.fromEntries(fields) }, optional };
}

/** The expressions of the `return`s that belong to this function. */
function returnedIn(node: ts.Node): ts.Expression[] {
  if (ts.isReturnStatement(node)) return node.expression ? [node.expression] : [];
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return [];
  const found: ts.Expression[] = [];
  ts.forEachChild(node, (child) => void found.push(...returnedIn(child)));
  return found;
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);

/** Methods whose result has one type, whatever they are called on. */
const methods: Readonly<Record<string, ValueType>> = {
  toFixed: string,
  toString: string,
  toUpperCase: string,
  toLowerCase: string,
  trim: string,
  join: string,
  padStart: string,
  padEnd: string,
  repeat: string,
  replaceAll: string,
  replace: string,
  toISOString: string,
  split: listOf(string),
  startsWith: boolean,
  endsWith: boolean,
  includes: boolean,
  some: boolean,
  every: boolean,
  test: boolean,
  indexOf: number,
  byteLength: number,
  charCodeAt: number,
  findIndex: number,
  getTime: number,
};

const functions: Readonly<Record<string, ValueType>> = {
  Number: number,
  parseInt: number,
  parseFloat: number,
  String: string,
  Boolean: boolean,
  "JSON.stringify": string,
  "Date.now": number,
  isNaN: boolean,
};

/** Functions of Node that are called for what they do: as a whole body they return nothing. */
const givesNothing: ReadonlySet<string> = new Set([
  "writeFile",
  "writeFileSync",
  "appendFile",
  "appendFileSync",
  "copyFile",
  "copyFileSync",
  "rm",
  "rmSync",
  "unlink",
  "unlinkSync",
  "rename",
  "renameSync",
  "cp",
  "cpSync",
  "forEach",
]);

/** The type of an expression, and whether it may be `undefined`. */
function resolvedOf(node: ts.Expression, known: Known): ResolvedType | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isSatisfiesExpression(node))
    return resolvedOf(node.expression, known);
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) return resolveType(node.type, known.context);
  if (ts.isConditionalExpression(node)) {
    const [a, b] = [resolvedOf(node.whenTrue, known), resolvedOf(node.whenFalse, known)];
    return a && b && union([a, b]);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    const [left, right] = [resolvedOf(node.left, known), resolvedOf(node.right, known)];
    return left && right && { ...union([left, right]), optional: right.optional };
  }
  const type = typeOf(node, known);
  return type && { type, optional: type.kind === "null" || mayBeUndefined(node, known) };
}

function mayBeUndefined(node: ts.Expression, known: Known): boolean {
  if (ts.isIdentifier(node)) return variableMayBeUndefined(node.text, known);
  if (ts.isCallExpression(node))
    return node.questionDotToken !== undefined || (ts.isPropertyAccessExpression(node.expression) && endsOptional(node.expression, known));
  if (!ts.isPropertyAccessExpression(node)) return false;
  const object = typeOf(node.expression, known);
  return endsOptional(node, known) || (object?.kind === "object" && fieldOf(object, node.name.text)?.optional === true);
}

/** `rows.at(-1)?.name`, `rows.at(-1)`. */
function endsOptional(node: ts.PropertyAccessExpression, known: Known): boolean {
  if (node.questionDotToken) return true;
  if (ts.isCallExpression(node.parent) && node.name.text === "at") return typeOf(node.expression, known)?.kind === "list";
  return (ts.isPropertyAccessExpression(node.expression) || ts.isCallExpression(node.expression)) && mayBeUndefined(node.expression, known);
}

/** A variable whose type says so, and that is asked for nowhere: what was asked for may be there, as TypeScript would know. */
function variableMayBeUndefined(name: string, known: Known): boolean {
  if (known.parameters.has(name)) return false;
  const input = known.inputs.get(name);
  const declaration = input ? undefined : declarationOf(name, known.body);
  const optional = input?.optional ?? (declaration?.type && resolveType(declaration.type, known.context).optional) ?? false;
  return optional && !isAskedFor(name, known.body);
}

function isAskedFor(name: string, node: ts.Node): boolean {
  const isIt = (part: ts.Node): boolean => ts.isIdentifier(part) && part.text === name;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken && isIt(node.operand)) return true;
  if (ts.isIfStatement(node) && isIt(node.expression)) return true;
  if (ts.isBinaryExpression(node) && isIt(node.left) && asking.has(node.operatorToken.kind)) return true;
  return ts.forEachChild(node, (child) => isAskedFor(name, child)) ?? false;
}

const asking: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

function typeOf(node: ts.Expression, known: Known): ValueType | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node))
    return typeOf(node.expression, known);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    return ts.isConstTypeReference(node.type) ? typeOf(node.expression, known) : resolveType(node.type, known.context).type;
  }
  if (ts.isSatisfiesExpression(node)) return typeOf(node.expression, known);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isTypeOfExpression(node)) return string;
  if (ts.isNumericLiteral(node) || ts.isPostfixUnaryExpression(node)) return number;
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return boolean;
  if (node.kind === ts.SyntaxKind.NullKeyword) return nothing;
  if (ts.isVoidExpression(node)) return nothing;
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken ? boolean : number;
  if (ts.isIdentifier(node)) return identifierType(node.text, known);
  if (ts.isPropertyAccessExpression(node)) return memberType(node, known);
  if (ts.isElementAccessExpression(node)) {
    if (isProcessEnvironment(node.expression)) return string;
    const list = typeOf(node.expression, known);
    return list?.kind === "list" ? list.element : list?.kind === "record" ? list.value : undefined;
  }
  if (ts.isObjectLiteralExpression(node)) return objectType(node, known);
  if (ts.isArrayLiteralExpression(node)) {
    const elements = node.elements.map((element) => {
      if (!ts.isSpreadElement(element)) return typeOf(element, known);
      const spread = typeOf(element.expression, known);
      return spread?.kind === "list" ? spread.element : undefined;
    });
    return elements.every((element) => element !== undefined) ? listOf(elements.length === 0 ? json : elements.reduce(unify)) : undefined;
  }
  if (ts.isConditionalExpression(node)) return resolvedOf(node, known)?.type;
  if (ts.isBinaryExpression(node)) return binaryType(node, known);
  if (ts.isCallExpression(node)) return callType(node, known);
  return undefined;
}

const both = (a: ValueType | undefined, b: ValueType | undefined) => (a && b ? unify(a, b) : undefined);

function binaryType(node: ts.BinaryExpression, known: Known): ValueType | undefined {
  const operator = node.operatorToken.kind;
  if (comparisons.has(operator)) return boolean;
  if (operator === ts.SyntaxKind.CommaToken || operator === ts.SyntaxKind.EqualsToken) return typeOf(node.right, known);
  const [left, right] = [typeOf(node.left, known), typeOf(node.right, known)];
  if (operator === ts.SyntaxKind.PlusToken) {
    if (left?.kind === "string" || right?.kind === "string") return string;
    return left?.kind === "number" && right?.kind === "number" ? number : undefined;
  }
  if (
    operator === ts.SyntaxKind.AmpersandAmpersandToken ||
    operator === ts.SyntaxKind.BarBarToken ||
    operator === ts.SyntaxKind.QuestionQuestionToken
  )
    return both(left, right);
  return number;
}

function objectType(node: ts.ObjectLiteralExpression, known: Known): ValueType | undefined {
  const fields = new Map<string, FieldType>();
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = typeOf(property.expression, known);
      if (spread?.kind !== "object") return undefined;
      for (const [name, field] of Object.entries(spread.fields)) fields.set(name, field);
      continue;
    }
    const name =
      property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? property.name.text : undefined;
    const field = ts.isPropertyAssignment(property)
      ? resolvedOf(property.initializer, known)
      : ts.isShorthandPropertyAssignment(property)
        ? resolvedOf(property.name, known)
        : undefined;
    if (name === undefined || !field) return undefined;
    fields.set(name, field);
  }
  return { kind: "object", fields: Object.fromEntries(fields) };
}

function memberType(node: ts.PropertyAccessExpression, known: Known): ValueType | undefined {
  const name = node.name.text;
  if (isProcessEnvironment(node.expression)) return string;
  if (name === "length" || name === "size" || name === "byteLength") return number;
  if (ts.isIdentifier(node.expression) && node.expression.text === "Math") return number;
  const object = typeOf(node.expression, known);
  if (object?.kind === "object") return fieldOf(object, name)?.type;
  if (object?.kind === "record") return object.value;
  if (object?.kind === "artifact" && (name === "path" || name === "uri" || name === "name")) return string;
  return undefined;
}

function callType(node: ts.CallExpression, known: Known): ValueType | undefined {
  const callee = node.expression;
  const text = callee.getText(known.context.module.source);
  const name = text.slice(text.lastIndexOf(".") + 1);
  if (text.startsWith("console.") || givesNothing.has(name)) return nothing;
  if (text.startsWith("Math.")) return number;
  const plain = own(functions, text);
  if (plain) return plain;
  if (ts.isPropertyAccessExpression(callee)) {
    const method = own(methods, callee.name.text);
    if (method) return method;
    const receiver = typeOf(callee.expression, known);
    if (receiver && ["filter", "slice", "concat", "toSorted", "sort", "reverse", "toReversed"].includes(callee.name.text)) return receiver;
    if (callee.name.text === "map") return mapType(node, receiver, known);
    if (receiver?.kind === "list" && callee.name.text === "at") return receiver.element;
    return undefined;
  }
  if (ts.isIdentifier(callee)) {
    const declared = functionNamed(callee.text, known.context);
    if (declared) return resolveType(declared.type, { ...known.context, module: declared.module }).type;
  }
  return undefined;
}

/** What the callback gives, where it is one expression of the element and of what is known around it. */
function mapType(node: ts.CallExpression, receiver: ValueType | undefined, known: Known): ValueType | undefined {
  const [callback] = node.arguments;
  if (!callback || !ts.isArrowFunction(callback) || ts.isBlock(callback.body)) return undefined;
  const types = [receiver?.kind === "list" ? receiver.element : undefined, number];
  const parameters = new Map(known.parameters);
  for (const [position, { name }] of callback.parameters.entries()) if (ts.isIdentifier(name)) parameters.set(name.text, types[position]);
  const element = typeOf(callback.body, { ...known, parameters });
  return element && listOf(element);
}

function identifierType(name: string, known: Known): ValueType | undefined {
  if (name === "undefined") return nothing;
  if (name === "NaN" || name === "Infinity") return number;
  if (known.parameters.has(name)) return known.parameters.get(name);
  const input = known.inputs.get(name);
  if (input) return input.type;
  if (known.working.has(name)) return undefined;
  if (known.names.has(name)) return known.names.get(name);
  const type = declaredType(name, known);
  known.names.set(name, type);
  return type;
}

function declaredType(name: string, known: Known): ValueType | undefined {
  const declaration = declarationOf(name, known.body) ?? declarationOf(name, known.context.module.source);
  if (!declaration) return undefined;
  if (declaration.type) return resolveType(declaration.type, known.context).type;
  return (
    declaration.initializer &&
    typeOf(declaration.initializer, { ...known, parameters: new Map(), working: new Set([...known.working, name]) })
  );
}

/** The variable of that name, where exactly one is declared: with two it would depend on the place. */
function declarationOf(name: string, root: ts.Node): ts.VariableDeclaration | undefined {
  const found: ts.VariableDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) found.push(node);
    if (ts.isSourceFile(root) && ts.isFunctionLike(node)) return;
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found.length === 1 ? found[0] : undefined;
}
