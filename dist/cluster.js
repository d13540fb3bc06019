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

// src/start-up/packed-cluster-for-library.ts
var packed = loadPacked("cluster-6d335579da5b.js", (load) => load());

// src/cluster.ts
var ClusterError = packed["ClusterError"];
var applyLibraries = packed["applyLibraries"];
var attemptName = packed["attemptName"];
var cancelOnSignals = packed["cancelOnSignals"];
var cancelRun = packed["cancelRun"];
var checkRunNames = packed["checkRunNames"];
var commitAnnotation = packed["commitAnnotation"];
var createMasker = packed["createMasker"];
var createWorkflow = packed["createWorkflow"];
var declaredInputs = packed["declaredInputs"];
var declaredTasks = packed["declaredTasks"];
var diffCluster = packed["diffCluster"];
var durationText = packed["durationText"];
var experimentLabel = packed["experimentLabel"];
var firstFailure = packed["firstFailure"];
var follow = packed["follow"];
var harmlessLine = packed["harmlessLine"];
var isApplied = packed["isApplied"];
var isFinished = packed["isFinished"];
var isOwnKey = packed["isOwnKey"];
var lastLines = packed["lastLines"];
var managedByLabel = packed["managedByLabel"];
var managedByValue = packed["managedByValue"];
var nodeLogs = packed["nodeLogs"];
var openCluster = packed["openCluster"];
var outcomeMessage = packed["outcomeMessage"];
var parameterEntries = packed["parameterEntries"];
var pipelineLabel = packed["pipelineLabel"];
var prepareApplied = packed["prepareApplied"];
var prepareWorkflow = packed["prepareWorkflow"];
var printChanges = packed["printChanges"];
var projectLabel = packed["projectLabel"];
var questionText = packed["questionText"];
var readParameters = packed["readParameters"];
var renderTree = packed["renderTree"];
var retriedFromAnnotation = packed["retriedFromAnnotation"];
var runMetadata = packed["runMetadata"];
var runTree = packed["runTree"];
var runUrlAnnotation = packed["runUrlAnnotation"];
var shellWord = packed["shellWord"];
var sourcesAnnotation = packed["sourcesAnnotation"];
var stopMessageAnnotation = packed["stopMessageAnnotation"];
var submissionAnnotation = packed["submissionAnnotation"];
var submissionHash = packed["submissionHash"];
var systemClock = packed["systemClock"];
var transitionLines = packed["transitionLines"];
var transitions = packed["transitions"];
var waitFor = packed["waitFor"];
var workflowName = packed["workflowName"];
var workflowOutputs = packed["workflowOutputs"];
export {
  ClusterError,
  applyLibraries,
  attemptName,
  cancelOnSignals,
  cancelRun,
  checkRunNames,
  commitAnnotation,
  createMasker,
  createWorkflow,
  declaredInputs,
  declaredTasks,
  diffCluster,
  durationText,
  experimentLabel,
  firstFailure,
  follow,
  harmlessLine,
  isApplied,
  isFinished,
  isOwnKey,
  lastLines,
  managedByLabel,
  managedByValue,
  nodeLogs,
  openCluster,
  outcomeMessage,
  parameterEntries,
  pipelineLabel,
  prepareApplied,
  prepareWorkflow,
  printChanges,
  projectLabel,
  questionText,
  readParameters,
  renderTree,
  retriedFromAnnotation,
  runMetadata,
  runTree,
  runUrlAnnotation,
  shellWord,
  sourcesAnnotation,
  stopMessageAnnotation,
  submissionAnnotation,
  submissionHash,
  systemClock,
  transitionLines,
  transitions,
  waitFor,
  workflowName,
  workflowOutputs
};
