import { ts } from "../compiler-api.ts";
import type { Project, SourceModule } from "../project/project.ts";
import type { Report } from "../report.ts";

/** Where a name is looked for. */
export interface Sight {
  readonly project: Project;
  readonly report: Report;
  readonly module: SourceModule;
}

/** A declaration, with the file that it stands in. */
export interface Declared<Node extends ts.Node> {
  readonly node: Node;
  readonly module: SourceModule;
}

/** What declares a name at the top of a file: looks in the file, then along its imports and re-exports. `declaredBy` knows one by its name there. */
export function findDeclaration<Node extends ts.Node>(
  name: string,
  sight: Sight,
  declaredBy: (statement: ts.Statement, name: string) => Node | undefined,
): Declared<Node> | undefined {
  return find(name, sight, declaredBy, false, new Set());
}

function find<Node extends ts.Node>(
  name: string,
  { module, project, report }: Sight,
  declaredBy: (statement: ts.Statement, name: string) => Node | undefined,
  exportedOnly: boolean,
  seen: Set<string>,
): Declared<Node> | undefined {
  if (seen.has(`${module.path}#${name}`)) return undefined;
  seen.add(`${module.path}#${name}`);
  for (const statement of module.source.statements) {
    const node = declaredBy(statement, name);
    if (node) return { node, module };
  }
  const follow = (specifier: ts.Expression, imported: string): Declared<Node> | undefined => {
    if (!ts.isStringLiteral(specifier)) return undefined;
    const target = project.resolve(specifier.text, module.path);
    const next = target.kind === "source" ? project.module(target.path, project.place(specifier, module)) : undefined;
    return next ? find(imported, { module: next, project, report }, declaredBy, true, seen) : undefined;
  };
  for (const statement of module.source.statements) {
    if (!exportedOnly && ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings)) continue;
      const element = bindings.elements.find((candidate) => candidate.name.text === name);
      if (element) return follow(statement.moduleSpecifier, (element.propertyName ?? element.name).text);
    } else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const clause = statement.exportClause;
      if (!clause) {
        const found = follow(statement.moduleSpecifier, name);
        if (found) return found;
      } else if (ts.isNamedExports(clause)) {
        const element = clause.elements.find((candidate) => candidate.name.text === name);
        if (element) return follow(statement.moduleSpecifier, (element.propertyName ?? element.name).text);
      }
    }
  }
  return undefined;
}
