import { ts } from "../compiler-api.ts";
import { addBinding } from "./free-names.ts";

/** What a file declares, imports and exports at its top level. */
export interface Module {
  /** Absolute. */
  readonly path: string;
  readonly source: ts.SourceFile;
  /** By local name. */
  readonly imports: ReadonlyMap<string, ImportedName>;
  /** The statements that declare a name: one, or the several of a merged declaration. A nameless default export is called `default`. */
  readonly declarations: ReadonlyMap<string, readonly ts.Statement[]>;
  /** By exported name. */
  readonly exports: ReadonlyMap<string, ImportedName | { readonly local: string }>;
  /** Of `export * from`. */
  readonly stars: readonly string[];
  /** Statements that declare nothing but do something. */
  readonly effects: readonly ts.Statement[];
}

export interface ImportedName {
  readonly specifier: string;
  /** `default`, `*` for all, or a name. */
  readonly name: string;
}

export function readModule(path: string, source: ts.SourceFile): Module {
  const imports = new Map<string, ImportedName>();
  const declarations = new Map<string, ts.Statement[]>();
  const exports = new Map<string, ImportedName | { readonly local: string }>();
  const stars: string[] = [];
  const effects: ts.Statement[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, imports);
    else if (ts.isImportEqualsDeclaration(statement)) readImportEquals(statement, imports);
    else if (ts.isExportDeclaration(statement)) readExport(statement, exports, stars);
    else if (ts.isExportAssignment(statement)) {
      exports.set("default", { local: ts.isIdentifier(statement.expression) ? statement.expression.text : "default" });
      if (!ts.isIdentifier(statement.expression)) declarations.set("default", [statement]);
    } else {
      const names = declaredNames(statement);
      for (const name of names) declarations.set(name, [...(declarations.get(name) ?? []), statement]);
      if (names.length === 0 && !isErased(statement)) effects.push(statement);
      if (has(statement, ts.SyntaxKind.ExportKeyword)) {
        const isDefault = has(statement, ts.SyntaxKind.DefaultKeyword);
        for (const name of names) exports.set(isDefault ? "default" : name, { local: name });
      }
    }
  }
  return { path, source, imports, declarations, exports, stars, effects };
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}

function isErased(statement: ts.Statement): boolean {
  return (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEmptyStatement(statement) ||
    // A signature without a body belongs to the function that has one.
    (ts.isFunctionDeclaration(statement) && statement.body === undefined) ||
    has(statement, ts.SyntaxKind.DeclareKeyword)
  );
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (isErased(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    const names = new Set<string>();
    for (const declaration of statement.declarationList.declarations) addBinding(declaration.name, names);
    return [...names];
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return [statement.name?.text ?? "default"];
  }
  if (ts.isEnumDeclaration(statement)) return [statement.name.text];
  return ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) ? [statement.name.text] : [];
}

function readImport(statement: ts.ImportDeclaration, imports: Map<string, ImportedName>): void {
  const clause = statement.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isStringLiteral(statement.moduleSpecifier)) return;
  const specifier = statement.moduleSpecifier.text;
  if (clause.name) imports.set(clause.name.text, { specifier, name: "default" });
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { specifier, name: "*" });
  else {
    for (const element of bindings.elements) {
      if (!element.isTypeOnly) imports.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
    }
  }
}

/** `import fs = require("node:fs")` */
function readImportEquals(statement: ts.ImportEqualsDeclaration, imports: Map<string, ImportedName>): void {
  const reference = statement.moduleReference;
  if (statement.isTypeOnly || !ts.isExternalModuleReference(reference) || !ts.isStringLiteral(reference.expression)) return;
  imports.set(statement.name.text, { specifier: reference.expression.text, name: "*" });
}

function readExport(
  statement: ts.ExportDeclaration,
  exports: Map<string, ImportedName | { readonly local: string }>,
  stars: string[],
): void {
  if (statement.isTypeOnly) return;
  const specifier = statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined;
  const clause = statement.exportClause;
  if (!clause) {
    if (specifier !== undefined) stars.push(specifier);
    return;
  }
  if (ts.isNamespaceExport(clause)) {
    if (specifier !== undefined) exports.set(clause.name.text, { specifier, name: "*" });
    return;
  }
  for (const element of clause.elements) {
    if (element.isTypeOnly) continue;
    const name = (element.propertyName ?? element.name).text;
    exports.set(element.name.text, specifier === undefined ? { local: name } : { specifier, name });
  }
}
