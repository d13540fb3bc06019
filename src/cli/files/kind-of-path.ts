import type { FileOperations } from "../context.ts";

/** What a path leads to. What cannot be looked at (a file where a folder should be, no permission) is as good as missing. */
export function kindOfPath(path: string, files: FileOperations): "file" | "folder" | "missing" {
  try {
    return files.statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "missing";
  }
}
