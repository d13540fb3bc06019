import { accessSync, constants, readFileSync, statSync } from "node:fs";
import type { FileSystem } from "./file-system.ts";

/** The machine's own files, read only. */
export const nodeFileSystem: FileSystem = {
  readFile(path) {
    try {
      // A device or a pipe has no end.
      if (!statSync(path).isFile()) return { error: statSync(path).isDirectory() ? "directory" : "unreadable" };
      return readFileSync(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EISDIR") return { error: "directory" };
      return { error: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
    }
  },
  fileExists(path) {
    // Where a part of the path is a file, this throws in spite of `throwIfNoEntry`.
    try {
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  directoryExists(path) {
    try {
      accessSync(path, constants.R_OK);
      return statSync(path).isDirectory();
    } catch {
      return false;
    }
  },
};
