import ts from "typescript";

const factory = ts.factory;

/** The name that the hooks go by in an instrumented module. */
export const hooksName = "__run";

/** `__run.name(…)` */
export function hook(name: string, given: readonly ts.Expression[]): ts.CallExpression {
  const callee = factory.createPropertyAccessExpression(factory.createIdentifier(hooksName), name);
  return factory.createCallExpression(callee, undefined, given);
}

export function constant(name: ts.Identifier, value: ts.Expression): ts.Statement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
  return factory.createVariableStatement(undefined, factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const));
}

export function does(name: ts.Identifier, method: string, given: readonly ts.Expression[]): ts.Statement {
  return factory.createExpressionStatement(
    factory.createCallExpression(factory.createPropertyAccessExpression(name, method), undefined, given),
  );
}

/** `async () => (value)` */
export function thunk(value: ts.Expression): ts.Expression {
  return asyncBlock(factory.createParenthesizedExpression(value));
}

export function asyncBlock(body: ts.ConciseBody): ts.Expression {
  return factory.createArrowFunction([factory.createModifier(ts.SyntaxKind.AsyncKeyword)], undefined, [], undefined, undefined, body);
}

export function withBody(node: FunctionWithBody, block: ts.Block, modifiers: readonly ts.ModifierLike[] | undefined): ts.Node {
  const kept = modifiers as readonly ts.Modifier[] | undefined;
  const { typeParameters, parameters, type } = node;
  if (ts.isArrowFunction(node)) {
    return factory.updateArrowFunction(node, kept, typeParameters, parameters, type, node.equalsGreaterThanToken, block);
  }
  if (ts.isFunctionDeclaration(node)) {
    return factory.updateFunctionDeclaration(node, kept, node.asteriskToken, node.name, typeParameters, parameters, type, block);
  }
  return factory.updateFunctionExpression(node, kept, node.asteriskToken, node.name, typeParameters, parameters, type, block);
}

export type FunctionWithBody = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

/** Methods and accessors are not part of the language. */
export function isFunctionWithBody(node: ts.Node): node is FunctionWithBody {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || (ts.isFunctionDeclaration(node) && node.body !== undefined);
}
