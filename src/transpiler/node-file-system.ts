import { accessSync, constants, readFileSync, statSync } from "node:fs";
import type { FileSystem } from "./file-system.ts";

/** The machine's own files, read only. */
export const nodeFileSystem: FileSystem = {
  readFile(path) {
    try {
      return readFileSync(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EISDIR") return { error: "directory" };
      return { error: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
    }
  },
  fileExists(path) {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
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
