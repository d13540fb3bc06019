// src/start-up/packed.ts
import { dirname as dirname2, join as join4 } from "node:path";

// src/start-up/load-script.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, openSync as openSync2 } from "node:fs";
import { createRequire } from "node:module";
import { basename, join as join3 } from "node:path";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";

// src/start-up/cache-folder.ts
import { lstatSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
function thisMachine() {
  return { platform: process.platform, environment: process.env, home: homedir(), user: process.getuid?.() };
}
function cacheFolder({ platform, environment, home }) {
  if (environment["ARGOTS_CACHE"] === "off") return void 0;
  const wished = platform === "win32" ? environment["LOCALAPPDATA"] : environment["XDG_CACHE_HOME"];
  if (wished !== void 0 && isAbsolute(wished)) return join(wished, "argots");
  if (platform === "win32" || !isAbsolute(home)) return void 0;
  return join(home, ...platform === "darwin" ? ["Library", "Caches"] : [".cache"], "argots");
}
function isPrivateFolder(folder, machine) {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== void 0 && stats.isDirectory() && isPrivate(stats, machine);
}
function isPrivate(stats, { user }) {
  return user === void 0 || stats.uid === user && (stats.mode & 18) === 0;
}
function makePrivateFolder(folder, machine) {
  if (lstatSync(folder, { throwIfNoEntry: false }) === void 0) {
    if (!belongsToUser(dirname(folder), machine)) return false;
    mkdirSync(folder, { recursive: true, mode: 448 });
  }
  return isPrivateFolder(folder, machine);
}
function belongsToUser(folder, machine) {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== void 0) return machine.user === void 0 || stats.uid === machine.user;
  return dirname(folder) !== folder && belongsToUser(dirname(folder), machine);
}

// src/start-up/code-cache.ts
import { closeSync, constants, fstatSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join as join2 } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { crc32 } from "node:zlib";

// src/start-up/scratch.ts
import { readSync } from "node:fs";
function makeScratch() {
  let memory = Buffer.alloc(0);
  return (length) => {
    if (memory.length < length) memory = Buffer.allocUnsafeSlow(Math.max(length, 1 << 21));
    return memory.subarray(0, length);
  };
}
function readInto(scratch, file, length) {
  const memory = scratch(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, memory, read, length - read, read);
    if (count === 0) break;
    read += count;
  }
  return memory.subarray(0, read);
}

