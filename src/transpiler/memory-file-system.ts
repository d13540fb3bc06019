import type { FileSystem } from "./file-system.ts";

/**
 * Files that exist only in memory, by absolute path with forward slashes: for editors, playgrounds and tests.
 * @example
 * const files = memoryFileSystem({ "/project/hello.pipeline.ts": source });
 */
export function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const contents = new Map(Object.entries(files));
  const directories = new Set<string>(["/"]);
  for (const path of contents.keys()) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) directories.add(path.slice(0, end));
  }
  return {
    readFile(path) {
      const content = contents.get(path);
      if (content === undefined) return { error: directories.has(path) ? "directory" : "missing" };
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    fileExists: (path) => contents.has(path),
    directoryExists: (path) => directories.has(path),
  };
}
