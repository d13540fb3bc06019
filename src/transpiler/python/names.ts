import type { SyntaxNode } from "@lezer/common";
import { readImport } from "./imports.ts";
import { childrenOf, textOf, type ParsedPython } from "./parse.ts";

/** What a piece of Python needs from outside itself. */
export interface FreeNames {
  /** Evaluated when the piece runs. */
  readonly used: Set<string>;
  /** Only in annotations of a class body, which a library may evaluate (pydantic, dataclasses). */
  readonly annotated: Set<string>;
}

/** The names that a statement takes from the scopes around it. Annotations of functions and variables are never evaluated: the script postpones them. */
export function freeNamesOf(parsed: ParsedPython, node: SyntaxNode, ignore: (decorator: SyntaxNode) => boolean = () => false): FreeNames {
  const names: FreeNames = { used: new Set(), annotated: new Set() };
  visit(parsed, node, new Set(), names, ignore);
  return names;
}

function visit(
  parsed: ParsedPython,
  node: SyntaxNode,
  local: ReadonlySet<string>,
  names: FreeNames,
  ignore: (decorator: SyntaxNode) => boolean,
): void {
  const descend = (children: Iterable<SyntaxNode>, scope: ReadonlySet<string> = local): void => {
    for (const child of children) visit(parsed, child, scope, names, ignore);
  };
  switch (node.name) {
    case "VariableName": {
      const name = textOf(parsed, node);
      const isKeyword =
        node.parent?.name === "ArgList" && node.nextSibling?.name === "AssignOp" && textOf(parsed, node.nextSibling) === "=";
      if (!isKeyword && !local.has(name)) names.used.add(name);
      return;
    }
    case "ImportStatement":
    case "ScopeStatement":
    case "TypeParamList":
      return;
    case "TypeDef":
      return;
    case "Decorator":
      if (!ignore(node)) descend(childrenOf(node).filter((child, index) => index === 1 || child.name === "ArgList"));
      return;
    case "FunctionDefinition":
    case "LambdaExpression": {
      const list = node.getChild("ParamList");
      if (list) descend(defaultsOf(list));
      const scope = new Set([...local, ...(list ? parameterNames(parsed, list) : [])]);
      const body = node.name === "LambdaExpression" ? node.lastChild : node.getChild("Body");
      if (body) {
        const bound = boundNames(parsed, body);
        for (const name of bound.names) scope.add(name);
        for (const name of bound.globals) scope.delete(name);
        descend([body], scope);
      }
      return;
    }
    case "ClassDefinition": {
      const list = node.getChild("ArgList");
      if (list) descend([list]);
      const body = node.getChild("Body");
      const bound = body ? boundNames(parsed, body).names : new Set<string>();
      for (const statement of body ? childrenOf(body) : []) {
        for (const annotation of statement.getChildren("TypeDef"))
          annotation.cursor().iterate((inner) => {
            if (inner.name === "VariableName") names.annotated.add(textOf(parsed, inner));
          });
        // Methods do not see the names of the class body.
        const isMethod = /^(FunctionDefinition|DecoratedStatement)$/.test(statement.name);
        descend([statement], isMethod ? local : new Set([...local, ...bound]));
      }
      return;
    }
    case "ArrayComprehensionExpression":
    case "SetComprehensionExpression":
    case "DictionaryComprehensionExpression":
    case "ComprehensionExpression":
    case "ArgList": {
      const targets = loopTargets(parsed, node);
      descend(childrenOf(node), targets.length === 0 ? local : new Set([...local, ...targets]));
      return;
    }
    case "MatchClause": {
      const body = node.getChild("Body");
      node.cursor().iterate((inner) => {
        if (body && inner.from >= body.from) return false;
        // A class or a constant in a pattern is dotted or called; the rest captures.
        const parent = inner.node.parent?.name;
        const name = inner.name === "VariableName" ? textOf(parsed, inner) : undefined;
        if (name !== undefined && (parent === "AttributePattern" || parent === "ClassPattern") && !local.has(name)) names.used.add(name);
        return true;
      });
      const guard = node.getChild("Guard");
      descend([...(guard ? [guard] : []), ...(body ? [body] : [])]);
      return;
    }
    default:
      descend(childrenOf(node));
  }
}

