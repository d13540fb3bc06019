import ts from "typescript";

/**
 * Whether a loop is sequential: its body awaits, or carries a variable from one iteration to the next. A list that iterations add to, and that
 * nothing in them reads, is not carried.
 */
export function isCarrying(loop: ts.ForOfStatement | ts.ForStatement): boolean {
  const own = new Set<string>();
  declaredIn(loop, own);
  const added = new Set<string>();
  let found = false;
  const visit = (node: ts.Node, isOwnFunction: boolean): void => {
    const list = listAddedTo(node);
    if (ts.isAwaitExpression(node) && isOwnFunction) found = true;
    else if (assignedNames(node).some((name) => !own.has(name))) found = true;
    else if (list !== undefined && !own.has(list)) added.add(list);
    if (!found) ts.forEachChild(node, (child) => visit(child, isOwnFunction && !ts.isFunctionLike(child)));
  };
  visit(loop.statement, true);
  return found || readsAny(loop.statement, added);
}

/** `xs` of `xs.push(…)`. */
function listAddedTo(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  return name.text === "push" && ts.isIdentifier(expression) ? expression.text : undefined;
}

function readsAny(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text);
  const parts = listAddedTo(node) === undefined ? undefined : (node as ts.CallExpression).arguments;
  if (parts) return parts.some((part) => readsAny(part, names));
  return ts.forEachChild(node, (child) => readsAny(child, names) || undefined) === true;
}

/** Whether the body may end the loop, so that what comes later depends on it: `break`, `return`. */
export function isLeaving(loop: ts.ForOfStatement | ts.ForStatement): boolean {
  const visit = (node: ts.Node, breaks: boolean): boolean => {
    if (ts.isReturnStatement(node) || (ts.isBreakStatement(node) && breaks)) return true;
    if (ts.isFunctionLike(node)) return false;
    const inner = breaks && !ts.isSwitchStatement(node) && !ts.isIterationStatement(node, false);
    return ts.forEachChild(node, (child) => visit(child, inner) || undefined) === true;
  };
  return visit(loop.statement, true);
}

function declaredIn(node: ts.Node, names: Set<string>): void {
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
    names.add(node.name.text);
  ts.forEachChild(node, (child) => declaredIn(child, names));
}

/** The variables that a node itself changes. */
function assignedNames(node: ts.Node): readonly string[] {
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator)) return rootsOf(node.operand);
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return rootsOf(node.left);
  return [];
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function rootsOf(target: ts.Node): readonly string[] {
  if (ts.isIdentifier(target)) return [target.text];
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return rootsOf(target.expression);
  if (ts.isParenthesizedExpression(target)) return rootsOf(target.expression);
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(rootsOf);
  if (ts.isSpreadElement(target)) return rootsOf(target.expression);
  if (ts.isBinaryExpression(target)) return rootsOf(target.left);
  if (!ts.isObjectLiteralExpression(target)) return [];
  return target.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name.text];
    if (ts.isPropertyAssignment(property)) return rootsOf(property.initializer);
    return ts.isSpreadAssignment(property) ? rootsOf(property.expression) : [];
  });
}
