import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { Evaluation, Frame, ModuleScope } from "./context.ts";
import { valueOf } from "./define.ts";
import { exportNames } from "./exports.ts";

/**
 * What stands at a file's top level and is neither exported nor used by an export is never evaluated, so that nothing a file does there has
 * an effect. A task that is started there would vanish without a word, so calls of components and pipelines are looked for by their syntax.
 */
export function reportStrayTasks(opened: ModuleScope, evaluation: Evaluation): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const callee = ownThing(node.expression.text, opened, evaluation);
      if (callee?.kind === "component" || callee?.kind === "pipeline") {
        const place = evaluation.project.place(node, opened.module);
        evaluation.report(messages.taskOutsidePipeline({ what: `the ${callee.kind} \`${callee.name}\`` }), place);
      }
    }
    ts.forEachChild(node, visit);
  };
  opened.module.source.statements.forEach(visit);
}

/** The value of a name of the file, where working it out can only make a component or a pipeline. */
function ownThing(name: string, opened: ModuleScope, evaluation: Evaluation) {
  const binding = opened.scope.bindings.get(name);
  if (binding && "value" in binding) return binding.value;
  return makesTask(name, opened.module.source, opened.frame, evaluation) ? valueOf(opened.scope, name) : undefined;
}

function makesTask(name: string, source: ts.SourceFile, frame: Frame, evaluation: Evaluation): boolean {
  const declaration = declarations(source).find((candidate) => ts.isIdentifier(candidate.name) && candidate.name.text === name);
  const maker = declaration && makerOf(declaration, source);
  if (maker !== undefined) return maker !== "define" && maker !== "cron";
  const module = importOf(name, source)?.module;
  return module !== undefined && evaluation.project.resolve(module, frame.module.path).kind === "source";
}

/** A pipeline that is made and then neither exported nor called: its name. */
export interface HiddenPipeline {
  readonly name: string;
  readonly place: Place;
}

/** Pipelines that nobody will see: forgotten `export`s. */
export function hiddenPipelines(opened: ModuleScope, evaluation: Evaluation): readonly HiddenPipeline[] {
  const { source, file } = opened.module;
  const exported = new Set(exportNames(opened, evaluation));
  return declarations(source).flatMap((declaration) => {
    if (!ts.isIdentifier(declaration.name) || makerOf(declaration, source) !== "pipeline") return [];
    const name = declaration.name.text;
    if (exported.has(name) || (evaluation.pipelines.get(`${file}#${name}`)?.state ?? "unread") !== "unread") return [];
    return [{ name, place: evaluation.project.place(declaration.name, opened.module) }];
  });
}

/** Crons that would never fire, and what is made by a statement of its own: forgotten `export`s, too. */
export function reportUnexported(opened: ModuleScope, evaluation: Evaluation): void {
  const { source } = opened.module;
  const exported = new Set(exportNames(opened, evaluation));
  const report = (maker: string, name: string, node: ts.Node) =>
    evaluation.report(messages.madeNotExported({ maker, name }), evaluation.project.place(node, opened.module));
  for (const { name, initializer } of declarations(source)) {
    if (!ts.isIdentifier(name) || exported.has(name.text) || makerIn(initializer, source) !== "cron") continue;
    report("cron", name.text, name);
  }
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const maker = makerIn(statement.expression, source);
    if (maker === "cron") report(maker, "nightly", (statement.expression as ts.CallExpression).expression);
    else if (maker === "pipeline") report(maker, "training", (statement.expression as ts.CallExpression).expression);
  }
}

const declarations = (source: ts.SourceFile) =>
  source.statements.flatMap((statement) => (ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : []));

/** The export of argots that a declaration calls: `pipeline` for `const a = pipeline(…)`. */
function makerOf({ initializer }: ts.VariableDeclaration, source: ts.SourceFile): string | undefined {
  return makerIn(initializer, source);
}

function makerIn(expression: ts.Expression | undefined, source: ts.SourceFile): string | undefined {
  if (!expression || !ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const imported = importOf(expression.expression.text, source);
  return imported?.module === "argots" ? imported.name : undefined;
}

function importOf(name: string, source: ts.SourceFile): { module: string; name: string } | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const element = bindings.elements.find((candidate) => candidate.name.text === name && !candidate.isTypeOnly);
    if (element) return { module: statement.moduleSpecifier.text, name: (element.propertyName ?? element.name).text };
  }
  return undefined;
}
