/** A short text that stands for a longer one, the same on every machine (two 32-bit FNV-1a hashes). */
export function hash(text: string): string {
  return `${fnv(text, 0x811c9dc5).toString(36)}${fnv(text, 0x9747b28c).toString(36)}`;
}

/** A whole number from 0 to `limit` - 1 that a text decides. */
export function hashBelow(text: string, limit: number): number {
  return (fnv(text, 0x2545f491) >>> 8) % limit;
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
