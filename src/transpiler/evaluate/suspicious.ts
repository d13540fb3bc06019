import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation } from "./context.ts";
import type { SourceModule } from "../project/project.ts";

/**
 * Warns of what TypeScript lets pass and nobody means: an assignment where a comparison was meant, statements behind a `return`, names and
 * comparisons as statements. Bodies of components are ordinary programs and are left alone.
 */
export function reportSuspicious(module: SourceModule, evaluation: Evaluation): void {
  const report = (message: Parameters<Evaluation["report"]>[0], node: ts.Node): void =>
    evaluation.report(message, evaluation.project.place(node, module));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "component") {
      if (node.arguments[0]) visit(node.arguments[0]);
      return;
    }
    if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) reportAssignment(node.expression, report);
    if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) reportUnreached(node.statements, module, report);
    if (ts.isExpressionStatement(node)) reportNoEffect(node.expression, report);
    ts.forEachChild(node, visit);
  };
  visit(module.source);
}

type ReportAt = (message: Parameters<Evaluation["report"]>[0], node: ts.Node) => void;

/** A second pair of parentheses says that it is meant. */
function reportAssignment(condition: ts.Expression, report: ReportAt): void {
  if (!ts.isBinaryExpression(condition)) return;
  const { left, operatorToken, right } = condition;
  if (operatorToken.kind === ts.SyntaxKind.EqualsToken)
    report(messages.assignmentAsCondition({ name: left.getText(), value: right.getText() }), condition);
  else if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    reportAssignment(left, report);
    reportAssignment(right, report);
  }
}

const endings = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.ReturnStatement, "return"],
  [ts.SyntaxKind.ThrowStatement, "throw"],
  [ts.SyntaxKind.BreakStatement, "break"],
  [ts.SyntaxKind.ContinueStatement, "continue"],
]);

/** Functions that are declared there, and types, are reached all the same. */
function reportUnreached(statements: readonly ts.Statement[], module: SourceModule, report: ReportAt): void {
  const index = statements.findIndex(({ kind }) => endings.has(kind));
  const end = statements[index];
  const first =
    index < 0
      ? undefined
      : statements
          .slice(index + 1)
          .find(
            (statement) =>
              !ts.isFunctionDeclaration(statement) &&
              !ts.isInterfaceDeclaration(statement) &&
              !ts.isTypeAliasDeclaration(statement) &&
              !ts.isEmptyStatement(statement) &&
              !endings.has(statement.kind),
          );
  if (!end || !first) return;
  const line = module.source.getLineAndCharacterOfPosition(end.getStart()).line + 1;
  report(messages.codeNeverReached({ statement: endings.get(end.kind)!, line }), first);
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

function reportNoEffect(expression: ts.Expression, report: ReportAt): void {
  if (ts.isIdentifier(expression)) {
    const { text } = expression;
    report(messages.statementWithoutEffect({ what: `\`${text}\``, instead: `call it, \`${text}({ … })\`, or remove it.` }), expression);
  } else if (ts.isBinaryExpression(expression) && comparisons.has(expression.operatorToken.kind)) {
    const isEquality = /^={2,3}$/.test(expression.operatorToken.getText());
    const assignment = `${expression.left.getText()} = ${expression.right.getText()}`;
    const instead = isEquality ? `write \`${assignment}\` to set it, or \`if (…)\` to ask.` : "ask for it in an `if (…)`, or remove it.";
    report(messages.statementWithoutEffect({ what: "This comparison", instead }), expression);
  }
}
