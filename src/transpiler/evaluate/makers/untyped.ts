import type { ValueType } from "../../../graph/types.ts";
import { ts } from "../../compiler-api.ts";
import { propertyName, typeText } from "../../python/type-text.ts";

/** Why it cannot be told what a function returns. */
export interface Untyped {
  readonly untyped: ts.Expression;
  /** What to write: a hint. */
  readonly instead: string;
}

type TypeOf = (node: ts.Expression) => ValueType | undefined;

/** `returned` has a part whose type its syntax does not say. */
export function untyped(returned: ts.Expression, declaration: ts.FunctionLikeDeclaration, typeOf: TypeOf): Untyped {
  const type = writtenType(bare(returned), typeOf);
  const isAsync = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Async;
  const annotated = isAsync ? `async (…): Promise<${type}> => …` : `(…): ${type} => …`;
  const nothing =
    declaration.body === returned && ts.isCallExpression(bare(returned)) ? ", or put the body in braces if it returns nothing" : "";
  return { untyped: narrowest(returned, typeOf), instead: `write the type behind the parameters: \`${annotated}\`${nothing}.` };
}

/** The innermost part that cannot be told by itself: one field of an object, say. */
function narrowest(node: ts.Expression, typeOf: TypeOf): ts.Expression {
  const open = partsOf(bare(node)).find((part) => typeOf(part) === undefined);
  return open ? narrowest(open, typeOf) : bare(node);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isNonNullExpression(node) ? bare(node.expression) : node;
}

function partsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap((property) => valueOf(property) ?? []);
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter((element) => !ts.isSpreadElement(element));
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node)) return [node.left, node.right];
  return [];
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** `{ rows: number; accuracy: … }`: what is known is written out, the rest is left to the author. */
function writtenType(node: ts.Expression, typeOf: TypeOf): string {
  const type = typeOf(node);
  if (type) return typeText(type);
  if (!ts.isObjectLiteralExpression(node)) return "{ accuracy: number }";
  const fields = node.properties.map((property) => {
    const value = valueOf(property);
    const name =
      property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? property.name.text : undefined;
    if (name === undefined) return "…";
    const known = value && typeOf(value);
    return `${propertyName(name)}: ${known ? typeText(known) : "…"}`;
  });
  return `{ ${fields.join("; ")} }`;
}
