import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOfText } from "./digest.ts";

/** Means itself in a shell line, in JavaScript and in Python. */
const plain = /^[A-Za-z0-9_./+@%,-]+$/;

/** The folder by a path that can stand anywhere in a script: its own, or that of a link to it. Undefined where there is no such path. */
export function plainPath(folder: string, temporary = tmpdir()): string | undefined {
  if (plain.test(folder)) return folder;
  if (!plain.test(temporary)) return undefined;
  const link = join(temporary, `argots-${digestOfText(folder).slice(0, 16)}`);
  if (linkTarget(link) === folder) return link;
  mkdirSync(temporary, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(folder, link);
  return link;
}

function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}
