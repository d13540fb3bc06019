import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import type { Completion, Evaluation, Frame } from "./context.ts";
import { placeAt } from "./context.ts";
import { toValue } from "./convert.ts";
import { iterateStatements } from "./iterate-statements.ts";
import { asType, binary } from "./operators.ts";
import { openScope } from "./scope.ts";
import { primitive, runtime, type Thing } from "./things.ts";
import { listOf, number } from "./value-types.ts";

/** Is there an `await` in it that belongs to the same function? */
export function awaitsDirectly(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => awaitsDirectly(child) || undefined) ?? false;
}

/** `for (let i = 0; i < n; i++)`, where nothing in the body sets `i` or what `n` is made of: it goes through the numbers one after the other. */
export function isCounted(node: ts.ForStatement): boolean {
  const counter = counterOf(node);
  if (!counter) return false;
  const fixed = new Set([counter.name.text, ...namesIn(counter.limit)]);
  return !setsAny(node.statement, fixed);
}

interface Counter {
  readonly name: ts.Identifier;
  readonly start: ts.Expression;
  readonly limit: ts.Expression;
  readonly inclusive: boolean;
  /** `i--` */
  readonly down: boolean;
}

function counterOf({ initializer, condition, incrementor }: ts.ForStatement): Counter | undefined {
  if (!initializer || !ts.isVariableDeclarationList(initializer) || initializer.declarations.length !== 1) return undefined;
  const { name, initializer: start } = initializer.declarations[0]!;
  if (!ts.isIdentifier(name) || !start || !condition || !ts.isBinaryExpression(condition) || !incrementor) return undefined;
  const operator = condition.operatorToken.kind;
  const way = ways.get(operator);
  if (!way) return undefined;
  const [one, several] = way.down
    ? [ts.SyntaxKind.MinusMinusToken, ts.SyntaxKind.MinusEqualsToken]
    : [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.PlusEqualsToken];
  const isCounter = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === name.text;
  if (!isCounter(condition.left) || containsCall(condition.right)) return undefined;
  const steps =
    ((ts.isPostfixUnaryExpression(incrementor) || ts.isPrefixUnaryExpression(incrementor)) &&
      incrementor.operator === one &&
      isCounter(incrementor.operand)) ||
    (ts.isBinaryExpression(incrementor) &&
      incrementor.operatorToken.kind === several &&
      isCounter(incrementor.left) &&
      ts.isNumericLiteral(incrementor.right) &&
      incrementor.right.text === "1");
  return steps ? { name, start, limit: condition.right, ...way } : undefined;
}

const ways: ReadonlyMap<ts.SyntaxKind, Pick<Counter, "inclusive" | "down">> = new Map([
  [ts.SyntaxKind.LessThanToken, { inclusive: false, down: false }],
  [ts.SyntaxKind.LessThanEqualsToken, { inclusive: true, down: false }],
  [ts.SyntaxKind.GreaterThanToken, { inclusive: false, down: true }],
  [ts.SyntaxKind.GreaterThanEqualsToken, { inclusive: true, down: true }],
]);

function containsCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) || (ts.forEachChild(node, (child) => containsCall(child) || undefined) ?? false);
}

function namesIn(node: ts.Node): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  const names: string[] = [];
  ts.forEachChild(node, (child) => void names.push(...namesIn(child)));
  return names;
}

/** Is one of the names assigned to, by name? */
function setsAny(node: ts.Node, names: ReadonlySet<string>): boolean {
  const sets = (target: ts.Node): boolean => namesIn(target).some((name) => names.has(name));
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment && sets(node.left)) return true;
  }
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator) && sets(node.operand)) return true;
  return ts.forEachChild(node, (child) => setsAny(child, names) || undefined) ?? false;
}

const isStep = (operator: ts.SyntaxKind): boolean => operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;

/** The numbers as a list of the run: parallel where the iterations are independent, and without a limit to their number where they are not. */
export function overCount(node: ts.ForStatement, frame: Frame, evaluation: Evaluation): Completion {
  const { name, start, limit, inclusive, down } = counterOf(node)!;
  const place = placeAt(node.condition!, frame, evaluation);
  const from = frame.scope.bindings.get(name.text);
  const first: Thing = from && typeof from !== "function" && "value" in from ? from.value : primitive(0, place);
  const end = evaluation.evaluate.expression(limit, frame);
  const texts = { left: limit.getText(frame.module.source), right: start.getText(frame.module.source) };
  const [low, high] = down ? [end, first] : [first, end];
  const isZero = (thing: Thing): boolean => thing.kind === "primitive" && thing.value === 0;
  const difference = isZero(low) ? high : binary("-", high, low, place, evaluation, texts);
  const value = toValue(difference);
  if (!value || (value.type.kind !== "number" && value.type.kind !== "json")) {
    // What is wrong with it is said where it is compared.
    evaluation.evaluate.expression(node.condition!, frame);
    return { kind: "normal" };
  }
  const items: Value = {
    kind: "operation",
    operator: "range",
    operands: [countOf(asType(value, number), inclusive)],
    type: listOf(number),
  };
  return iterateStatements(
    runtime(items, place),
    {
      itemName: name.text,
      name: `for-${name.text}`,
      place,
      node: node.statement,
      sequential: awaitsDirectly(node.statement),
      body: (inner, item) => {
        const scoped = { ...inner, scope: openScope(frame.scope) };
        const current = down
          ? binary("-", first, item, place, evaluation, texts)
          : isZero(first)
            ? item
            : binary("+", item, first, place, evaluation, texts);
        evaluation.evaluate.bind(name, current, scoped, false);
        return evaluation.evaluate.statements([node.statement], scoped);
      },
    },
    frame,
    evaluation,
  );
}

/** How many whole steps there are to a limit, which may be a fraction, or behind the start. */
function countOf(distance: Value, inclusive: boolean): Value {
  const operation = (operator: "floor" | "ceiling" | "add" | "maximum", ...operands: Value[]): Value => ({
    kind: "operation",
    operator,
    operands,
    type: number,
  });
  const constant = (value: number): Value => ({ kind: "constant", value, type: number });
  const steps = inclusive ? operation("add", operation("floor", distance), constant(1)) : operation("ceiling", distance);
  return operation("maximum", constant(0), steps);
}
