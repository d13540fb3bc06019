import { constants, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A copy of a file or folder; where the file system can, it shares what it holds until somebody changes it. */
export async function copyTree(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await copyInto(from, to);
}

async function copyInto(from: string, to: string): Promise<void> {
  const found = lstatSync(from);
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (found.isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from)) await copyInto(join(from, entry), join(to, entry));
  } else if (found.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE);
}
