import type { SyntaxNode } from "@lezer/common";
import type { KfpNames, PythonImport } from "./module.ts";
import { childrenOf, textOf, type ParsedPython } from "./parse.ts";

/** An `import` statement may import several modules. */
export function readImport(parsed: ParsedPython, statement: SyntaxNode): readonly PythonImport[] {
  const tokens = childrenOf(statement).map((node) => textOf(parsed, node));
  const isFrom = tokens[0] === "from";
  const split = isFrom ? tokens.indexOf("import") : 0;
  const clauses: string[][] = [[]];
  for (const token of tokens.slice(split + 1)) {
    if (token === ",") clauses.push([]);
    else if (token !== "(" && token !== ")") clauses.at(-1)!.push(token);
  }
  const read = clauses
    .filter((clause) => clause.length > 0)
    .map((clause) => {
      const as = clause.indexOf("as");
      const imported = (as < 0 ? clause : clause.slice(0, as)).join("");
      return { imported, alias: as < 0 ? undefined : clause[as + 1] };
    });
  if (isFrom) {
    const module = tokens.slice(1, split).join("");
    return [{ module, isFrom, names: read.map(({ imported, alias }) => ({ imported, local: alias ?? imported })) }];
  }
  return read.map(({ imported, alias }) => {
    const local = alias ?? imported.split(".")[0]!;
    return { module: imported, isFrom, names: [{ imported: alias === undefined ? local : imported, local }] };
  });
}

/** The packages that KFP's names have been found in: `kfp`, `kfp.dsl`, `kfp.v2.dsl`, `kfp.components`. */
export function isKfpModule(module: string): boolean {
  return /^kfp(\.|$)/.test(module);
}

/** What a star import of `kfp.dsl` binds, as far as component files use it. */
const starNames = [
  "component", "Input", "Output", "InputPath", "OutputPath", "Artifact", "Dataset", "Model", "Metrics", "ClassificationMetrics",
  "SlicedClassificationMetrics", "HTML", "Markdown", "get_uri",
]; // prettier-ignore

/** Local names of KFP's things. `import kfp.dsl` binds `kfp`. */
export function kfpNamesOf(imports: Iterable<PythonImport>): KfpNames {
  const names = new Map<string, string>();
  for (const { module, isFrom, names: bound } of imports) {
    if (!isKfpModule(module)) continue;
    for (const { imported, local } of bound) {
      if (imported === "*") for (const name of starNames) names.set(name, name);
      else if (isFrom) names.set(local, imported);
      else names.set(local, local === "kfp" ? "kfp" : (module.split(".").at(-1) ?? "kfp"));
    }
  }
  return names;
}

/** `Dataset`, `dsl.Dataset` and `kfp.dsl.Dataset` are all `Dataset`. Without an import, the names that KFP's documentation uses are taken for KFP's. */
export function kfpNameOf(dotted: string, names: KfpNames): string | undefined {
  const [first = "", ...rest] = dotted.split(".");
  const root = names.get(first) ?? (names.size === 0 && (first === "dsl" || first === "kfp") ? first : undefined);
  if (root === undefined) return undefined;
  const path = [root, ...rest].filter((part) => !["kfp", "dsl", "v2", "components"].includes(part));
  return path.length === 1 ? path[0] : undefined;
}
