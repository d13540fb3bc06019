/** `argots/compiler`: the transpiler as a library. */
import { compileWith } from "./transpiler/compile.ts";
import { nodeFileSystem } from "./transpiler/node-file-system.ts";
import { toPosix } from "./transpiler/project/paths.ts";
import type { CompileOptions, CompileResult } from "./transpiler/result.ts";

/**
 * Compiles pipeline files to Argo manifests. It reads the files, never runs them, and never throws for what a user wrote: all mistakes are in
 * `diagnostics`, and with an error among them there are no manifests.
 *
 * @param files - paths of the files whose exported pipelines are wanted, from `options.root` where they are relative
 * @example
 * import { compile } from "argots/compiler";
 *
 * const { manifests, diagnostics } = compile(["pipelines/training.pipeline.ts"], { as: "template" });
 * for (const { path, text } of manifests) console.log(path, text.length);
 * for (const { code, text, place } of diagnostics) console.error(code, place?.file, place?.line, text);
 */
export function compile(files: readonly string[], options: CompileOptions = {}): CompileResult {
  return compileWith(options.fileSystem ?? nodeFileSystem, toPosix(options.root ?? process.cwd()), files, options);
}

export { memoryFileSystem } from "./transpiler/memory-file-system.ts";
export type { FileSystem } from "./transpiler/file-system.ts";
export type { CompileOptions, CompileResult, Manifest, ManifestKind, TaskSource } from "./transpiler/result.ts";
export type { Diagnostic, Message, Severity } from "./diagnostics/diagnostic.ts";
export type { ArgoVersion } from "./argo/version.ts";
export type * from "./graph/graph.ts";
export type * from "./graph/options.ts";
export type * from "./graph/types.ts";
export type * from "./graph/values.ts";