function defaultsOf(list: SyntaxNode): SyntaxNode[] {
  const children = childrenOf(list);
  return children.filter((_, index) => children[index - 1]?.name === "AssignOp");
}

function parameterNames(parsed: ParsedPython, list: SyntaxNode): string[] {
  const children = childrenOf(list);
  return children
    .filter((child, index) => child.name === "VariableName" && children[index - 1]?.name !== "AssignOp")
    .map((child) => textOf(parsed, child));
}

/** The names after each `for` of a comprehension (or of a generator that is an argument). */
function loopTargets(parsed: ParsedPython, node: SyntaxNode): string[] {
  const found: string[] = [];
  let inTarget = false;
  for (const child of childrenOf(node)) {
    if (child.name === "for") inTarget = true;
    else if (child.name === "in") inTarget = false;
    else if (inTarget) found.push(...targetNames(parsed, child).names);
  }
  return found;
}

interface Bound {
  readonly names: Set<string>;
  readonly globals: Set<string>;
  /** `CONFIG["x"] = …`, `CONFIG.update(…)`: names whose value is changed in place. */
  readonly changed: Set<string>;
}

/** The names that statements bind in their own scope, not in functions and classes inside it. */
export function boundNames(parsed: ParsedPython, root: SyntaxNode): Bound {
  const bound: Bound = { names: new Set(), globals: new Set(), changed: new Set() };
  const target = (node: SyntaxNode): void => {
    const { names, bases } = targetNames(parsed, node);
    for (const name of names) bound.names.add(name);
    for (const base of bases) bound.changed.add(base);
  };
  const walk = (node: SyntaxNode): void => {
    const children = childrenOf(node);
    switch (node.name) {
      case "FunctionDefinition":
      case "ClassDefinition":
      case "TypeDefinition": {
        const name = node.getChild("VariableName");
        if (name) bound.names.add(textOf(parsed, name));
        return;
      }
      case "LambdaExpression":
        return;
      case "ImportStatement":
        for (const { names } of readImport(parsed, node)) for (const { local } of names) bound.names.add(local);
        return;
      case "ScopeStatement":
        for (const name of node.getChildren("VariableName")) bound.globals.add(textOf(parsed, name));
        return;
      case "AssignStatement": {
        const last = children.findLastIndex((child) => child.name === "AssignOp");
        const end = last < 0 ? children.length : last;
        for (const child of children.slice(0, end)) if (child.name !== "TypeDef") target(child);
        break;
      }
      case "UpdateStatement":
        target(children[0]!);
        break;
      case "ForStatement":
        for (const child of children.slice(
          0,
          children.findIndex((one) => one.name === "in"),
        ))
          target(child);
        break;
      case "WithStatement":
      case "TryStatement":
      case "AsPattern":
        children.forEach((child, index) => children[index - 1]?.name === "as" && target(child));
        break;
      case "NamedExpression":
        target(children[0]!);
        break;
      case "CapturePattern":
      case "MappingPattern":
      case "StarPattern":
        for (const name of node.getChildren("VariableName")) target(name);
        break;
      case "ExpressionStatement": {
        const call = children[0];
        if (call?.name === "CallExpression" && call.firstChild?.name === "MemberExpression") target(call.firstChild);
        break;
      }
    }
    for (const child of children) walk(child);
  };
  walk(root);
  return bound;
}

function targetNames(parsed: ParsedPython, node: SyntaxNode): { names: string[]; bases: string[] } {
  if (node.name === "VariableName") return { names: [textOf(parsed, node)], bases: [] };
  if (node.name === "MemberExpression") {
    let base = node;
    while ((base.name === "MemberExpression" || base.name === "CallExpression") && base.firstChild) base = base.firstChild;
    return { names: [], bases: base.name === "VariableName" ? [textOf(parsed, base)] : [] };
  }
  if (!/^(TupleExpression|ArrayExpression|ParenthesizedExpression)$/.test(node.name)) return { names: [], bases: [] };
  const inner = childrenOf(node).map((child) => targetNames(parsed, child));
  return { names: inner.flatMap(({ names }) => names), bases: inner.flatMap(({ bases }) => bases) };
}
