import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Json, Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation, Frame, ModuleScope } from "./context.ts";
import { fromJson } from "./convert.ts";
import { declareFunction } from "./declarations.ts";
import { openScope, type Binding, type Scope } from "./scope.ts";
import { primitive, unknown, type Thing } from "./things.ts";

/** The region of everything at a file's top level. */
const topLevel = 0;

/**
 * Opens a file: its names are known, their values are worked out when somebody asks. Statements that are neither declarations nor exports are
 * never looked at, so whatever a file does at its top level has no effect.
 */
export function openModule(path: string, from: Place | undefined, evaluation: Evaluation): ModuleScope | undefined {
  const known = evaluation.modules.get(path);
  if (known) return known;
  const module = evaluation.project.module(path, from);
  if (!module || module.broken) return undefined;
  const scope = openScope(undefined);
  const frame: Frame = { module, scope, block: undefined, barrier: { nodes: [] }, region: topLevel };
  const opened: ModuleScope = { module, scope, frame };
  evaluation.modules.set(path, opened);
  for (const statement of module.source.statements) {
    if (ts.isImportDeclaration(statement)) importNames(statement, opened, evaluation);
    else if (ts.isFunctionDeclaration(statement)) declareFunction(statement, frame, evaluation);
    else if (ts.isVariableStatement(statement)) declareVariables(statement.declarationList, opened, evaluation);
    else if (ts.isEnumDeclaration(statement)) declareEnum(statement, opened, evaluation);
  }
  return opened;
}

function declareVariables(list: ts.VariableDeclarationList, { scope, frame }: ModuleScope, evaluation: Evaluation): void {
  const constant = (list.flags & ts.NodeFlags.Const) !== 0;
  for (const declaration of list.declarations) {
    const { initializer, name } = declaration;
    if (!initializer) {
      if (ts.isIdentifier(name))
        define(scope, name, () => primitive(undefined, evaluation.project.place(name, frame.module)), constant, frame, evaluation);
      continue;
    }
    if (ts.isIdentifier(name)) {
      define(
        scope,
        name,
        () => evaluation.evaluate.expression(initializer, { ...frame, variable: name.text }),
        constant,
        frame,
        evaluation,
      );
      continue;
    }
    // A pattern: the first name that is asked for takes all of it apart.
    const names = namesOf(name);
    for (const part of names) {
      scope.bindings.set(part.text, () => {
        for (const one of names) scope.bindings.delete(one.text);
        evaluation.evaluate.bind(name, evaluation.evaluate.expression(initializer, frame), frame, constant);
        return (scope.bindings.get(part.text) as Binding | undefined)?.value ?? unknown(evaluation.project.place(part, frame.module));
      });
    }
  }
}

function namesOf(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}

/** Binds a name whose value is worked out once, on its first use. */
function define(scope: Scope, name: ts.Identifier, compute: () => Thing, constant: boolean, frame: Frame, evaluation: Evaluation): void {
  const place = evaluation.project.place(name, frame.module);
  let working = false;
  scope.bindings.set(name.text, () => {
    if (working) {
      evaluation.report(messages.importCycleValue({ name: name.text, path: `\`${name.text}\` in ${frame.module.file}` }), place);
      return unknown(place);
    }
    working = true;
    const value = compute();
    scope.bindings.set(name.text, { value, constant, region: topLevel, place });
    return value;
  });
}

