import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { cacheFolder, thisMachine } from "./cache-folder.ts";
import { cacheEntryName, readCodeCache, writeCodeCache } from "./code-cache.ts";

/**
 * Runs a file of argots' own build, `(function (exports, require, url) {…})`, and gives its exports. The code that V8 made of it is kept
 * in the user's cache folder, which spares the next start the compiling. `vm` here never sees a byte of a user's: the file
 * stands beside this one in the package and is as trusted as the rest of it.
 */
export function loadScript(url: URL): Record<string, unknown> {
  const path = fileURLToPath(url);
  const machine = thisMachine();
  const caches = cacheFolder(machine);
  const folder = caches === undefined ? undefined : join(caches, "code");
  const entry = cacheEntryName(basename(path, ".js"));
  const cachedData = folder === undefined ? undefined : readCodeCache(folder, entry, machine);
  // The build writes ASCII, so latin1 is the same text, read without decoding.
  const script = new Script(readFileSync(path, "latin1"), { filename: path, ...(cachedData ? { cachedData } : {}) });
  const exports: Record<string, unknown> = {};
  (script.runInThisContext() as (exports: object, require: NodeJS.Require, url: string) => void)(exports, createRequire(path), url.href);
  if (folder !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) {
    // Functions are compiled when they are first called: at the end, the cache holds those that this run needed.
    process.once("exit", () => {
      writeCodeCache(folder, entry, script.createCachedData(), machine);
    });
  }
  return exports;
}
