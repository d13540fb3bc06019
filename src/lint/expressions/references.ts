// Every name that an expression uses, with how it is used.
import { type Node, type Position, childrenOf } from "../../expressions/language/ast.ts";

export interface Reference {
  /** `["inputs", "parameters", "n"]`. */
  readonly path: readonly string[];
  /** Where each part of the path stands. */
  readonly positions: readonly Position[];
  /** The parts that are reached by `?.`: what is not there before them does no harm. */
  readonly optional: readonly boolean[];
  readonly isCalled: boolean;
  /** Something is fetched from what it gives, by an index that is no name. */
  readonly isIndexed: boolean;
  /** It may never be looked at: behind `&&`, in a branch of `? :`, in a predicate. */
  readonly isConditional: boolean;
  /** It stands to the left of `??`. */
  readonly isGuarded: boolean;
}

interface Context {
  readonly isConditional: boolean;
  readonly isGuarded: boolean;
  readonly variables: ReadonlySet<string>;
}

export function referencesOf(tree: Node): readonly Reference[] {
  const found: Reference[] = [];
  visit(tree, { isConditional: false, isGuarded: false, variables: new Set() }, false, found);
  return found;
}

function visit(node: Node, context: Context, isCalled: boolean, found: Reference[]): void {
  switch (node.kind) {
    case "identifier":
    case "member":
      return visitPath(node, context, isCalled, found);
    case "call":
      visit(node.callee, context, true, found);
      for (const value of node.values) visit(value, context, false, found);
      return;
    case "variable":
      visit(node.value, context, false, found);
      return visit(node.body, { ...context, variables: new Set([...context.variables, node.name]) }, false, found);
    case "binary":
      visit(node.left, node.operator === "??" ? { ...context, isGuarded: true } : context, false, found);
      return visit(node.right, ["&&", "and", "||", "or", "??"].includes(node.operator) ? maybe(context) : context, false, found);
    case "conditional":
      visit(node.condition, context, false, found);
      visit(node.whenTrue, maybe(context), false, found);
      return visit(node.whenFalse, maybe(context), false, found);
    case "predicate":
      return visit(node.body, maybe(context), false, found);
    default:
      for (const child of childrenOf(node)) visit(child, context, false, found);
  }
}

function maybe(context: Context): Context {
  return { ...context, isConditional: true };
}

/** The longest path of names; an index that is no text ends it. */
function visitPath(node: Node, context: Context, isCalled: boolean, found: Reference[]): void {
  const parts: { readonly name: string; readonly position: Position; readonly optional: boolean }[] = [];
  let current = node;
  let isIndexed = false;
  while (current.kind === "member" || current.kind === "chain") {
    if (current.kind === "chain") {
      current = current.node;
      continue;
    }
    if (current.property.kind === "string") {
      parts.unshift({ name: current.property.value, position: current.property.position, optional: current.optional });
    } else {
      visit(current.property, context, false, found);
      parts.length = 0;
      isIndexed = true;
    }
    current = current.object;
  }
  if (current.kind !== "identifier") return visit(current, context, false, found);
  if (context.variables.has(current.name) || current.name === "$env") return;
  parts.unshift({ name: current.name, position: current.position, optional: false });
  found.push({
    path: parts.map(({ name }) => name),
    positions: parts.map(({ position }) => position),
    optional: parts.map(({ optional }) => optional),
    isCalled: isCalled && !isIndexed,
    isIndexed,
    isConditional: context.isConditional,
    isGuarded: context.isGuarded,
  });
}
