import { ts } from "../compiler-api.ts";
import { namesOf } from "./declarations.ts";

/** Methods that change what they are called on. */
const mutating = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
  "set",
  "add",
  "delete",
  "clear",
]);
/** `Object.assign(target, …)` and its like. */
const mutatingFirst = new Set(["assign", "defineProperty", "defineProperties", "setPrototypeOf"]);
/** Methods that call their callback at once. */
const calling = new Set(["forEach", "map", "flatMap", "filter", "reduce", "some", "every", "find"]);

/**
 * The names whose values a file's statements change when it is run, each with the first node that does. argots runs none of them: only
 * declarations count, so that such a name has no value that can be relied on.
 */
export function changedNames(source: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const changed = new Map<string, ts.Node>();
  const functions = new Map<string, ts.Node>();
  const entered = new Set<ts.Node>();
  // What functions declare themselves is theirs.
  let local: ReadonlySet<string> = new Set();
  const mark = (target: ts.Node, at: ts.Node): void => {
    for (const root of rootsOf(target)) if (!changed.has(root) && !local.has(root)) changed.set(root, at);
  };
  const enter = (callee: ts.Node | undefined): void => {
    if (!callee || entered.has(callee)) return;
    entered.add(callee);
    const outer = local;
    local = new Set([...outer, ...declaredIn(callee)]);
    ts.forEachChild(callee, visit);
    local = outer;
  };
  const visitCall = (call: ts.CallExpression): void => {
    const callee = unwrap(call.expression);
    if (ts.isIdentifier(callee)) enter(functions.get(callee.text));
    else if (ts.isFunctionLike(callee)) enter(callee);
    else if (ts.isPropertyAccessExpression(callee)) {
      const method = callee.name.text;
      if (mutating.has(method)) mark(callee.expression, call);
      const [first] = call.arguments;
      if (mutatingFirst.has(method) && first && ts.isIdentifier(callee.expression) && callee.expression.text === "Object")
        mark(first, call);
      if (calling.has(method)) for (const argument of call.arguments) if (ts.isFunctionLike(argument)) enter(argument);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) mark(node.left, node);
    else if (ts.isPostfixUnaryExpression(node)) mark(node.operand, node);
    else if (ts.isPrefixUnaryExpression(node) && steps.has(node.operator)) mark(node.operand, node);
    else if (ts.isDeleteExpression(node)) mark(node.expression, node);
    else if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer))
      mark(node.initializer, node);
    else if (ts.isCallExpression(node)) visitCall(node);
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) functions.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer && ts.isFunctionLike(initializer)) functions.set(name.text, initializer);
  }
  source.statements.forEach(visit);
  return changed;
}

/** The names that a function binds, in any of its blocks. */
function declaredIn(node: ts.Node): readonly string[] {
  const own = (ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.name ? namesOf(node.name).map(({ text }) => text) : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...declaredIn(child)));
  return [...own, ...inner];
}

const steps = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken]);

function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

function unwrap(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)
    ? unwrap(node.expression)
    : node;
}

/** The names that an assignment to `target` changes: `a` for `a.b[0]`, `a` and `b` for `[a, b.c]`. */
function rootsOf(target: ts.Node): readonly string[] {
  if (ts.isIdentifier(target)) return [target.text];
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return rootsOf(target.expression);
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(rootsOf);
  if (ts.isObjectLiteralExpression(target)) return target.properties.flatMap(rootsOf);
  if (ts.isPropertyAssignment(target)) return rootsOf(target.initializer);
  if (ts.isShorthandPropertyAssignment(target)) return [target.name.text];
  if (ts.isSpreadElement(target) || ts.isSpreadAssignment(target)) return rootsOf(target.expression);
  if (ts.isBinaryExpression(target)) return rootsOf(target.left);
  if (ts.isParenthesizedExpression(target) || ts.isAsExpression(target) || ts.isNonNullExpression(target))
    return rootsOf(target.expression);
  return [];
}
