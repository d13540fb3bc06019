import { closeSync, fstatSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import { cacheFolder, thisMachine, type Machine } from "./cache-folder.ts";
import { cacheEntryName, readCodeCache, writeCodeCache } from "./code-cache.ts";
import { makeScratch, readInto } from "./scratch.ts";

/** Gives the exports of a file in the loader's folder. */
export type LoadScript = (name: string) => Record<string, unknown>;
/** Calls what it is given, and gives back what that gave. */
export type Around = <T>(load: () => T) => T;

/**
 * Runs files of argots' own build, `(function (exports, require, path, loadScript) {…})`. The code that V8 made of one is kept in the user's
 * cache folder, which spares the next start the compiling. `vm` here never sees a byte of a user's: the files stand beside this one in
 * the package and are as trusted as the rest of it.
 *
 * @param aroundRequire - Called for every module that a script asks for later on.
 * @param options - `keepsCode`: whether what this process has compiled is kept for the next.
 */
export function scriptLoader(folder: string, aroundRequire: Around = (load) => load(), { keepsCode = true } = {}): LoadScript {
  const machine = thisMachine();
  const caches = cacheFolder(machine);
  const cache = caches === undefined ? undefined : join(caches, "code");
  const scratch = makeScratch();
  const loaded: LoadedScript[] = [];
  if (cache !== undefined && keepsCode) process.once("exit", () => keepCode(loaded, cache, machine));
  return function loadScript(name) {
    const path = join(folder, name);
    const entry = cacheEntryName(basename(name, ".js"));
    const file = openSync(path, "r");
    // The build writes ASCII, so latin1 is the same text, read without decoding.
    const source = readInto(scratch, file, fstatSync(file).size).toString("latin1");
    closeSync(file);
    const kept = cache === undefined ? undefined : readCodeCache(cache, entry, machine, scratch);
    const script = new Script(source, { filename: path, ...(kept ? { cachedData: kept.code } : {}) });
    loaded.push({ entry, script, known: kept === undefined || script.cachedDataRejected === true ? 0 : kept.size });
    const exports: Record<string, unknown> = {};
    const run = script.runInThisContext() as (exports: object, require: Require, path: string, loadScript: LoadScript) => void;
    const require = createRequire(path);
    // What a script asks for at once is what Node itself started with.
    let around: Around = (load) => load();
    run(exports, (wanted) => around((): unknown => require(wanted)), path, loadScript);
    around = aroundRequire;
    return exports;
  };
}

type Require = (name: string) => unknown;

interface LoadedScript {
  readonly entry: string;
  readonly script: Script;
  /** Bytes of compiled code in the process that wrote the cache; 0 without one. */
  readonly known: number;
}

/** A run that compiles this much more than the one before it, say the first that works after one that was ended by a mistake, is worth keeping. */
const worthKeeping = 1.1;

/** Functions are compiled when they are first called: at the end, there are those that this run needed and those that were kept. */
function keepCode(loaded: readonly LoadedScript[], cache: string, machine: Machine): void {
  const { bytecode_and_metadata_size: size } = getHeapCodeStatistics();
  for (const { entry, script, known } of loaded) {
    if (size > known * worthKeeping) writeCodeCache(cache, entry, { code: script.createCachedData(), size }, machine);
  }
}
