import { renameSync, writeFileSync } from "node:fs";

/** A file that is there is whole: it is written under another name, and renamed. */
export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
