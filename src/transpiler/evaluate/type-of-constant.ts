import type { FieldType, ValueType } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import { findDeclaration, type Declared, type Sight } from "./find-declaration.ts";
import { boolean, fieldOf, listOf, nothing, number, string, unifyAll } from "./value-types.ts";

/** The type of `modes` or `settings.mode`, a constant at the top of a file, from how it is written; undefined where that does not tell. */
export function typeOfName(name: ts.EntityName, sight: Sight): ValueType | undefined {
  return typeOf(name, sight, new Set());
}

/** `resolving`: the constants that are made of this one. */
function typeOf(name: ts.EntityName, sight: Sight, resolving: ReadonlySet<ts.Node>): ValueType | undefined {
  if (!ts.isIdentifier(name)) {
    const type = typeOf(name.left, sight, resolving);
    const field = type?.kind === "object" ? fieldOf(type, name.right.text) : undefined;
    return field && !field.optional ? field.type : undefined;
  }
  const found = constantNamed(name.text, sight);
  if (!found?.node.initializer || found.node.type || resolving.has(found.node)) return undefined;
  return written(found.node.initializer, { ...sight, module: found.module }, true, new Set([...resolving, found.node]));
}

/** The declaration of a constant at the top of a file. */
export function constantNamed(name: string, sight: Sight): Declared<ts.VariableDeclaration> | undefined {
  return findDeclaration(name, sight, constantOf);
}

function constantOf(statement: ts.Statement, name: string): ts.VariableDeclaration | undefined {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return undefined;
  return statement.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
}

/** `literal`: a text is of its own type, as in `const mode = "fast"` and in all of what is `as const`. */
function written(
  node: ts.Expression,
  sight: Sight,
  literal: boolean,
  resolving: ReadonlySet<ts.Node>,
  constant = false,
): ValueType | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    return written(node.expression, sight, literal, resolving, constant);
  if (ts.isAsExpression(node))
    return ts.isConstTypeReference(node.type) ? written(node.expression, sight, true, resolving, true) : undefined;
  if (ts.isStringLiteralLike(node)) return literal ? { kind: "string", literals: [node.text] } : string;
  if (ts.isTemplateExpression(node)) return string;
  if (ts.isNumericLiteral(node)) return number;
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return number;
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return boolean;
  if (node.kind === ts.SyntaxKind.NullKeyword) return nothing;
  if (ts.isIdentifier(node)) return typeOf(node, sight, resolving);
  if (ts.isArrayLiteralExpression(node)) return elementsOf(node, sight, resolving, constant);
  return ts.isObjectLiteralExpression(node) ? objectOf(node, sight, resolving, constant) : undefined;
}

function elementsOf(
  node: ts.ArrayLiteralExpression,
  sight: Sight,
  resolving: ReadonlySet<ts.Node>,
  constant: boolean,
): ValueType | undefined {
  const elements = node.elements.map((element) => {
    if (!ts.isSpreadElement(element)) return written(element, sight, constant, resolving, constant);
    const spread = written(element.expression, sight, constant, resolving, constant);
    return spread?.kind === "list" ? spread.element : undefined;
  });
  return elements.every((element) => element !== undefined) ? listOf(unifyAll(elements)) : undefined;
}

function objectOf(
  node: ts.ObjectLiteralExpression,
  sight: Sight,
  resolving: ReadonlySet<ts.Node>,
  constant: boolean,
): ValueType | undefined {
  const fields = new Map<string, FieldType>();
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = written(property.expression, sight, constant, resolving, constant);
      if (spread?.kind !== "object") return undefined;
      for (const [name, field] of Object.entries(spread.fields)) fields.set(name, field);
      continue;
    }
    const value = ts.isPropertyAssignment(property)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : undefined;
    const { name } = property;
    const type = value && written(value, sight, constant, resolving, constant);
    if (!type || !name || !(ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))) return undefined;
    fields.set(name.text, { type, optional: false });
  }
  return { kind: "object", fields: Object.fromEntries(fields) };
}
