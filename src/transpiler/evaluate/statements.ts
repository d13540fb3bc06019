import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { evaluateIf } from "./branches.ts";
import { evaluateSwitch } from "./switch.ts";
import { evaluateThrow, evaluateTry } from "./tries.ts";
import { inSequence, stepsOf } from "./sequence.ts";
import { spendStep } from "./budget.ts";
import { normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { returning } from "./functions.ts";
import { evaluateForOf, evaluateFor, evaluateWhile } from "./loops.ts";
import { openScope } from "./scope.ts";
import { announceAll, declare } from "./declarations.ts";
import { primitive } from "./things.ts";

type Handler = (node: never, frame: Frame, evaluation: Evaluation) => Completion;

/** What each kind of statement means. A kind that is not here is unsupported by construction. */
const handlers: ReadonlyMap<ts.SyntaxKind, Handler> = new Map<ts.SyntaxKind, Handler>([
  [ts.SyntaxKind.VariableStatement, (node: ts.VariableStatement, frame, evaluation) => declare(node.declarationList, frame, evaluation)],
  [ts.SyntaxKind.ExpressionStatement, expressionStatement],
  [
    ts.SyntaxKind.Block,
    (node: ts.Block, frame, evaluation) => evaluation.evaluate.statements(node.statements, { ...frame, scope: openScope(frame.scope) }),
  ],
  [ts.SyntaxKind.IfStatement, evaluateIf],
  [ts.SyntaxKind.SwitchStatement, evaluateSwitch],
  [ts.SyntaxKind.TryStatement, evaluateTry],
  [ts.SyntaxKind.ThrowStatement, evaluateThrow],
  [ts.SyntaxKind.ForOfStatement, evaluateForOf],
  [ts.SyntaxKind.ForStatement, evaluateFor],
  [ts.SyntaxKind.WhileStatement, evaluateWhile],
  [ts.SyntaxKind.DoStatement, evaluateWhile],
  [ts.SyntaxKind.ReturnStatement, returnStatement],
  [ts.SyntaxKind.BreakStatement, jump],
  [ts.SyntaxKind.ContinueStatement, jump],
  [ts.SyntaxKind.EmptyStatement, () => normal],
  // Declared before the block runs, or without meaning for values.
  [ts.SyntaxKind.FunctionDeclaration, () => normal],
  [ts.SyntaxKind.TypeAliasDeclaration, () => normal],
  [ts.SyntaxKind.InterfaceDeclaration, () => normal],
]);

const instead = new Map<ts.SyntaxKind, { construct: string; instead: string }>([
  [ts.SyntaxKind.ForInStatement, { construct: "`for … in`", instead: "write `for (const key of Object.keys(object))`." }],
  [ts.SyntaxKind.LabeledStatement, { construct: "A label", instead: "move the inner loop into a function and `return` from it." }],
  [ts.SyntaxKind.ClassDeclaration, { construct: "A class", instead: "use functions and plain objects." }],
  [ts.SyntaxKind.EnumDeclaration, { construct: "An enum here", instead: "declare it at the top of the file." }],
  [ts.SyntaxKind.DebuggerStatement, { construct: "`debugger`", instead: "remove it: a pipeline is read, never run." }],
  [ts.SyntaxKind.WithStatement, { construct: "`with`", instead: "name the object." }],
]);

/** Goes through a block in order; functions in it are known before it starts, as in JavaScript. */
export function evaluateStatements(statements: readonly ts.Statement[], frame: Frame, evaluation: Evaluation): Completion {
  announceAll(statements, frame, evaluation);
  return inSequence(stepsOf(statements, evaluation), frame, evaluation);
}

/** One statement, whose names are announced. */
export function evaluateStatement(statement: ts.Statement, frame: Frame, evaluation: Evaluation): Completion {
  if (!spendStep(evaluation, frame, statement)) return normal;
  const handler = handlers.get(statement.kind);
  if (handler) return handler(statement as never, frame, evaluation);
  const words = instead.get(statement.kind) ?? {
    construct: `\`${ts.SyntaxKind[statement.kind]}\``,
    instead: "do this in a component.",
  };
  reportAt(evaluation, frame, firstToken(statement), messages.constructUnsupported(words));
  return normal;
}

/** `switch` rather than the whole statement: the place that a diagnostic underlines. */
function firstToken(statement: ts.Statement): ts.Node {
  return statement.getChildAt(0) ?? statement;
}

function expressionStatement(node: ts.ExpressionStatement, frame: Frame, evaluation: Evaluation): Completion {
  evaluation.evaluate.expression(node.expression, { ...frame, unused: true });
  return normal;
}

function returnStatement(node: ts.ReturnStatement, frame: Frame, evaluation: Evaluation): Completion {
  const place = evaluation.project.place(node, frame.module);
  return {
    kind: "return",
    at: node.getChildAt(0),
    value: node.expression ? evaluation.evaluate.expression(node.expression, returning(frame)) : primitive(undefined, place),
  };
}

function jump(node: ts.BreakOrContinueStatement, frame: Frame, evaluation: Evaluation): Completion {
  if (node.label)
    reportAt(
      evaluation,
      frame,
      node.label,
      messages.constructUnsupported({ construct: "A label", instead: "move the inner loop into a function and `return` from it." }),
    );
  return { kind: ts.isBreakStatement(node) ? "break" : "continue", at: node.getChildAt(0) };
}
