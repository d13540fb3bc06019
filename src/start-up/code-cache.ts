import { createHash, randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isPrivate, isPrivateFolder, makePrivateFolder, type Machine } from "./cache-folder.ts";

const digestLength = 32;
/** Versions of argots and of Node come and go; more than a few are not in use at the same time. */
const mostEntries = 8;

/** What compiled code depends on, beside V8's own flags, which V8 checks. The script's name holds its content's hash. */
export function cacheEntryName(script: string): string {
  return `${script}-node${process.versions.node}-v8_${process.versions.v8}-${process.platform}-${process.arch}.bin`;
}

/**
 * What `writeCodeCache` stored, or undefined when there is nothing to be trusted: compiled code is run as it is, so a file or
 * a folder that anybody else could have written is as good as none. Never throws.
 */
export function readCodeCache(folder: string, entry: string, machine: Machine): Buffer | undefined {
  try {
    if (!isPrivateFolder(folder, machine)) return undefined;
    const content = readPrivateFile(join(folder, entry), machine);
    if (content === undefined || content.length <= digestLength) return undefined;
    // V8 does not verify the bytes in release builds: half a file would crash the process.
    const data = content.subarray(digestLength);
    return digest(data).equals(content.subarray(0, digestLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The checks are on the opened file, which nobody can exchange any more. */
function readPrivateFile(path: string, machine: Machine): Buffer | undefined {
  // Windows has no O_NOFOLLOW, whatever the type says; there the flag is undefined and counts as 0.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isPrivate(stats, machine) ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Atomic and for the user's eyes alone. A cache is a convenience: no home folder or a full disk is no error. */
export function writeCodeCache(folder: string, entry: string, data: Buffer, machine: Machine): void {
  try {
    if (!makePrivateFolder(folder, machine)) return;
    const temporary = join(folder, `.${randomBytes(8).toString("hex")}.tmp`);
    try {
      writeFileSync(temporary, Buffer.concat([digest(data), data]), { flag: "wx", mode: 0o600 });
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

function digest(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}
