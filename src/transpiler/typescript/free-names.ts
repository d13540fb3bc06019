import { ts } from "../compiler-api.ts";

/**
 * The names that a piece of code reads and does not declare itself, each with the identifiers that do so, in the order written.
 * Scopes are JavaScript's own (`var` belongs to its function, the rest to its block); what only types mention does not count,
 * because types are gone when the code runs.
 */
export function freeNames(root: ts.Node): ReadonlyMap<string, readonly ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  visit(root, [], found);
  return found;
}

type Scopes = readonly ReadonlySet<string>[];
type Found = Map<string, ts.Identifier[]>;

function visit(node: ts.Node, scopes: Scopes, found: Found): void {
  if (ts.isIdentifier(node)) {
    if (scopes.some((scope) => scope.has(node.text))) return;
    const uses = found.get(node.text);
    if (uses) uses.push(node);
    else found.set(node.text, [node]);
    return;
  }
  if (isOnlyType(node)) return;
  const inner = scopeOf(node);
  const within = inner === undefined ? scopes : [...scopes, inner];
  ts.forEachChild(node, (child) => {
    if (!isPlainName(child, node)) visit(child, within, found);
  });
}

/** Nothing of it is left when the code runs. */
export function isOnlyType(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return ts.isHeritageClause(node.parent) && isErasedHeritage(node.parent);
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    (ts.isHeritageClause(node) && isErasedHeritage(node)) ||
    isAmbient(node)
  );
}

function isErasedHeritage(clause: ts.HeritageClause): boolean {
  return clause.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(clause.parent);
}

function isAmbient(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword) ?? false);
}

/** An identifier that names a property, a label or what is being declared: it reads no variable. */
function isPlainName(child: ts.Node, parent: ts.Node): boolean {
  if (!ts.isIdentifier(child)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent)) return parent.name === child;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.name === child || parent.propertyName === child;
  if (ts.isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) !== child;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return parent.label === child;
  const name: ts.Node | undefined = (parent as { readonly name?: ts.Node }).name;
  return name === child;
}

/** The names that a node declares for what is inside it. */
export function scopeOf(node: ts.Node): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  if (ts.isFunctionLike(node)) {
    for (const parameter of node.parameters) addBinding(parameter.name, names);
    if (ts.isFunctionExpression(node) && node.name) names.add(node.name.text);
    if (!ts.isArrowFunction(node)) names.add("arguments");
    const body = (node as ts.FunctionLikeDeclaration).body;
    if (body) addHoisted(body, names);
    return names;
  }
  if (ts.isClassLike(node)) return node.name ? names.add(node.name.text) : undefined;
  if (ts.isSourceFile(node) || ts.isModuleBlock(node)) {
    addHoisted(node, names);
    addDeclared(node.statements, names);
    return names;
  }
  if (ts.isBlock(node)) addDeclared(node.statements, names);
  else if (ts.isCaseBlock(node)) for (const clause of node.clauses) addDeclared(clause.statements, names);
  else if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)) {
    if (node.initializer && ts.isVariableDeclarationList(node.initializer)) addList(node.initializer, names);
  } else if (ts.isCatchClause(node)) {
    if (node.variableDeclaration) addBinding(node.variableDeclaration.name, names);
  } else if (ts.isEnumDeclaration(node)) {
    for (const member of node.members) if (ts.isIdentifier(member.name)) names.add(member.name.text);
  } else return undefined;
  return names;
}

/** What statements declare for the list they stand in. */
function addDeclared(statements: readonly ts.Statement[], names: Set<string>): void {
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) addList(statement.declarationList, names);
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
      if (statement.name) names.add(statement.name.text);
    } else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) names.add(statement.name.text);
  }
}

/** `var`s anywhere in a function belong to the whole of it. */
function addHoisted(node: ts.Node, names: Set<string>): void {
  ts.forEachChild(node, (child) => {
    if (ts.isVariableDeclarationList(child) && (child.flags & ts.NodeFlags.BlockScoped) === 0) addList(child, names);
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child) && !ts.isModuleBlock(child)) addHoisted(child, names);
  });
}

function addList(list: ts.VariableDeclarationList, names: Set<string>): void {
  for (const declaration of list.declarations) addBinding(declaration.name, names);
}

/** Every name of a binding: `x`, `{ a, b: [c] }`. */
export function addBinding(name: ts.BindingName, names: Set<string>): void {
  if (ts.isIdentifier(name)) names.add(name.text);
  else for (const element of name.elements) if (!ts.isOmittedExpression(element)) addBinding(element.name, names);
}
