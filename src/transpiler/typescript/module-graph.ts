import { isBuiltin } from "node:module";
import { ts } from "../compiler-api.ts";
import { dirname, resolvePath } from "../project/paths.ts";
import { candidates } from "../project/project.ts";
import { readModule, type ImportedName, type Module } from "./module.ts";

/** What a name of a module stands for, seen through imports and re-exports. */
export type Target =
  | { readonly kind: "declaration"; readonly module: Module; readonly name: string }
  /** `import * as tools from "./tools.ts"` */
  | { readonly kind: "namespace"; readonly module: Module }
  | { readonly kind: "json"; readonly path: string; readonly text: string }
  | { readonly kind: "builtin" | "package"; readonly specifier: string; readonly name: string }
  | { readonly kind: "argots"; readonly name: string }
  /** A file that is not there, or that has no such export. */
  | { readonly kind: "missing"; readonly specifier: string; readonly name: string; readonly file: boolean }
  /** What is wrong with its file has been said. */
  | { readonly kind: "unreadable"; readonly specifier: string; readonly name: string }
  | { readonly kind: "global"; readonly name: string };

export interface ModuleGraph {
  /** What `name` means at the top level of the module. */
  readonly meaning: (module: Module, name: string) => Target;
  /** Everything that `import *` of the module gives. */
  readonly exportsOf: (module: Module) => ReadonlyMap<string, Target>;
  /** The source modules that a module imports, in order. */
  readonly importsOf: (module: Module) => readonly Module[];
  /** The first module and those that were read. */
  readonly modules: (home: Module) => readonly Module[];
  /** Absolute paths of what was read beside the first module. */
  readonly filesRead: () => readonly string[];
}

/** Where files come from, by absolute path. Where one gives nothing, it has been said what is wrong with it. */
export interface ModuleFiles {
  readonly exists: (path: string) => boolean;
  /** Parsed, with parents. */
  readonly source: (path: string) => ts.SourceFile | undefined;
  readonly text: (path: string) => string | undefined;
}

type Opened = Module | { readonly json: string; readonly path: string } | undefined;

/** Follows the relative imports of a file as far as it is asked to; files are read and parsed, never run. */
export function openModuleGraph(first: Module, files: ModuleFiles): ModuleGraph {
  const opened = new Map<string, Opened>();

  const open = (path: string): Opened => {
    if (path === first.path) return first;
    if (!opened.has(path)) opened.set(path, read(path));
    return opened.get(path);
  };
  const read = (path: string): Opened => {
    if (path.endsWith(".json")) {
      const json = files.text(path);
      return json === undefined ? undefined : { json, path };
    }
    const source = files.source(path);
    return source && readModule(path, source);
  };
  const find = (importer: Module, specifier: string): string | undefined =>
    candidates(resolvePath(dirname(importer.path), specifier)).find((path) => files.exists(path));

  const imported = (importer: Module, { specifier, name }: ImportedName, seen: ReadonlySet<string> = new Set()): Target => {
    if (specifier === "argots" || specifier.startsWith("argots/")) return { kind: "argots", name };
    if (isBuiltin(specifier)) return { kind: "builtin", specifier, name };
    if (!specifier.startsWith(".") && !specifier.startsWith("/")) return { kind: "package", specifier, name };
    const path = find(importer, specifier);
    // What is not an ES module is left to the bundler.
    if (path?.endsWith(".cjs") || path?.endsWith(".cts")) return { kind: "package", specifier: path, name };
    // What the first file imports is looked for when it is opened.
    if (path === undefined)
      return importer === first ? { kind: "unreadable", specifier, name } : { kind: "missing", specifier, name, file: true };
    const file = open(path);
    if (!file) return { kind: "unreadable", specifier, name };
    if ("json" in file) return { kind: "json", path: file.path, text: file.json };
    if (name === "*") return { kind: "namespace", module: file };
    return exported(file, name, seen) ?? { kind: "missing", specifier, name, file: false };
  };

  const exported = (module: Module, name: string, seen: ReadonlySet<string>): Target | undefined => {
    const step = `${module.path}|${name}`;
    if (seen.has(step)) return undefined;
    const further = new Set(seen).add(step);
    const own = module.exports.get(name);
    if (own) return "local" in own ? meaning(module, own.local, further) : imported(module, own, further);
    if (name === "default") return undefined;
    for (const specifier of module.stars) {
      const target = imported(module, { specifier, name }, further);
      if (target.kind !== "missing") return target;
    }
    return undefined;
  };

  const meaning = (module: Module, name: string, seen?: ReadonlySet<string>): Target => {
    const from = module.imports.get(name);
    if (from) return imported(module, from, seen);
    return module.declarations.has(name) ? { kind: "declaration", module, name } : { kind: "global", name };
  };

  const exportsOf = (module: Module, seen: ReadonlySet<Module> = new Set()): Map<string, Target> => {
    const all = new Map<string, Target>();
    if (seen.has(module)) return all;
    for (const specifier of module.stars) {
      const target = imported(module, { specifier, name: "*" });
      if (target.kind !== "namespace") continue;
      for (const [name, one] of exportsOf(target.module, new Set(seen).add(module))) if (name !== "default") all.set(name, one);
    }
    for (const name of module.exports.keys()) {
      const target = exported(module, name, new Set());
      if (target) all.set(name, target);
    }
    return all;
  };

  return {
    meaning,
    exportsOf,
    importsOf: (module) =>
      module.source.statements.flatMap((statement) => {
        if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
        if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
        const path = statement.moduleSpecifier.text.startsWith(".") ? find(module, statement.moduleSpecifier.text) : undefined;
        const file = path === undefined ? undefined : opened.get(path);
        return file && !("json" in file) ? [file] : [];
      }),
    modules: (home) => [home, ...[...opened.values()].flatMap((file) => (file && !("json" in file) ? [file] : []))],
    filesRead: () => [...opened].flatMap(([path, file]) => (file ? [path] : [])).sort(),
  };
}
