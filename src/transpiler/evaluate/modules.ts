import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import { openRegion, outsideAttempts, type Evaluation, type Frame, type ModuleScope } from "./context.ts";
import { declareFunction, namesOf, reportTwice } from "./declarations.ts";
import { define, topLevel, type Definition } from "./define.ts";
import { importedThing } from "./exports.ts";
import { openScope } from "./scope.ts";
import { primitive, unknown, type Thing } from "./things.ts";
import { changedNames } from "./top-level.ts";

/**
 * Opens a file: its names are known, their values are worked out when somebody asks. Statements that are neither declarations nor exports are
 * never carried out, so whatever a file does at its top level has no effect.
 */
export function openModule(path: string, from: Place | undefined, evaluation: Evaluation): ModuleScope | undefined {
  const known = evaluation.modules.get(path);
  if (known) return known;
  const module = evaluation.project.module(path, from);
  if (!module || module.broken) return undefined;
  const scope = openScope(undefined);
  const frame: Frame = { module, scope, block: undefined, barrier: { nodes: [], stops: [] }, region: topLevel };
  const opened: ModuleScope = { module, scope, frame, exports: undefined };
  evaluation.modules.set(path, opened);
  for (const statement of module.source.statements) {
    if (ts.isImportDeclaration(statement)) {
      reportMissing(statement, opened, evaluation);
      importNames(statement, opened, evaluation);
    } else if (ts.isFunctionDeclaration(statement)) declareFunction(statement, frame, evaluation);
    else if (ts.isVariableStatement(statement) && !isAmbient(statement)) declareVariables(statement.declarationList, opened, evaluation);
    else if (ts.isEnumDeclaration(statement)) declareEnum(statement, opened, evaluation);
  }
  for (const [name, node] of changedNames(module.source)) refuseChanged(name, node, opened, evaluation);
  return opened;
}

