import { endianness } from "node:os";

/** Numbers of 2 or 4 bytes that the build wrote down in base 64, lowest byte first. */
export function numberTable(width: 2 | 4, base64: string): Uint16Array | Uint32Array {
  const bytes = Buffer.from(base64, "base64");
  if (endianness() === "BE") {
    if (width === 2) bytes.swap16();
    else bytes.swap32();
  }
  const Numbers = width === 2 ? Uint16Array : Uint32Array;
  return new Numbers(bytes.buffer, bytes.byteOffset, bytes.length / width);
}