// src/start-up/code-cache.ts
var trailerLength = 8;
var mostEntries = 8;
function cacheEntryName(script) {
  const { node, v8 } = process.versions;
  return `${script}-node${node}-v8_${v8}-${cachedDataVersionTag()}-${process.platform}-${process.arch}.bin`;
}
function readCodeCache(folder, entry, machine, scratch = makeScratch()) {
  try {
    if (!isPrivateFolder(folder, machine)) return void 0;
    const content = readPrivateFile(join2(folder, entry), machine, scratch);
    if (content === void 0 || content.length <= trailerLength) return void 0;
    const sumAt = content.length - 4;
    if (crc32(content.subarray(0, sumAt)) !== content.readUInt32LE(sumAt)) return void 0;
    const sizeAt = content.length - trailerLength;
    return { code: content.subarray(0, sizeAt), size: content.readUInt32LE(sizeAt) };
  } catch {
    return void 0;
  }
}
function readPrivateFile(path, machine, scratch) {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isPrivate(stats, machine) ? readInto(scratch, file, stats.size) : void 0;
  } finally {
    closeSync(file);
  }
}
function writeCodeCache(folder, entry, cache, machine) {
  try {
    if (!makePrivateFolder(folder, machine)) return;
    const temporary = join2(folder, `.${entry}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, withTrailer(cache), { flag: "wx", mode: 384 });
      renameSync(temporary, join2(folder, entry));
    } finally {
      rmSync(temporary, { force: true });
    }
    removeOldEntries(folder);
  } catch {
  }
}
function removeOldEntries(folder) {
  const entries = readdirSync(folder).filter((name) => name.endsWith(".bin")).map((name) => ({ path: join2(folder, name), time: statSync(join2(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(mostEntries)) rmSync(path, { force: true });
}
function withTrailer({ code, size }) {
  const content = Buffer.concat([code, Buffer.alloc(trailerLength)]);
  const sumAt = content.length - 4;
  content.writeUInt32LE(size, content.length - trailerLength);
  content.writeUInt32LE(crc32(content.subarray(0, sumAt)), sumAt);
  return content;
}

// src/start-up/load-script.ts
function scriptLoader(folder, aroundRequire = (load) => load(), { keepsCode = true } = {}) {
  const machine = thisMachine();
  const caches = cacheFolder(machine);
  const cache = caches === void 0 ? void 0 : join3(caches, "code");
  const scratch = makeScratch();
  const loaded = [];
  if (cache !== void 0 && keepsCode) process.once("exit", () => keepCode(loaded, cache, machine));
  return function loadScript(name) {
    const path = join3(folder, name);
    const entry = cacheEntryName(basename(name, ".js"));
    const file = openSync2(path, "r");
    const source = readInto(scratch, file, fstatSync2(file).size).toString("latin1");
    closeSync2(file);
    const kept = cache === void 0 ? void 0 : readCodeCache(cache, entry, machine, scratch);
    const script = new Script(source, { filename: path, ...kept ? { cachedData: kept.code } : {} });
    loaded.push({ entry, script, known: kept === void 0 || script.cachedDataRejected === true ? 0 : kept.size });
    const exports = {};
    const run = script.runInThisContext();
    const require2 = createRequire(path);
    let around = (load) => load();
    run(exports, (wanted) => around(() => require2(wanted)), path, loadScript);
    around = aroundRequire;
    return exports;
  };
}
var worthKeeping = 1.1;
function keepCode(loaded, cache, machine) {
  const { bytecode_and_metadata_size: size } = getHeapCodeStatistics();
  for (const { entry, script, known } of loaded) {
    if (size > known * worthKeeping) writeCodeCache(cache, entry, { code: script.createCachedData(), size }, machine);
  }
}

// src/start-up/packed.ts
function loadPacked(name, aroundRequire) {
  return scriptLoader(join4(dirname2(import.meta.filename), "scripts"), aroundRequire)(name);
}

// src/start-up/packed-compiler-for-library.ts
var packed = loadPacked("compiler-51d5431b802f.js", (load) => load());

// src/transpiler/compile.ts
var compileWith = packed["compileWith"];

// src/transpiler/node-file-system.ts
import { accessSync, constants as constants2, readFileSync, statSync as statSync2 } from "node:fs";
var nodeFileSystem = {
  readFile(path) {
    try {
      if (!statSync2(path).isFile()) return { error: statSync2(path).isDirectory() ? "directory" : "unreadable" };
      return readFileSync(path);
    } catch (error) {
      const code = error.code;
      if (code === "EISDIR") return { error: "directory" };
      return { error: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
    }
  },
  fileExists(path) {
    try {
      return statSync2(path).isFile();
    } catch {
      return false;
    }
  },
  directoryExists(path) {
    try {
      accessSync(path, constants2.R_OK);
      return statSync2(path).isDirectory();
    } catch {
      return false;
    }
  }
};

// src/transpiler/project/paths.ts
function toPosix(path) {
  return path.replaceAll("\\", "/");
}

// src/transpiler/memory-file-system.ts
function memoryFileSystem(files) {
  const contents = new Map(Object.entries(files));
  const directories = /* @__PURE__ */ new Set(["/"]);
  for (const path of contents.keys()) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) directories.add(path.slice(0, end));
  }
  return {
    readFile(path) {
      const content = contents.get(path);
      if (content === void 0) return { error: directories.has(path) ? "directory" : "missing" };
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    fileExists: (path) => contents.has(path),
    directoryExists: (path) => directories.has(path)
  };
}

// src/compiler.ts
function compile(files, options = {}) {
  return compileWith(options.fileSystem ?? nodeFileSystem, toPosix(options.root ?? process.cwd()), files, options);
}
export {
  compile,
  memoryFileSystem
};
