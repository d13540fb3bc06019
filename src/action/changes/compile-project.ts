import { hasErrors, findTakenPaths } from "../../cli/compilation.ts";
import type { CliContext } from "../../cli/context.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Graph } from "../../graph/graph.ts";
import { nodeFileSystem } from "../../transpiler/node-file-system.ts";
import { toPosix } from "../../transpiler/project/paths.ts";
import type { CompileOptions, Manifest } from "../../transpiler/result.ts";
import { pythonImports } from "./python-imports.ts";

/** What one pipeline file became. */
export interface CompiledFile {
  /** Relative to the project's root. */
  readonly file: string;
  /** Empty when it does not compile. */
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
  /** Everything it was made from, itself included, relative to the root. */
  readonly closure: readonly string[];
  readonly graph: Graph;
}

type Compile = Awaited<ReturnType<CliContext["loadCompiler"]>>["compile"];

/**
 * Compiles all files, and finds what else of the project they depend on: see `compileAll` and `pythonImports`.
 */
export function compileProject(files: readonly string[], options: CompileOptions, compile: Compile): readonly CompiledFile[] {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const root = toPosix(options.root ?? "/");
  return compileAll(files, options, compile).map((file) => ({
    ...file,
    closure: [...file.closure, ...pythonImports(file.closure, root, fileSystem)],
  }));
}

/**
 * Compiles all files together, so that what they share is read once. Only where there is an error is each compiled alone: then those without
 * mistakes have manifests all the same, and it is known which files the others were made from.
 */
function compileAll(files: readonly string[], options: CompileOptions, compile: Compile): readonly CompiledFile[] {
  const together = compile(files, options);
  const taken = findTakenPaths(together.manifests, together.graph);
  if (!hasErrors([...together.diagnostics, ...taken])) {
    return files.map((file) => {
      const manifests = together.manifests.filter(({ source }) => source === file);
      const closure = new Set([file, ...manifests.flatMap((manifest) => manifest.files)]);
      const diagnostics = together.diagnostics.filter(({ place }) => place?.file === file);
      return { file, manifests, diagnostics: [...diagnostics, ...strayDiagnostics(file)], closure: [...closure], graph: together.graph };
    });
  }
  const alone = files.map((file): CompiledFile => {
    const { manifests, diagnostics, files: read, graph } = compile([file], options);
    return { file, manifests, diagnostics, closure: [...new Set([file, ...read])], graph };
  });
  const clashes = [...taken, ...nameClashes(alone, together.diagnostics)];
  return alone.map((one) => {
    const own = clashes.filter(({ place }) => place?.file === one.file);
    return own.length === 0 ? one : { ...one, manifests: [], diagnostics: [...one.diagnostics, ...own] };
  });

  /** Warnings about files that are only imported belong to the first that imports them. */
  function strayDiagnostics(file: string): readonly Diagnostic[] {
    return together.diagnostics.filter(({ place }) => {
      if (place !== undefined && files.includes(place.file)) return false;
      const owner =
        place === undefined
          ? files[0]
          : files.find((candidate) =>
              together.manifests.some((manifest) => manifest.source === candidate && manifest.files.includes(place.file)),
            );
      return (owner ?? files[0]) === file;
    });
  }
}

/** What is wrong only with all of them together: two pipelines of one name. */
function nameClashes(alone: readonly CompiledFile[], together: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(alone.flatMap(({ diagnostics }) => diagnostics.map(keyOf)));
  return together.filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

function keyOf({ code, text, place }: Diagnostic): string {
  return JSON.stringify([code, text, place?.file, place?.line, place?.column]);
}
