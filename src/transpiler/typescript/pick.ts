import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { freeNames, scopeOf } from "./free-names.ts";
import type { ModuleGraph, Target } from "./module-graph.ts";
import type { Module } from "./module.ts";

/** What a function needs of its own and of other files to run alone. */
export interface Picked {
  /** The statements to keep, by module. */
  readonly statements: ReadonlyMap<Module, ReadonlySet<ts.Statement>>;
  /** What each identifier that reads a module's name means. Globals are not here. */
  readonly references: ReadonlyMap<ts.Identifier, Target>;
  /** Everything referred to, in the order met; `aliases` are the spellings under which it is. */
  readonly targets: ReadonlyMap<string, { readonly target: Target; readonly aliases: ReadonlySet<string> }>;
  /** Every identifier's text, and the globals among them: names that are spoken for. */
  readonly words: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
}

/** The same text for the same thing. */
export function targetKey(target: Target): string {
  if (target.kind === "declaration") return `${target.module.path}|${target.name}`;
  if (target.kind === "namespace") return `${target.module.path}|*`;
  if (target.kind === "json") return target.path;
  return `${target.kind}|${"specifier" in target ? target.specifier : ""}|${target.name}`;
}

type Tell = (message: Message, node: ts.Node) => void;

/**
 * Follows the names that the function reads to the statements that declare them, through imports, until nothing is missing.
 * Mistakes are told at the name in the function that leads to them.
 */
export function pick(root: ts.FunctionLikeDeclaration, home: Module, component: string, graph: ModuleGraph, tell: Tell): Picked {
  const statements = new Map<Module, Set<ts.Statement>>();
  const references = new Map<ts.Identifier, Target>();
  const targets = new Map<string, { target: Target; aliases: Set<string> }>();
  const words = new Set<string>();
  const globals = new Set<string>();
  const argots = argotsFinder(graph);

  const need = (target: Target, alias: string, origin: ts.Node): void => {
    if (target.kind === "global") {
      globals.add(target.name);
      return;
    }
    const known = targets.get(targetKey(target));
    if (known) {
      known.aliases.add(alias);
      return;
    }
    const culprit = argots(target);
    if (culprit !== undefined) return tell(messages.componentUsesArgots({ name: origin.getText(), maker: culprit, component }), origin);
    if (target.kind === "unreadable") return;
    if (target.kind === "missing") {
      const { name, specifier } = target;
      return tell(target.file ? messages.importFileMissing({ specifier }) : messages.importNameMissing({ name, specifier }), origin);
    }
    targets.set(targetKey(target), { target, aliases: new Set([alias]) });
    if (target.kind === "declaration")
      for (const statement of target.module.declarations.get(target.name) ?? []) keep(statement, target.module, origin);
    if (target.kind === "namespace") {
      for (const [name, member] of graph.exportsOf(target.module)) if (argots(member) === undefined) need(member, name, origin);
    }
  };

  const keep = (statement: ts.Statement, module: Module, origin: ts.Node): void => {
    const kept = statements.get(module) ?? new Set();
    if (kept.has(statement)) return;
    statements.set(module, kept.add(statement));
    scan(statement, module, origin);
  };

  /** `table.push(1)` at the top level belongs to `table`. True when there was something to keep. */
  const keepEffects = (module: Module): boolean => {
    const before = statements.get(module)?.size;
    for (const statement of module.effects) {
      const isOwn = module === home && statement.pos <= root.pos && root.end <= statement.end;
      if (isOwn || statements.get(module)?.has(statement)) continue;
      const meanings = [...freeNames(statement).keys()].map((name) => graph.meaning(module, name));
      if (meanings.some((meaning) => argots(meaning) !== undefined)) continue;
      if (meanings.some((meaning) => meaning.kind === "declaration" && targets.has(targetKey(meaning)))) keep(statement, module, root);
    }
    return statements.get(module)?.size !== before;
  };

  const scan = (node: ts.Node, module: Module, origin: ts.Node | undefined): void => {
    for (const [name, uses] of freeNames(node)) {
      const target = graph.meaning(module, name);
      if (target.kind !== "global") for (const use of uses) references.set(use, target);
      need(target, name, origin ?? uses[0]!);
    }
    collectWords(node, words);
    for (const problem of impossible(node, origin === undefined)) tell(problem.message, origin ?? problem.node);
  };

  if (isTopLevel(root)) {
    need({ kind: "declaration", module: home, name: root.name.text }, root.name.text, root.name);
  } else {
    const enclosing = enclosingNames(root);
    for (const [name, uses] of freeNames(root))
      if (enclosing.has(name)) tell(messages.componentUsesEnclosing({ name, component }), uses[0]!);
    scan(root, home, undefined);
  }
  // One effect may bring in what another one belongs to.
  while (graph.modules(home).some(keepEffects)) continue;
  return { statements, references, targets, words, globals };
}

/** A function declared at the top level of its file is there under its own name. */
export function isTopLevel(root: ts.Node): root is ts.FunctionDeclaration & { readonly name: ts.Identifier } {
  return ts.isFunctionDeclaration(root) && root.name !== undefined && ts.isSourceFile(root.parent);
}

/** Variables of the functions and blocks around a node, the file's own apart. */
function enclosingNames(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent)
    for (const name of scopeOf(around) ?? []) names.add(name);
  return names;
}

function collectWords(node: ts.Node, words: Set<string>): void {
  if (ts.isIdentifier(node)) words.add(node.text);
  ts.forEachChild(node, (child) => collectWords(child, words));
}

/** What has no meaning in the one CommonJS file that the script is. */
function impossible(root: ts.Node, isFunction: boolean): readonly { readonly message: Message; readonly node: ts.Node }[] {
  const found: { message: Message; node: ts.Node }[] = [];
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      found.push({ message: messages.importMetaInComponent(), node });
    if (ts.isAwaitExpression(node) && !inFunction) found.push({ message: messages.topLevelAwait(), node });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (!specifier || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith("node:"))
        found.push({ message: messages.dynamicImportInComponent(), node });
    }
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(root, isFunction);
  return found;
}

/** Finds the maker of argots that a target is made with, directly or through what its declaration reads. */
function argotsFinder(graph: ModuleGraph): (target: Target) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (target: Target): string | undefined => {
    if (target.kind === "argots") return target.name;
    if (target.kind !== "declaration") return undefined;
    const key = targetKey(target);
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    for (const statement of target.module.declarations.get(target.name) ?? []) {
      for (const name of freeNames(statement).keys()) {
        const culprit = find(graph.meaning(target.module, name));
        if (culprit === undefined) continue;
        known.set(key, culprit);
        return culprit;
      }
    }
    return undefined;
  };
  return find;
}
