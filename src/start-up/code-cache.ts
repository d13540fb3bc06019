import { closeSync, constants, fstatSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { crc32 } from "node:zlib";
import { isPrivate, isPrivateFolder, makePrivateFolder, type Machine } from "./cache-folder.ts";
import { makeScratch, readInto, type Scratch } from "./scratch.ts";

/** The size of the compiled code, and a sum over all before it. They are behind the code, which V8 would copy if it did not begin at a multiple of eight. */
const trailerLength = 8;
/** Versions of argots and of Node come and go; more than a few are not in use at the same time. */
const mostEntries = 8;

export interface CodeCache {
  /** What V8 gave. */
  readonly code: Buffer;
  /** Bytes of compiled code that the process held which made it. */
  readonly size: number;
}

/** What compiled code depends on; the tag is of V8's flags and the processor. The script's name holds its content's hash. */
export function cacheEntryName(script: string): string {
  const { node, v8 } = process.versions;
  return `${script}-node${node}-v8_${v8}-${cachedDataVersionTag()}-${process.platform}-${process.arch}.bin`;
}

/**
 * What `writeCodeCache` stored, or undefined when there is nothing to be trusted: compiled code is run as it is, so a file or
 * a folder that anybody else could have written is as good as none. Never throws.
 */
export function readCodeCache(folder: string, entry: string, machine: Machine, scratch: Scratch = makeScratch()): CodeCache | undefined {
  try {
    if (!isPrivateFolder(folder, machine)) return undefined;
    const content = readPrivateFile(join(folder, entry), machine, scratch);
    if (content === undefined || content.length <= trailerLength) return undefined;
    // V8 does not verify the bytes in release builds: half a file would crash the process. The sum is against accidents; against
    // people, who could write that of theirs as well, are the owner and the mode. `node:crypto` would take 4 ms to load.
    const sumAt = content.length - 4;
    if (crc32(content.subarray(0, sumAt)) !== content.readUInt32LE(sumAt)) return undefined;
    const sizeAt = content.length - trailerLength;
    return { code: content.subarray(0, sizeAt), size: content.readUInt32LE(sizeAt) };
  } catch {
    return undefined;
  }
}

/** The checks are on the opened file, which nobody can exchange any more. */
function readPrivateFile(path: string, machine: Machine, scratch: Scratch): Buffer | undefined {
  // Windows has no O_NOFOLLOW, whatever the type says; there the flag is undefined and counts as 0.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isPrivate(stats, machine) ? readInto(scratch, file, stats.size) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Atomic and for the user's eyes alone. A cache is a convenience: no home folder or a full disk is no error. */
export function writeCodeCache(folder: string, entry: string, cache: CodeCache, machine: Machine): void {
  try {
    if (!makePrivateFolder(folder, machine)) return;
    const temporary = join(folder, `.${entry}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, withTrailer(cache), { flag: "wx", mode: 0o600 });
      renameSync(temporary, join(folder, entry));
    } finally {
      rmSync(temporary, { force: true });
    }
    removeOldEntries(folder);
  } catch {
    // The next start tries again.
  }
}

function removeOldEntries(folder: string): void {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(".bin"))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(mostEntries)) rmSync(path, { force: true });
}

function withTrailer({ code, size }: CodeCache): Buffer {
  const content = Buffer.concat([code, Buffer.alloc(trailerLength)]);
  const sumAt = content.length - 4;
  content.writeUInt32LE(size, content.length - trailerLength);
  content.writeUInt32LE(crc32(content.subarray(0, sumAt)), sumAt);
  return content;
}