/** `declare const VERSION: string` says that there is a value, not which. */
function isAmbient(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

/** A name that the file's statements change has no value: argots does not run them. */
function refuseChanged(name: string, node: ts.Node, opened: ModuleScope, evaluation: Evaluation): void {
  const { scope, frame } = opened;
  if (typeof scope.bindings.get(name) !== "function") return;
  const place = evaluation.project.place(node, frame.module);
  const compute = () => {
    evaluation.report(messages.changedAtTopLevel({ name, line: place.line }), place);
    return unknown(place);
  };
  define({ name, place, constant: false, compute }, opened, evaluation);
}

function declareVariables(list: ts.VariableDeclarationList, opened: ModuleScope, evaluation: Evaluation): void {
  const constant = (list.flags & ts.NodeFlags.Const) !== 0;
  for (const { initializer, name } of list.declarations) {
    const place = evaluation.project.place(name, opened.module);
    for (const one of namesOf(name)) reportTwice(one, opened.frame, evaluation);
    if (!ts.isIdentifier(name)) {
      if (initializer) declarePattern(name, initializer, constant, opened, evaluation);
      continue;
    }
    const compute: Definition["compute"] = (frame) =>
      initializer ? evaluation.evaluate.expression(initializer, { ...frame, variable: name.text }) : primitive(undefined, place);
    define({ name: name.text, place, constant, compute }, opened, evaluation);
  }
}

/** The first name of a pattern that is asked for takes all of it apart. */
function declarePattern(
  pattern: ts.BindingPattern,
  initializer: ts.Expression,
  constant: boolean,
  opened: ModuleScope,
  evaluation: Evaluation,
): void {
  const { scope, frame } = opened;
  let working = false;
  for (const { text } of namesOf(pattern)) {
    const place = evaluation.project.place(pattern, frame.module);
    scope.bindings.set(text, () => {
      if (working) {
        evaluation.report(messages.importCycleValue({ name: text, path: `\`${text}\` in ${frame.module.file}` }), place);
        return unknown(place);
      }
      working = true;
      outsideAttempts(evaluation, () => {
        const inner = { ...frame, region: openRegion(evaluation) };
        evaluation.evaluate.bind(pattern, evaluation.evaluate.expression(initializer, inner), inner, constant);
      });
      const binding = scope.bindings.get(text);
      return binding && typeof binding !== "function" && "value" in binding ? binding.value : unknown(place);
    });
  }
}

function declareEnum(node: ts.EnumDeclaration, opened: ModuleScope, evaluation: Evaluation): void {
  const place = evaluation.project.place(node.name, opened.module);
  define(
    { name: node.name.text, place, constant: true, compute: (frame) => enumThing(node, place, frame, evaluation) },
    opened,
    evaluation,
  );
}

function enumThing(node: ts.EnumDeclaration, place: Place, frame: Frame, evaluation: Evaluation): Thing {
  // Members see those before them by their bare names, and the enum itself as far as it goes.
  const scope = openScope(frame.scope);
  const fields = new Map<string, { readonly value: Thing; readonly key: Place }>();
  const bind = (name: string, value: Thing) => scope.bindings.set(name, { value, constant: true, region: frame.region, place });
  bind(node.name.text, { kind: "object", fields, place });
  let next: number | undefined = 0;
  for (const member of node.members) {
    const key = evaluation.project.place(member.name, frame.module);
    const name = ts.isComputedPropertyName(member.name) ? textIn(member.name.expression) : member.name.text;
    if (name === undefined) {
      evaluation.report(messages.keyNotKnown(), key);
      continue;
    }
    const value: Thing = member.initializer
      ? evaluation.evaluate.expression(member.initializer, { ...frame, scope })
      : primitive(next, key);
    next = value.kind === "primitive" && typeof value.value === "number" ? value.value + 1 : undefined;
    fields.set(name, { value, key });
    bind(name, value);
    // Numbers lead back to their names: `Level[1]`.
    if (value.kind === "primitive" && typeof value.value === "number")
      fields.set(String(value.value), { value: primitive(name, key), key });
  }
  return { kind: "object", fields, place };
}

const textIn = (node: ts.Expression): string | undefined => (ts.isStringLiteralLike(node) ? node.text : undefined);

/** A file that is not there is missed at once, whoever uses its names: Node would not even start the importing one. */
function reportMissing({ importClause, moduleSpecifier }: ts.ImportDeclaration, { module }: ModuleScope, evaluation: Evaluation): void {
  if (!ts.isStringLiteral(moduleSpecifier) || (importClause && isOfTypes(importClause))) return;
  if (evaluation.project.resolve(moduleSpecifier.text, module.path).kind !== "missing") return;
  const message = messages.importNotFound({ specifier: moduleSpecifier.text, file: module.file });
  evaluation.finalReport(message, evaluation.project.place(moduleSpecifier, module));
}

/** TypeScript takes away what imports nothing but types. */
function isOfTypes({ phaseModifier, name, namedBindings }: ts.ImportClause): boolean {
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name || !namedBindings || ts.isNamespaceImport(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function importNames(node: ts.ImportDeclaration, opened: ModuleScope, evaluation: Evaluation): void {
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isStringLiteral(node.moduleSpecifier)) return;
  const specifier = node.moduleSpecifier;
  const bind = (name: ts.Identifier, exported: string) => {
    reportTwice(name, opened.frame, evaluation);
    const place = evaluation.project.place(name, opened.module);
    const compute = () => ({ ...importedThing(specifier, exported, opened, evaluation, place), place }) as Thing;
    define({ name: name.text, place, constant: true, compute }, opened, evaluation);
  };
  if (clause.name) bind(clause.name, "default");
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) bind(bindings.name, "*");
  else if (bindings)
    for (const element of bindings.elements) if (!element.isTypeOnly) bind(element.name, (element.propertyName ?? element.name).text);
}