function declareEnum(node: ts.EnumDeclaration, { scope, frame }: ModuleScope, evaluation: Evaluation): void {
  const place = evaluation.project.place(node.name, frame.module);
  define(
    scope,
    node.name,
    () => {
      let next = 0;
      const fields = new Map<string, { value: Thing; key: Place }>();
      for (const member of node.members) {
        const value = member.initializer ? evaluation.evaluate.expression(member.initializer, frame) : primitive(next, place);
        if (value.kind === "primitive" && typeof value.value === "number") next = value.value + 1;
        fields.set(member.name.getText(frame.module.source).replace(/^["']|["']$/g, ""), { value, key: place });
      }
      return { kind: "object", fields, place };
    },
    true,
    frame,
    evaluation,
  );
}

function importNames(node: ts.ImportDeclaration, { scope, frame }: ModuleScope, evaluation: Evaluation): void {
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isStringLiteral(node.moduleSpecifier)) return;
  const specifier = node.moduleSpecifier;
  const at = evaluation.project.place(specifier, frame.module);
  const bind = (name: ts.Identifier, exported: string) =>
    define(
      scope,
      name,
      () =>
        ({
          ...importedThing(specifier.text, exported, frame, at, evaluation, evaluation.project.place(name, frame.module)),
          place: evaluation.project.place(name, frame.module),
        }) as Thing,
      true,
      frame,
      evaluation,
    );
  if (clause.name) bind(clause.name, "default");
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) bind(bindings.name, "*");
  else if (bindings)
    for (const element of bindings.elements) if (!element.isTypeOnly) bind(element.name, (element.propertyName ?? element.name).text);
}

function importedThing(specifier: string, name: string, frame: Frame, at: Place, evaluation: Evaluation, place: Place): Thing {
  const target = evaluation.project.resolve(specifier, frame.module.path);
  switch (target.kind) {
    case "argots":
      return { kind: "builtin", name: name === "*" ? "argots" : `argots.${name}`, place };
    case "package":
      evaluation.report(messages.packageImport({ name, specifier }), place);
      return unknown(place);
    case "missing":
      evaluation.report(messages.importNotFound({ specifier, file: frame.module.file }), at);
      return unknown(place);
    case "json": {
      const value = readJson(target.path, frame, at, evaluation);
      if (value.kind !== "object" || name === "default" || name === "*") return value;
      return value.fields.get(name)?.value ?? unknown(place);
    }
    case "source": {
      const opened = evaluation.evaluate.module(target.path, at);
      if (!opened) return unknown(place);
      if (name === "*") return namespaceOf(opened, place, evaluation);
      const exports = exportNames(opened);
      const found = exportedThing(opened, name, evaluation);
      if (found) return found;
      evaluation.report(messages.exportNotFound({ file: opened.module.file, name, suggestion: didYouMean(name, exports) }), place);
      return unknown(place);
    }
  }
}

function namespaceOf(opened: ModuleScope, place: Place, evaluation: Evaluation): Thing {
  const fields = new Map<string, { value: Thing; key: Place }>();
  for (const name of exportNames(opened)) {
    const value = exportedThing(opened, name, evaluation);
    if (value) fields.set(name, { value, key: place });
  }
  return { kind: "object", fields, place };
}

function readJson(path: string, frame: Frame, at: Place, evaluation: Evaluation): Thing {
  const text = evaluation.project.text(path, frame.module.path, at);
  if (text === undefined) return unknown(at);
  try {
    return fromJson(JSON.parse(text) as Json, at);
  } catch (error) {
    evaluation.report(messages.jsonInvalid({ file: path.slice(path.lastIndexOf("/") + 1), problem: (error as Error).message }), at);
    return unknown(at);
  }
}

/** The value bound to a name of a file, worked out if it has not been. */
export function valueOf(scope: Scope, name: string): Thing | undefined {
  const binding = scope.bindings.get(name);
  return typeof binding === "function" ? binding() : binding?.value;
}

/** The names that a file exports as values, in the order written. */
export function exportNames({ module }: ModuleScope): readonly string[] {
  const names: string[] = [];
  for (const statement of module.source.statements) {
    if (ts.isExportAssignment(statement)) names.push("default");
    else if (
      ts.isExportDeclaration(statement) &&
      !statement.isTypeOnly &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      names.push(...statement.exportClause.elements.filter((element) => !element.isTypeOnly).map((element) => element.name.text));
    } else if (isExported(statement)) {
      if (ts.isVariableStatement(statement))
        names.push(...statement.declarationList.declarations.flatMap((declaration) => namesOf(declaration.name).map((name) => name.text)));
      else if ((ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name)
        names.push(isDefault(statement) ? "default" : statement.name.text);
    }
  }
  return names;
}

const hasModifier = (statement: ts.Statement, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind) ?? false);
const isExported = (statement: ts.Statement) => hasModifier(statement, ts.SyntaxKind.ExportKeyword);
const isDefault = (statement: ts.Statement) => hasModifier(statement, ts.SyntaxKind.DefaultKeyword);

export function exportedThing(opened: ModuleScope, name: string, evaluation: Evaluation): Thing | undefined {
  for (const statement of opened.module.source.statements) {
    if (ts.isExportAssignment(statement) && name === "default")
      return evaluation.evaluate.expression(statement.expression, { ...opened.frame, variable: "default" });
    if (ts.isFunctionDeclaration(statement) && isDefault(statement) && name === "default" && statement.name)
      return valueOf(opened.scope, statement.name.text);
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) continue;
    const found = reExported(statement, name, opened, evaluation);
    if (found) return found;
  }
  return exportNames(opened).includes(name) ? valueOf(opened.scope, name) : undefined;
}

function reExported(statement: ts.ExportDeclaration, name: string, opened: ModuleScope, evaluation: Evaluation): Thing | undefined {
  const clause = statement.exportClause;
  const element = clause && ts.isNamedExports(clause) ? clause.elements.find((candidate) => candidate.name.text === name) : undefined;
  const local = element && (element.propertyName ?? element.name).text;
  if (!statement.moduleSpecifier) return local === undefined ? undefined : valueOf(opened.scope, local);
  if (!ts.isStringLiteral(statement.moduleSpecifier) || (clause && local === undefined)) return undefined;
  const at = evaluation.project.place(statement.moduleSpecifier, opened.module);
  const target = evaluation.project.resolve(statement.moduleSpecifier.text, opened.module.path);
  if (target.kind !== "source") return undefined;
  const next = evaluation.evaluate.module(target.path, at);
  return next && exportedThing(next, local ?? name, evaluation);
}
