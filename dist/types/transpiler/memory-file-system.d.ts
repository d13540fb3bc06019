import type { FileSystem } from "./file-system.js";
/**
 * Files that exist only in memory, by absolute path with forward slashes: for editors, playgrounds and tests.
 * @example
 * const files = memoryFileSystem({ "/project/hello.pipeline.ts": source });
 */
export declare function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array>>): FileSystem;
