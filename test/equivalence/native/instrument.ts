import ts from "typescript";
import { transformSync } from "esbuild";
import { isCarrying, isLeaving } from "./loop-kinds.ts";

/** The name that the hooks go by in an instrumented module. */
export const hooksName = "__run";

/**
 * A pipeline file as a CommonJS module that says what it does while it runs: hooks (`./hooks.ts`) around what the language says of order
 * (`await`, `try`, functions), around independent iterations, and around components and pipelines. Its meaning stays the same.
 */
export function instrumented(text: string, file: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return transformSync(printing(text)(source), { loader: "ts", format: "cjs", target: "node20" }).code;
}

/** Prints a tree as it was written, with hooks. */
function printing(text: string): (node: ts.Node) => string {
  let made = 0;
  const fresh = (): string => `__h${++made}`;

  function print(node: ts.Node): string {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) return definition(node, node.name.text);
    if (ts.isAwaitExpression(node)) return `${lead(node)}await ${hook("awaiting", thunk(print(node.expression)))}`;
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) return functionText(node, false);
    if (ts.isTryStatement(node)) return attempt(node);
    if (ts.isReturnStatement(node) && node.expression) return `${lead(node)}return (${hook("returning")}, ${print(node.expression)});`;
    if (ts.isThrowStatement(node)) return `${lead(node)}throw ${hook("thrown", print(node.expression))};`;
    if ((ts.isForOfStatement(node) || ts.isForStatement(node)) && !isCarrying(node) && !isLeaving(node)) return iterations(node);
    if (ts.isCallExpression(node)) return call(node);
    return inside(node, (child) => print(child));
  }

  /** A node with other texts for its children. */
  function inside(node: ts.Node, print: (child: ts.Node) => string): string {
    let [printed, position] = ["", node.pos];
    ts.forEachChild(node, (child) => {
      printed += text.slice(position, child.pos) + print(child);
      position = child.end;
    });
    return printed + text.slice(position, node.end);
  }

  /** `const train = component(…)`: the hooks learn the name. */
  function definition(node: ts.VariableDeclaration, name: string): string {
    const made = node.initializer!;
    const maker = ts.isCallExpression(made) && ts.isIdentifier(made.expression) ? made.expression.text : "";
    const named = JSON.stringify(name);
    return inside(node, (child) => {
      if (child !== made) return print(child);
      if (maker === "component" || maker === "python" || maker === "container") return hook("component", named, print(made));
      if (maker !== "pipeline" || !ts.isCallExpression(made)) return print(made);
      return inside(made, (part) => (part === made.arguments[1] ? hook("pipeline", named, print(part)) : print(part)));
    });
  }

  /** What a function waits for holds for what it does itself. */
  function functionText(node: ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration, becomesAsync: boolean): string {
    const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true || becomesAsync;
    return inside(node, (child) => {
      if (child.kind === ts.SyntaxKind.AsyncKeyword) return " ";
      if (child !== node.body) return print(child);
      const printed = print(child);
      if (!ts.isBlock(child)) return isAsync ? hook("expressionFrame", thunk(printed)) : printed;
      if (isAsync) return `{ return ${hook("frame", `async () => ${printed}`)}; }`;
      const name = fresh();
      return `{ const ${name} = ${hook("enter")}; try ${printed} finally { ${name}.leave(); } }`;
    });
  }

  function attempt(node: ts.TryStatement): string {
    const name = fresh();
    const { tryBlock, catchClause, finallyBlock } = node;
    const begins = (block: ts.Block, method: string): string => `{ ${name}.${method}(); ${print(block)} }`;
    const handler = catchClause
      ? inside(catchClause, (child) => (child === catchClause.block ? begins(catchClause.block, "caught") : print(child)))
      : "";
    const last = finallyBlock ? begins(finallyBlock, "last") : `{ ${name}.last(); }`;
    const made = hook("attempt", String(catchClause !== undefined));
    return `\n{ const ${name} = ${made}; try ${print(tryBlock)} ${handler} finally ${last} ${name}.end(); }`;
  }

  /** Independent iterations: all of them are tried where a workflow may have begun them. */
  function iterations(node: ts.ForOfStatement | ts.ForStatement): string {
    const name = fresh();
    const loop = inside(node, (child) =>
      child === node.statement ? `{ ${name}.begin(); try { ${print(child)} } catch (__error) { ${name}.caught(__error); } }` : print(child),
    );
    return `\n{ const ${name} = ${hook("iterations")}; try { ${loop} } finally { ${name}.end(); } ${name}.rethrow(); }`;
  }

  function call(node: ts.CallExpression): string {
    const { expression: callee, arguments: given } = node;
    const [first, second] = given;
    if (ts.isPropertyAccessExpression(callee) && first && !second) {
      const { name, expression } = callee;
      if (name.text === "allSettled" && ts.isIdentifier(expression) && expression.text === "Promise") {
        return inside(node, (child) => (child === first ? settling(first) : print(child)));
      }
      if (name.text === "map" || name.text === "forEach") {
        return hook("each", print(expression), JSON.stringify(name.text), print(first));
      }
    }
    return inside(node, (child) => print(child));
  }

  /** What `allSettled` gets is a list of promises: a failure is kept in its own. */
  function settling(node: ts.Expression): string {
    if (ts.isArrayLiteralExpression(node)) {
      const element = (child: ts.Node): string =>
        ts.isSpreadElement(child) ? `...${settling(child.expression)}` : hook("expressionFrame", thunk(print(child)));
      return inside(node, element);
    }
    if (!ts.isCallExpression(node)) return print(node);
    const callback = node.arguments.find((argument) => ts.isArrowFunction(argument));
    if (!callback) return print(node);
    const { expression } = node;
    if (ts.isPropertyAccessExpression(expression) && expression.name.text === "map") {
      return hook("each", print(expression.expression), '"map"', functionText(callback, true));
    }
    return inside(node, (child) => (child === callback ? functionText(callback, true) : print(child)));
  }

  return print;
}

/** What stands before a node: comments, and line ends, which may end the statement before it. */
function lead(node: ts.Node): string {
  return node.getFullText().slice(0, node.getLeadingTriviaWidth());
}

function hook(name: string, ...given: readonly string[]): string {
  return ` ${hooksName}.${name}(${given.join(", ")})`;
}

/** The parentheses keep an object from being a block; a comment may end a text. */
function thunk(expression: string): string {
  return `async () => (${expression}\n)`;
}
