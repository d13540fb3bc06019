import { createHash, type Hash } from "node:crypto";
import { createReadStream, lstatSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Read at once; larger files are read in pieces, so that nothing else waits. */
const small = 1 << 20;

/** What a file or folder holds, whatever it is called. */
export async function digestOf(path: string): Promise<string> {
  const total = createHash("sha256");
  await add(total, path, "");
  return `sha256:${total.digest("hex")}`;
}

export function digestOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function add(total: Hash, path: string, name: string): Promise<void> {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) total.update(`link ${name}\0${readlinkSync(path)}\0`);
  else if (found.isDirectory()) {
    total.update(`folder ${name}\0`);
    for (const entry of readdirSync(path).sort()) await add(total, join(path, entry), `${name}/${entry}`);
  } else if (found.isFile()) {
    total.update(`file ${name}\0${String(found.size)}\0`);
    if (found.size <= small) total.update(readFileSync(path));
    else for await (const piece of createReadStream(path)) total.update(piece as Buffer);
  }
}
