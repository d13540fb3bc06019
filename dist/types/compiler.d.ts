import type { CompileOptions, CompileResult } from "./transpiler/result.js";
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
export declare function compile(files: readonly string[], options?: CompileOptions): CompileResult;
export { memoryFileSystem } from "./transpiler/memory-file-system.js";
export type { FileSystem } from "./transpiler/file-system.js";
export type { CompileOptions, CompileResult, Manifest, ManifestKind, TaskSource } from "./transpiler/result.js";
export type { Diagnostic, Message, Severity } from "./diagnostics/diagnostic.js";
export type { ArgoVersion } from "./argo/version.js";
export type * from "./graph/graph.js";
export type * from "./graph/options.js";
export type * from "./graph/types.js";
export type * from "./graph/values.js";
