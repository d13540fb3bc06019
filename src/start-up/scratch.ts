import { readSync } from "node:fs";

/** Memory that several files are read into, one after the other: so many bytes of it, always from its beginning. */
export type Scratch = (length: number) => Buffer;

/** Grows to the largest file that is asked for. What was read before is overwritten, so it has to have been used. */
export function makeScratch(): Scratch {
  let memory = Buffer.alloc(0);
  return (length) => {
    // Outside Node's pool, so that it begins where V8 wants code to begin, and at once enough for the largest script and its code.
    if (memory.length < length) memory = Buffer.allocUnsafeSlow(Math.max(length, 1 << 21));
    return memory.subarray(0, length);
  };
}

/** Reads `length` bytes of an open file; fewer if the file has fewer. */
export function readInto(scratch: Scratch, file: number, length: number): Buffer {
  const memory = scratch(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, memory, read, length - read, read);
    if (count === 0) break;
    read += count;
  }
  return memory.subarray(0, read);
}
