import { ts } from "../../compiler-api.ts";
import type { SourceModule } from "../../project/project.ts";
import type { TypeContext } from "../resolve-type.ts";

interface NamedFunction {
  /** What it returns, as written. */
  readonly type: ts.TypeNode;
  readonly module: SourceModule;
}

/** The function of that name whose return type is written: of the file, or of one that it imports it from by name. */
export function functionNamed(name: string, { module, project }: TypeContext): NamedFunction | undefined {
  const here = declaredIn(module, name);
  if (here) return here;
  for (const statement of module.source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const element = bindings && ts.isNamedImports(bindings) ? bindings.elements.find((one) => one.name.text === name) : undefined;
    if (!element) continue;
    const target = project.resolve(statement.moduleSpecifier.text, module.path);
    const imported = target.kind === "source" ? project.module(target.path, project.place(statement.moduleSpecifier, module)) : undefined;
    return imported && declaredIn(imported, (element.propertyName ?? element.name).text);
  }
  return undefined;
}

function declaredIn(module: SourceModule, name: string): NamedFunction | undefined {
  for (const statement of module.source.statements) {
    const type =
      ts.isFunctionDeclaration(statement) && statement.name?.text === name
        ? statement.type
        : ts.isVariableStatement(statement)
          ? typeOfVariable(statement, name)
          : undefined;
    if (type) return { type, module };
  }
  return undefined;
}

function typeOfVariable(statement: ts.VariableStatement, name: string): ts.TypeNode | undefined {
  const value = statement.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name)?.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value.type : undefined;
}
