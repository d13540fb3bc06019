import { gunzipSync } from "node:zlib";

const blockSize = 512;

/** The content of one file of a gzipped tar archive, as npm's packages are (ustar); undefined where it is not in it. */
export function fileOfPackage(archive: Uint8Array, path: string): Buffer | undefined {
  const tar = gunzipSync(archive);
  for (let at = 0; at + blockSize <= tar.length;) {
    const text = (from: number, length: number): string => tar.toString("latin1", at + from, at + from + length).replace(/\0[^]*$/, "");
    const size = Number.parseInt(text(124, 12).trim(), 8) || 0;
    const prefix = text(345, 155);
    const name = prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    const begin = at + blockSize;
    if (name === path) return tar.subarray(begin, begin + size);
    at = begin + Math.ceil(size / blockSize) * blockSize;
  }
  return undefined;
}
