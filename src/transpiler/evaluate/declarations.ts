import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { primitive, type Thing } from "./things.ts";

export function declareFunction(node: ts.FunctionDeclaration, frame: Frame, evaluation: Evaluation): void {
  // Without a body it is an overload of the one that has it, or declares what is defined elsewhere.
  if (!node.body) return;
  // Only the default export of a file has no name.
  const name = node.name?.text ?? "default";
  const place = evaluation.project.place(node.name ?? node, frame.module);
  if (node.name) reportTwice(node.name, frame, evaluation);
  const value: Thing = { kind: "function", declaration: node, scope: frame.scope, module: frame.module, name, place };
  frame.scope.bindings.set(name, { value, constant: true, region: frame.region, place });
}

/** The names that a block declares further down exist in all of it, and cannot be used before (TypeScript's "temporal dead zone"). */
function announce(list: ts.VariableDeclarationList, frame: Frame, evaluation: Evaluation): void {
  for (const { name } of list.declarations) {
    for (const one of namesOf(name)) {
      reportTwice(one, frame, evaluation);
      frame.scope.bindings.set(one.text, { declaredAt: evaluation.project.place(one, frame.module) });
    }
  }
}

export function announceAll(statements: readonly ts.Statement[], frame: Frame, evaluation: Evaluation): void {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement)) declareFunction(statement, frame, evaluation);
    else if (ts.isVariableStatement(statement)) announce(statement.declarationList, frame, evaluation);
  }
}

/** The parser lets a second declaration of a name through; JavaScript does not, so there is nothing that it could mean. */
export function reportTwice(name: ts.Identifier, frame: Frame, evaluation: Evaluation): void {
  if (frame.scope.bindings.has(name.text))
    reportAt(evaluation, frame, name, messages.syntaxError({ problem: `\`${name.text}\` is declared twice` }));
}

/** The names that a name or a pattern binds. */
export function namesOf(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}

export function declare(list: ts.VariableDeclarationList, frame: Frame, evaluation: Evaluation): Completion {
  const constant = (list.flags & ts.NodeFlags.Const) !== 0;
  if (!constant && (list.flags & ts.NodeFlags.Let) === 0) {
    reportAt(evaluation, frame, list, messages.constructUnsupported({ construct: "`var`", instead: "write `const` or `let`." }));
  }
  for (const declaration of list.declarations) {
    const place = evaluation.project.place(declaration.name, frame.module);
    const value = declaration.initializer
      ? evaluation.evaluate.expression(
          declaration.initializer,
          ts.isIdentifier(declaration.name) ? { ...frame, variable: declaration.name.text } : frame,
        )
      : primitive(undefined, place);
    evaluation.evaluate.bind(declaration.name, value, frame, constant);
  }
  return normal;
}
