import * as messages from "../../diagnostics/messages.generated.ts";
import { closest, didYouMean } from "../../diagnostics/suggest.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation, Frame, ModuleExports, ModuleScope } from "./context.ts";
import { fromJson } from "./convert.ts";
import { namesOf } from "./declarations.ts";
import { define, valueOf } from "./define.ts";
import { parseJson } from "./parse-json.ts";
import { declaresType } from "./resolve-type.ts";
import { unknown, type Thing } from "./things.ts";
import { isMaker, notExported } from "./makers.ts";

/** The names that a file exports as values, in the order written; those of `export *` last. */
export function exportNames(opened: ModuleScope, evaluation: Evaluation): readonly string[] {
  const names = new Set<string>();
  for (const module of withStars(opened, evaluation)) {
    for (const name of exportsOf(module, evaluation).own.keys()) if (module === opened || name !== "default") names.add(name);
  }
  return [...names];
}

/** What a file exports under a name; undefined where it is nothing, or a type. */
export function exportedThing(opened: ModuleScope, name: string, evaluation: Evaluation): Thing | undefined {
  for (const module of withStars(opened, evaluation)) {
    const own = module === opened || name !== "default" ? exportsOf(module, evaluation).own.get(name) : undefined;
    if (own) return own();
  }
  return undefined;
}

/** A file and those whose exports it passes on with `export *`, each once however they name each other. */
function withStars(opened: ModuleScope, evaluation: Evaluation): ReadonlySet<ModuleScope> {
  const modules = new Set([opened]);
  for (const module of modules) for (const star of exportsOf(module, evaluation).stars()) modules.add(star);
  return modules;
}

function exportsOf(opened: ModuleScope, evaluation: Evaluation): ModuleExports {
  opened.exports ??= readExports(opened, evaluation);
  return opened.exports;
}

function readExports(opened: ModuleScope, evaluation: Evaluation): ModuleExports {
  const own = new Map<string, () => Thing | undefined>();
  const stars: ts.StringLiteral[] = [];
  for (const statement of opened.module.source.statements) {
    if (ts.isExportAssignment(statement)) own.set("default", defaultExport(statement, opened, evaluation));
    else if (ts.isExportDeclaration(statement)) {
      const specifier = statement.moduleSpecifier;
      if (statement.isTypeOnly) continue;
      if (!statement.exportClause) {
        if (specifier && ts.isStringLiteral(specifier)) stars.push(specifier);
      } else if (ts.isNamedExports(statement.exportClause)) {
        for (const element of statement.exportClause.elements)
          if (!element.isTypeOnly) own.set(element.name.text, named(element, specifier, opened, evaluation));
      } else own.set(statement.exportClause.name.text, named(statement.exportClause, specifier, opened, evaluation));
    } else if (isExported(statement)) {
      for (const [exported, local] of declaredBy(statement)) own.set(exported, () => valueOf(opened.scope, local));
    }
  }
  let found: readonly ModuleScope[] | undefined;
  return { own, stars: () => (found ??= stars.flatMap((specifier) => starred(specifier, opened, evaluation))) };
}

function defaultExport({ expression }: ts.ExportAssignment, opened: ModuleScope, evaluation: Evaluation): () => Thing | undefined {
  const place = evaluation.project.place(expression, opened.module);
  const compute = (frame: Frame) => evaluation.evaluate.expression(expression, { ...frame, variable: "default" });
  define({ name: "default", place, constant: true, compute }, opened, evaluation);
  return () => valueOf(opened.scope, "default");
}

/** `export { a as b }`, with or without `from`, and `export * as ns from`. */
function named(
  element: ts.ExportSpecifier | ts.NamespaceExport,
  specifier: ts.Expression | undefined,
  opened: ModuleScope,
  evaluation: Evaluation,
): () => Thing | undefined {
  const place = evaluation.project.place(element, opened.module);
  const local = ts.isNamespaceExport(element) ? "*" : (element.propertyName ?? element.name).text;
  return () => {
    if (isType(local, specifier, opened, evaluation)) return undefined;
    if (specifier) return ts.isStringLiteral(specifier) ? importedThing(specifier, local, opened, evaluation, place) : undefined;
    const found = valueOf(opened.scope, local);
    if (found) return found;
    evaluation.report(messages.nameUnknown({ name: local, suggestion: didYouMean(local, opened.scope.bindings.keys()) }), place);
    return unknown(place);
  };
}

/** Types are passed on by the same words as values; they are none of ours. */
function isType(local: string, specifier: ts.Expression | undefined, opened: ModuleScope, evaluation: Evaluation): boolean {
  const source = specifier ? { specifier, name: local } : importOf(local, opened.module.source);
  if (!source) return !opened.scope.bindings.has(local) && declaresType(local, opened.module, evaluation);
  if (!ts.isStringLiteral(source.specifier)) return false;
  const target = evaluation.project.resolve(source.specifier.text, opened.module.path);
  const next = target.kind === "source" ? evaluation.evaluate.module(target.path) : undefined;
  if (!next || source.name === "*") return false;
  const isValue = [...withStars(next, evaluation)].some((module) => exportsOf(module, evaluation).own.has(source.name));
  return !isValue && declaresType(source.name, next.module, evaluation);
}

