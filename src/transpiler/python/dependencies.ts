import type { SyntaxNode } from "@lezer/common";
import { isKfpModule, kfpNameOf, readImport } from "./imports.ts";
import type { PythonImport, PythonModule, PythonStatement } from "./module.ts";
import { boundNames, freeNamesOf } from "./names.ts";
import { childrenOf, isMainGuard, textOf } from "./parse.ts";

/** What a function takes along from its file. */
export interface Dependencies {
  /** Top-level statements, in the order of the source, the function among them. */
  readonly statements: readonly SyntaxNode[];
  /** Every name that the statements bind at top level. */
  readonly bound: ReadonlySet<string>;
  /** Every name that they use and that comes from KFP. */
  readonly kfpNames: ReadonlySet<string>;
  /** Features after `from __future__ import`. */
  readonly futures: readonly string[];
  /** The imports among the statements. */
  readonly imports: readonly { readonly import: PythonImport; readonly node: SyntaxNode }[];
}

/** The function, and transitively what it uses of its module's top level. `also` are names that the launcher itself needs. */
export function dependenciesOf(module: PythonModule, functionName: string, also: Iterable<string>): Dependencies {
  const statements = module.statements();
  const kept = new Set<PythonStatement>();
  const needed = new Set<string>([functionName, ...also]);
  const starImports = statements.filter((statement) => statement.binds.has("*"));
  const boundSomewhere = new Set(statements.flatMap((statement) => [...statement.binds]));
  for (let grown = true; grown;) {
    grown = false;
    for (const statement of statements) {
      if (kept.has(statement) || ![...statement.binds].some((name) => needed.has(name))) continue;
      kept.add(statement);
      grown = true;
      for (const name of [...statement.uses, ...statement.annotations]) needed.add(name);
    }
    if (starImports.length > 0 && [...needed].some((name) => !boundSomewhere.has(name) && !module.kfpNames.has(name)) && !needed.has("*")) {
      needed.add("*");
      grown = true;
    }
  }
  const inOrder = statements.filter((statement) => kept.has(statement));
  const usedNames = new Set(inOrder.flatMap((statement) => [...statement.uses]));
  return {
    statements: inOrder.map(({ node }) => node),
    bound: new Set(inOrder.flatMap((statement) => [...statement.binds])),
    kfpNames: new Set([...usedNames].filter((name) => isFromKfp(module, name, boundSomewhere))),
    futures: childrenOf(module.parsed.tree.topNode)
      .filter(({ name }) => name === "ImportStatement")
      .flatMap((node) => readImport(module.parsed, node))
      .filter((one) => one.isFrom && one.module === "__future__")
      .flatMap(({ names }) => names.map(({ imported }) => imported)),
    imports: inOrder.flatMap(({ node, imports }) => imports.map((one) => ({ import: one, node }))),
  };
}

function isFromKfp(module: PythonModule, name: string, bound: ReadonlySet<string>): boolean {
  return module.kfpNames.has(name) || (module.kfpNames.size === 0 && name === "dsl" && !bound.has(name));
}

/** KFP's own imports and `if __name__ == "__main__":` are never taken along. */
export function statementsOf(module: PythonModule): readonly PythonStatement[] {
  const { parsed } = module;
  const statements: PythonStatement[] = [];
  for (const node of childrenOf(parsed.tree.topNode)) {
    if (isMainGuard(parsed, node)) continue;
    const imports: PythonImport[] = [];
    node.cursor().iterate((inner) => {
      if (inner.name === "FunctionDefinition" || inner.name === "ClassDefinition") return false;
      if (inner.name === "ImportStatement") imports.push(...readImport(parsed, inner.node));
      return true;
    });
    if (imports.some((one) => one.isFrom && one.module === "__future__")) continue;
    if (imports.length > 0 && imports.every((one) => isKfpModule(one.module)) && !hasMore(node)) continue;
    const bound = boundNames(parsed, node);
    const free = freeNamesOf(parsed, node, (decorator) => isKfpDecorator(module, decorator));
    const binds = new Set([...bound.names, ...bound.changed]);
    // Calls such as `random.seed(0)` use what they change, and a changed name of KFP's is not one to keep.
    for (const name of [...binds]) if (module.kfpNames.has(name)) binds.delete(name);
    const annotations = new Set([...free.annotated].filter((name) => !module.kfpNames.has(name)));
    statements.push({ node, binds, uses: free.used, annotations, imports });
  }
  return statements;
}

/** Whether there is anything but imports in it (`try: from kfp import dsl …`). */
function hasMore(node: SyntaxNode): boolean {
  return node.name !== "ImportStatement" && node.name !== "TryStatement" && node.name !== "StatementGroup";
}

/** `@dsl.component(…)` and its like, which mean nothing in the container. */
export function isKfpDecorator(module: PythonModule, decorator: SyntaxNode): boolean {
  const dotted = childrenOf(decorator)
    .filter((child) => child.name === "VariableName" || child.name === ".")
    .map((child) => textOf(module.parsed, child))
    .join("");
  return kfpDecoratorOf(module, dotted) !== undefined;
}

/** `component`, `pipeline`, … if the decorator of this name is KFP's. */
export function kfpDecoratorOf(module: PythonModule, dotted: string): string | undefined {
  const name = kfpNameOf(dotted, module.kfpNames) ?? (dotted === "component" && module.kfpNames.size === 0 ? dotted : undefined);
  if (name === undefined || module.functions.has(dotted)) return undefined;
  return ["component", "container_component", "pipeline", "notebook_component", "graph_component"].includes(name) ? name : undefined;
}
