import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { primitive, type Thing } from "./things.ts";

export function declareFunction(node: ts.FunctionDeclaration, frame: Frame, evaluation: Evaluation): void {
  if (!node.name) return;
  const place = evaluation.project.place(node.name, frame.module);
  const value: Thing = { kind: "function", declaration: node, scope: frame.scope, module: frame.module, name: node.name.text, place };
  frame.scope.bindings.set(node.name.text, { value, constant: true, region: frame.region, place });
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
