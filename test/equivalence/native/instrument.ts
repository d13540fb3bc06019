import ts from "typescript";
import { isCarrying, isLeaving } from "./loop-kinds.ts";
import { asyncBlock, constant, does, hook, isFunctionWithBody, thunk, withBody, type FunctionWithBody } from "./syntax.ts";

const factory = ts.factory;

/**
 * A pipeline file as JavaScript that says what it does while it runs: hooks (`./hooks.ts`) around what the language says of order
 * (`await`, `try`, async functions), around independent iterations, and around components and pipelines. Its meaning stays the same.
 */
export function instrumented(text: string, file: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, newLine: ts.NewLineKind.LineFeed },
    transformers: { before: [transformer] },
  });
  return outputText;
}

const transformer: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  let made = 0;
  const fresh = (): ts.Identifier => factory.createIdentifier(`__h${++made}`);

  const visit = (node: ts.Node): ts.Node => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) return definition(node, node.name.text);
    if (ts.isAwaitExpression(node)) return waiting(node);
    if (isFunctionWithBody(node)) return body(node);
    if (ts.isTryStatement(node)) return attempt(node);
    if (ts.isReturnStatement(node) && node.expression) {
      const marked = factory.createComma(hook("returning", []), expression(node.expression));
      return factory.updateReturnStatement(node, marked);
    }
    if (ts.isThrowStatement(node)) return factory.updateThrowStatement(node, hook("thrown", [expression(node.expression)]));
    if ((ts.isForOfStatement(node) || ts.isForStatement(node)) && !isCarrying(node) && !isLeaving(node)) return iterations(node);
    if (ts.isCallExpression(node)) return call(node);
    return ts.visitEachChild(node, visit, context);
  };
  const expression = (node: ts.Expression): ts.Expression => ts.visitNode(node, visit) as ts.Expression;
  const inside = <T extends ts.Node>(node: T): T => ts.visitEachChild(node, visit, context);

  /** `const train = component(…)`: the hooks learn the name. */
  const definition = (node: ts.VariableDeclaration, name: string): ts.Node => {
    const made = node.initializer!;
    const maker = ts.isCallExpression(made) && ts.isIdentifier(made.expression) ? made.expression.text : "";
    if (maker === "pipeline" && ts.isCallExpression(made)) {
      const [options, function_] = made.arguments;
      const wrapped = hook("pipeline", [factory.createStringLiteral(name), expression(function_!)]);
      const call = factory.updateCallExpression(made, made.expression, undefined, [expression(options!), wrapped]);
      return factory.updateVariableDeclaration(node, node.name, undefined, undefined, call);
    }
    if (maker !== "component" && maker !== "python" && maker !== "container") return inside(node);
    const call = hook("component", [factory.createStringLiteral(name), expression(made)]);
    return factory.updateVariableDeclaration(node, node.name, undefined, undefined, call);
  };

  const waiting = (node: ts.AwaitExpression): ts.Node =>
    factory.updateAwaitExpression(node, hook("awaiting", [thunk(expression(node.expression))]));

  /** What a function waits for holds for what it does itself. */
  const body = (node: FunctionWithBody): ts.Node => {
    const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
    const visited = inside(node);
    if (isAsync) {
      const { body } = visited;
      const run = ts.isBlock(body!) ? hook("frame", [asyncBlock(body)]) : hook("expressionFrame", [thunk(body as ts.Expression)]);
      const modifiers = visited.modifiers?.filter(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword);
      return withBody(visited, factory.createBlock([factory.createReturnStatement(run)], true), modifiers);
    }
    if (!ts.isBlock(visited.body!)) return visited;
    const name = fresh();
    return withBody(
      visited,
      factory.createBlock(
        [
          constant(name, hook("enter", [])),
          factory.createTryStatement(visited.body, undefined, factory.createBlock([does(name, "leave", [])])),
        ],
        true,
      ),
      visited.modifiers,
    );
  };

  const attempt = (node: ts.TryStatement): ts.Node => {
    const name = fresh();
    const { tryBlock, catchClause, finallyBlock } = inside(node);
    const handler =
      catchClause &&
      factory.updateCatchClause(
        catchClause,
        catchClause.variableDeclaration,
        factory.updateBlock(catchClause.block, [does(name, "caught", []), ...catchClause.block.statements]),
      );
    const last = factory.createBlock([does(name, "last", []), ...(finallyBlock?.statements ?? [])], true);
    const made = hook("attempt", [catchClause ? factory.createTrue() : factory.createFalse()]);
    return factory.createBlock(
      [constant(name, made), factory.updateTryStatement(node, tryBlock, handler, last), does(name, "end", [])],
      true,
    );
  };

  /** Independent iterations: all of them are tried where a workflow may have begun them. */
  const iterations = (node: ts.ForOfStatement | ts.ForStatement): ts.Node => {
    const name = fresh();
    const error = fresh();
    const visited = inside(node);
    const tried = factory.createTryStatement(
      ts.isBlock(visited.statement) ? visited.statement : factory.createBlock([visited.statement]),
      factory.createCatchClause(error, factory.createBlock([does(name, "caught", [error])])),
      undefined,
    );
    const body = factory.createBlock([does(name, "begin", []), tried], true);
    const loop = ts.isForOfStatement(visited)
      ? factory.updateForOfStatement(visited, visited.awaitModifier, visited.initializer, visited.expression, body)
      : factory.updateForStatement(visited, visited.initializer, visited.condition, visited.incrementor, body);
    return factory.createBlock(
      [
        constant(name, hook("iterations", [])),
        factory.createTryStatement(factory.createBlock([loop], true), undefined, factory.createBlock([does(name, "end", [])])),
        does(name, "rethrow", []),
      ],
      true,
    );
  };

  const call = (node: ts.CallExpression): ts.Node => {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee)) {
      if (callee.name.text === "allSettled" && ts.isIdentifier(callee.expression) && callee.expression.text === "Promise") {
        return factory.updateCallExpression(node, callee, undefined, node.arguments.map(settling));
      }
      const [function_, ...rest] = node.arguments;
      if ((callee.name.text === "map" || callee.name.text === "forEach") && function_ && rest.length === 0) {
        return hook("each", [expression(callee.expression), factory.createStringLiteral(callee.name.text), expression(function_)]);
      }
    }
    return inside(node);
  };

  /** What `allSettled` gets is a list of promises: a failure is kept in its own. */
  const settling = (node: ts.Expression): ts.Expression => {
    const asynchronous = (value: ts.Expression): ts.Expression => hook("expressionFrame", [thunk(expression(value))]);
    if (ts.isArrayLiteralExpression(node)) {
      return factory.updateArrayLiteralExpression(
        node,
        node.elements.map((element) =>
          ts.isSpreadElement(element) ? factory.updateSpreadElement(element, settling(element.expression)) : asynchronous(element),
        ),
      );
    }
    if (!ts.isCallExpression(node)) return expression(node);
    const parts = node.arguments.map((argument) => {
      if (!ts.isArrowFunction(argument) || argument.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) return argument;
      const modifiers = [factory.createModifier(ts.SyntaxKind.AsyncKeyword)];
      return ts.setTextRange(
        factory.createArrowFunction(modifiers, undefined, argument.parameters, undefined, argument.equalsGreaterThanToken, argument.body),
        argument,
      );
    });
    return expression(factory.updateCallExpression(node, node.expression, node.typeArguments, parts));
  };

  return ts.visitEachChild(file, visit, context);
};
