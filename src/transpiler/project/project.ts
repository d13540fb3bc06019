import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { ts } from "../compiler-api.ts";
import type { FileSystem } from "../file-system.ts";
import type { Report } from "../report.ts";
import { nodeTooDeep } from "./nesting.ts";
import { insteadOfPython } from "./python-syntax.ts";
import { dirname, relativePath, resolvePath } from "./paths.ts";
import { readSourceText } from "./source-text.ts";

/** A parsed file. Nothing in it has been or will be run. */
export interface SourceModule {
  /** Absolute. */
  readonly path: string;
  /** Relative to the project's root: what diagnostics show. */
  readonly file: string;
  readonly source: ts.SourceFile;
  /** It does not parse; the mistakes are reported. */
  readonly broken: boolean;
}

export type Resolution =
  /** The authoring API itself. */
  | { readonly kind: "argots" }
  | { readonly kind: "source" | "json"; readonly path: string }
  /** A package or a builtin of Node: never read. */
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "missing"; readonly path: string };

/** Opens, parses and remembers files; knows which file imports which. */
export interface Project {
  readonly root: string;
  readonly fileSystem: FileSystem;
  /** The parsed module, or undefined when it cannot be read (reported once, at `from` where it was imported). */
  module(path: string, from?: Place): SourceModule | undefined;
  /** The text of any other file (JSON, Python); remembered as read by `reader`. */
  text(path: string, reader: string, from?: Place): string | undefined;
  /** Says that `reader` was made from these files, too. Absolute paths. */
  noteReads(reader: string, paths: readonly string[]): void;
  resolve(specifier: string, importer: string): Resolution;
  place(node: ts.Node, module: SourceModule): Place;
  /** `path` as diagnostics show it. */
  shown(path: string): string;
  /** What `make` gave the first time it was asked for `key`. */
  remember<T>(key: string, make: () => T): T;
  /** Something could not be read, and somebody has been told why. */
  hasFailed(): boolean;
  /** Every file read, relative, sorted. */
  filesRead(): readonly string[];
  /** `path` and everything it reads, directly or not; absolute paths. */
  closure(path: string): ReadonlySet<string>;
}

export function openProject(root: string, fileSystem: FileSystem, tell: Report): Project {
  let failed = false;
  const report: Report = (message, place) => {
    failed = true;
    tell(message, place);
  };
  const modules = new Map<string, SourceModule | undefined>();
  const texts = new Map<string, string | undefined>();
  const reads = new Map<string, Set<string>>();
  const others = new Set<string>();
  const memory = new Map<string, unknown>();
  const shown = (path: string) => relativePath(root, path);

  const noteRead = (reader: string, path: string) => {
    const known = reads.get(reader) ?? new Set();
    reads.set(reader, known.add(path));
  };

  const load = (path: string, from: Place | undefined): string | undefined => {
    const result = readSourceText(fileSystem, path, shown(path), ".");
    if ("text" in result) return result.text;
    report(result.problem, from ?? startOf(shown(path)));
    return undefined;
  };

  const project: Project = {
    root,
    fileSystem,
    module(path, from) {
      if (modules.has(path)) return modules.get(path);
      const text = load(path, from);
      const module = text === undefined ? undefined : parse(path, shown(path), text, report);
      modules.set(path, module);
      return module;
    },
    text(path, reader, from) {
      noteRead(reader, path);
      if (!texts.has(path)) texts.set(path, load(path, from));
      return texts.get(path);
    },
    noteReads(reader, paths) {
      for (const path of paths) {
        noteRead(reader, path);
        others.add(path);
      }
    },
    resolve(specifier, importer) {
      if (specifier === "argots" || specifier === "argots/testing") return { kind: "argots" };
      if (!specifier.startsWith(".") && !specifier.startsWith("/")) return { kind: "package", name: specifier };
      const wanted = resolvePath(dirname(importer), specifier);
      const path = candidates(wanted).find((candidate) => fileSystem.fileExists(candidate));
      if (path === undefined) return { kind: "missing", path: wanted };
      noteRead(importer, path);
      return { kind: path.endsWith(".json") ? "json" : "source", path };
    },
    place: (node, module) => placeOf(node, module.source, module.file),
    shown,
    remember<T>(key: string, make: () => T): T {
      if (!memory.has(key)) memory.set(key, make());
      return memory.get(key) as T;
    },
    hasFailed: () => failed,
    filesRead: () => [...new Set([...modules.keys(), ...texts.keys(), ...others])].map(shown).sort(),
    closure(path) {
      const all = new Set<string>();
      const queue = [path];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (all.has(next)) continue;
        all.add(next);
        queue.push(...(reads.get(next) ?? []));
      }
      return all;
    },
  };
  return project;
}

/** TypeScript's own order: the file as named, `.js` written for `.ts`, endings left out, a folder's index. */
export function candidates(path: string): readonly string[] {
  const script = /\.([cm]?)jsx?$/.exec(path);
  const stem = script ? path.slice(0, -script[0].length) : path;
  const asTypeScript = script ? [`${stem}.${script[1] ?? ""}ts`, `${stem}.tsx`] : [];
  return [
    ...asTypeScript,
    path,
    `${path}.ts`,
    `${path}.tsx`,
    `${path}.mts`,
    `${path}.js`,
    `${path}.json`,
    `${path}/index.ts`,
    `${path}/index.js`,
  ];
}

function parse(path: string, file: string, text: string, report: Report): SourceModule | undefined {
  const source = createSource(path, text);
  if (!source) {
    report(messages.nestedTooDeeply(), startOf(file));
    return undefined;
  }
  // The parser keeps its syntax errors on the file; the property is not in the public declarations, but every tool reads it.
  const errors = (source as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics;
  reportSyntax(errors, source, file, text, report);
  const tooDeep = nodeTooDeep(source);
  if (tooDeep) report(messages.nestedTooDeeply(), placeOf(tooDeep, source, file));
  return { path, file, source, broken: errors.length > 0 || tooDeep !== undefined };
}

/** Undefined where the parser, which calls itself for every parenthesis, runs out of stack. */
function createSource(path: string, text: string): ts.SourceFile | undefined {
  try {
    return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** In JavaScript, `f(a < b, c > (d))` has no type arguments. */
function kindOf(path: string): ts.ScriptKind {
  if (path.endsWith("x")) return ts.ScriptKind.TSX;
  return /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
}

function reportSyntax(
  errors: readonly ts.DiagnosticWithLocation[],
  source: ts.SourceFile,
  file: string,
  text: string,
  report: Report,
): void {
  const found = errors.map((error) => ({
    place: placeAt(source, file, error.start, error.start + error.length),
    problem: ts.flattenDiagnosticMessageText(error.messageText, " ").replace(/\.$/, ""),
    instead: insteadOfPython(text, error.start),
  }));
  const lines = new Set<number>();
  // Behind the first mistake of a line, and behind Python, the parser has lost its way.
  const isPython = found.some(({ instead }) => instead !== undefined);
  for (const { place, problem, instead } of found) {
    if (lines.has(place.line) || (isPython && instead === undefined)) continue;
    lines.add(place.line);
    report(instead === undefined ? messages.syntaxError({ problem }) : messages.writtenInPython({ problem, instead }), place);
  }
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function placeOf(node: ts.Node, source: ts.SourceFile, file: string): Place {
  return placeAt(source, file, node.getStart(source), node.end);
}

function placeAt(source: ts.SourceFile, file: string, start: number, end: number): Place {
  const from = source.getLineAndCharacterOfPosition(start);
  const to = source.getLineAndCharacterOfPosition(end);
  return { file, line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
