import { ts } from "../compiler-api.ts";

/** The variable that a method is called on; "none" for what a call has just made, "other" for a property, say. */
export function variableOf(call: ts.CallExpression): ts.Identifier | "none" | "other" {
  if (!ts.isPropertyAccessExpression(call.expression)) return "other";
  const receiver = bare(call.expression.expression);
  if (ts.isIdentifier(receiver)) return receiver;
  // `xs.sort().reverse()` changes `xs` twice.
  if (ts.isCallExpression(receiver) && isChange(receiver)) return variableOf(receiver);
  return ts.isPropertyAccessExpression(receiver) || ts.isElementAccessExpression(receiver) ? "other" : "none";
}

function bare(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node))
    return bare(node.expression);
  return ts.isAwaitExpression(node) ? bare(node.expression) : node;
}

function isChange({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && ["sort", "reverse"].includes(expression.name.text);
}

/** Might the list that a variable holds have another name, so that whoever uses that would see it changed? */
export function mayBeShared(variable: ts.Identifier): boolean {
  let around: ts.Node = variable;
  let callback: ts.Node | undefined;
  while (around.parent && !ts.isSourceFile(around.parent)) {
    around = around.parent;
    if (ts.isFunctionLike(around)) callback ??= around;
  }
  const { text } = variable;
  const visit = (node: ts.Node): boolean => shares(node, text) || (ts.forEachChild(node, visit) ?? false);
  return isParameterOfHelper(callback, text) || visit(around);
}

/** One place at which a list gets a second name. */
function shares(node: ts.Node, name: string): boolean {
  const isName = (expression: ts.Expression | undefined): boolean => {
    const found = expression && bare(expression);
    return found !== undefined && ts.isIdentifier(found) && found.text === name;
  };
  if (ts.isVariableDeclaration(node)) {
    if (isName(node.initializer)) return true;
    if (!ts.isIdentifier(node.name) || node.name.text !== name || !node.initializer) return false;
    const made = bare(node.initializer);
    // `const sorted = xs.sort()` is `xs`.
    if (ts.isCallExpression(made)) return isChange(made) && variableOf(made) !== "none";
    return ts.isIdentifier(made) || ts.isPropertyAccessExpression(made) || ts.isElementAccessExpression(made);
  }
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isName(node.right);
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text === name && !isArgument(node.parent);
  if (ts.isPropertyAssignment(node)) return isName(node.initializer) && !isArgument(node.parent);
  return ts.isArrayLiteralExpression(node) && node.elements.some(isName);
}

/** `train({ rates })`: what a call is given is copied there, and behind a `return` nobody changes it. */
function isArgument(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) || ts.isReturnStatement(node.parent);
}

/** A helper's parameter is somebody else's list; a pipeline's is its own. */
function isParameterOfHelper(callback: ts.Node | undefined, name: string): boolean {
  if (!callback || !ts.isFunctionLike(callback)) return false;
  const isPipeline = ts.isCallExpression(callback.parent) && /(?:^|\.)pipeline$/.test(callback.parent.expression.getText());
  if (isPipeline) return false;
  const names = (binding: ts.BindingName): boolean =>
    ts.isIdentifier(binding)
      ? binding.text === name
      : binding.elements.some((element) => !ts.isOmittedExpression(element) && names(element.name));
  return callback.parameters.some((parameter) => names(parameter.name));
}