function importOf(local: string, source: ts.SourceFile): { readonly specifier: ts.Expression; readonly name: string } | undefined {
  for (const statement of source.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    const element = bindings && ts.isNamedImports(bindings) ? bindings.elements.find(({ name }) => name.text === local) : undefined;
    if (element)
      return { specifier: (statement as ts.ImportDeclaration).moduleSpecifier, name: (element.propertyName ?? element.name).text };
  }
  return undefined;
}

function starred(specifier: ts.StringLiteral, opened: ModuleScope, evaluation: Evaluation): readonly ModuleScope[] {
  const at = evaluation.project.place(specifier, opened.module);
  const target = evaluation.project.resolve(specifier.text, opened.module.path);
  if (target.kind === "missing")
    evaluation.finalReport(messages.importNotFound({ specifier: specifier.text, file: opened.module.file }), at);
  const found = target.kind === "source" ? evaluation.evaluate.module(target.path, at) : undefined;
  return found ? [found] : [];
}

const hasModifier = (statement: ts.Statement, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind) ?? false);
const isExported = (statement: ts.Statement) => hasModifier(statement, ts.SyntaxKind.ExportKeyword);

/** The exported and the local names of an exported declaration. */
function declaredBy(statement: ts.Statement): readonly (readonly [string, string])[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesOf(name).map(({ text }) => [text, text] as const));
  if (!ts.isFunctionDeclaration(statement) && !ts.isEnumDeclaration(statement)) return [];
  const local = statement.name?.text ?? "default";
  return [[hasModifier(statement, ts.SyntaxKind.DefaultKeyword) ? "default" : local, local]];
}

/** What an import or a re-export names; `*` is the whole file. */
export function importedThing(node: ts.StringLiteral, name: string, { module }: ModuleScope, evaluation: Evaluation, place: Place): Thing {
  const specifier = node.text;
  const at = evaluation.project.place(node, module);
  const target = evaluation.project.resolve(specifier, module.path);
  switch (target.kind) {
    case "argots":
      if (name !== "*" && !isMaker(name)) {
        evaluation.report(notExported(name), place);
        return unknown(place);
      }
      return { kind: "builtin", name: name === "*" ? "argots" : `argots.${name}`, place };
    case "package":
      evaluation.report(messages.packageImport({ name: writtenName(name, node), specifier, instead: insteadOfPackage(specifier) }), place);
      return unknown(place);
    case "missing":
      evaluation.report(messages.importNotFound({ specifier, file: module.file }), at);
      return unknown(place);
    case "json":
      return jsonThing(target.path, name, module.path, at, place, evaluation);
    case "source": {
      const opened = evaluation.evaluate.module(target.path, at);
      if (!opened) return unknown(place);
      if (name === "*") return namespaceOf(opened, place, evaluation);
      const found = exportedThing(opened, name, evaluation);
      if (found) return found;
      const suggestion = didYouMean(name, exportNames(opened, evaluation));
      evaluation.report(messages.exportNotFound({ file: opened.module.file, name, suggestion }), place);
      return unknown(place);
    }
  }
}

/** A misspelt `argots` is meant where it is nearly that. */
function insteadOfPackage(specifier: string): string {
  if (closest(specifier, ["argots"]) !== undefined) return "did you mean `argots`?";
  return "use it inside a component, or import constants from a file of your own.";
}

/** What the file calls a default import, or a whole package. */
function writtenName(name: string, specifier: ts.StringLiteral): string {
  const clause = ts.isImportDeclaration(specifier.parent) ? specifier.parent.importClause : undefined;
  const bindings = clause?.namedBindings;
  const local = name === "default" ? clause?.name : name === "*" && bindings && ts.isNamespaceImport(bindings) ? bindings.name : undefined;
  return local?.text ?? name;
}

/** `import * as ns`: each of its values is worked out when somebody asks for it. */
function namespaceOf(opened: ModuleScope, place: Place, evaluation: Evaluation): Thing {
  const fields = new Map<string, { readonly value: Thing; readonly key: Place }>();
  for (const name of exportNames(opened, evaluation)) {
    fields.set(name, {
      get value() {
        return exportedThing(opened, name, evaluation) ?? unknown(place);
      },
      key: place,
    });
  }
  return { kind: "object", fields, place };
}

function jsonThing(path: string, name: string, reader: string, at: Place, place: Place, evaluation: Evaluation): Thing {
  const file = evaluation.project.shown(path);
  const text = evaluation.project.text(path, reader, at);
  if (text === undefined) return unknown(place);
  const value = evaluation.project.remember(`json:${path}`, () => parseJson(text));
  if ("problem" in value) {
    evaluation.report(messages.jsonInvalid({ file, problem: value.problem }), at);
    return unknown(place);
  }
  const thing = fromJson(value.json, at);
  if (thing.kind !== "object" || name === "default" || name === "*") return thing;
  const field = thing.fields.get(name);
  if (field) return field.value;
  evaluation.report(messages.exportNotFound({ file, name, suggestion: didYouMean(name, thing.fields.keys()) }), place);
  return unknown(place);
}
