import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

export interface FileParts {
  readonly bytes: number;
  /** The beginning; all of a file that is short enough. */
  readonly head: Buffer;
  /** The end of a longer one. */
  readonly tail: Buffer | undefined;
}

/** So much of the beginning and of the end of a file. What a link leads to is not read. Undefined where there is no file. */
export function readParts(path: string, most: { readonly head: number; readonly tail: number }): FileParts | undefined {
  let file: number;
  try {
    // Windows has no O_NOFOLLOW, and without O_NONBLOCK a named pipe would be waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return undefined;
    const { size } = status;
    if (size <= most.head + most.tail) return { bytes: size, head: readAt(file, 0, size), tail: undefined };
    return { bytes: size, head: readAt(file, 0, most.head), tail: readAt(file, size - most.tail, most.tail) };
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, from: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, buffer, read, length - read, from + read);
    if (count === 0) break;
    read += count;
  }
  return buffer.subarray(0, read);
}
