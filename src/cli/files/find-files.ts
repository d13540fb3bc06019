import { join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { reasonOf, type FileOperations } from "../context.ts";
import { displayPath } from "../reporters/print-report.ts";
import { isGlob, parseGlob } from "./glob.ts";
import { kindOfPath } from "./kind-of-path.ts";

export const defaultPipelineGlob = "**/*.pipeline.ts";

export interface Found {
  /** Absolute, sorted, each once. */
  readonly files: readonly string[];
  /** Every folder that was looked into, absolute: a new file there may change the result. */
  readonly folders: readonly string[];
  /** The globs that match no file, as written. */
  readonly unmatched: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that paths, folders and globs stand for, each looked up from `from`. A folder stands for the files in it that match `inFolder`; a
 * path that does not exist is kept, since whoever reads it says best what is wrong with it. A glob that begins with `!` takes files away.
 */
export function findFiles(
  patterns: readonly string[],
  from: string,
  root: string,
  files: FileOperations,
  inFolder = defaultPipelineGlob,
): Found {
  const found = new Set<string>();
  const search: Search = { files, root, folders: new Map(), diagnostics: [] };
  const unmatched: string[] = [];
  for (const pattern of patterns.filter((candidate) => !candidate.startsWith("!"))) {
    const path = resolve(from, pattern);
    // What exists is meant literally: `[id].pipeline.ts` is a fine name.
    const kind = kindOfPath(path, files);
    const literal = kind !== "missing" || !isGlob(pattern);
    if (literal && kind !== "folder") {
      found.add(path);
      continue;
    }
    const matches = literal ? matchGlob(inFolder, path, search) : matchGlob(pattern, from, search);
    if (matches.length === 0) unmatched.push(pattern);
    for (const match of matches) found.add(match);
  }
  for (const pattern of patterns.filter((candidate) => candidate.startsWith("!"))) {
    const { base, pattern: expression } = parseGlob(pattern.slice(1));
    const folder = resolve(from, base);
    for (const path of found) if (expression.test(slashed(relative(folder, path)))) found.delete(path);
  }
  return { files: [...found].sort(), folders: [...search.folders.keys()], unmatched, diagnostics: search.diagnostics };
}

interface Search {
  readonly files: FileOperations;
  readonly root: string;
  /** What each folder holds: several globs walk the same ones. */
  readonly folders: Map<string, readonly Entry[]>;
  readonly diagnostics: Diagnostic[];
}

interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

function matchGlob(glob: string, from: string, search: Search): string[] {
  const { base, pattern } = parseGlob(glob);
  const folder = resolve(from, base);
  const matches: string[] = [];
  const walk = (path: string, prefix: string) => {
    for (const entry of entriesOf(path, search)) {
      if (entry.folder) {
        if (!isSkipped(entry.name)) walk(join(path, entry.name), `${prefix}${entry.name}/`);
      } else if (pattern.test(prefix + entry.name)) matches.push(join(path, entry.name));
    }
  };
  walk(folder, "");
  return matches;
}

/** Never the author's own sources. A glob that names such a folder before its first wildcard still gets into it. */
function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || name === "dist";
}

function entriesOf(folder: string, search: Search): readonly Entry[] {
  const known = search.folders.get(folder);
  if (known) return known;
  let entries: readonly Entry[] = [];
  try {
    entries = search.files.readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      // Links to folders are not followed: they may lead in circles.
      folder: entry.isDirectory(),
    }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A glob whose base is not there simply matches nothing.
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      search.diagnostics.push(messages.folderUnreadable({ path: displayPath(folder, search.root), reason: reasonOf(error) }));
    }
  }
  search.folders.set(folder, entries);
  return entries;
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
