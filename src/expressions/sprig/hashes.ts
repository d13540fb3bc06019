// sprig: checksums. In plain arithmetic, for there is no crypto that runs both in browsers and without waiting.
import { utf8 } from "../go/text.ts";
import { type Definition, takes, text } from "./define.ts";

function hashes(hash: (bytes: Uint8Array) => string): Definition {
  return takes(["string"], "string", ([value]) => hash(utf8(text(value))));
}

/** The bytes, a one, zeros, and the length in bits: a multiple of the size of a block. */
function padded(bytes: Uint8Array, block: number): Uint8Array {
  const lengthBytes = block / 8;
  const result = new Uint8Array(Math.ceil((bytes.length + 1 + lengthBytes) / block) * block);
  result.set(bytes);
  result[bytes.length] = 0x80;
  new DataView(result.buffer).setBigUint64(result.length - 8, BigInt(bytes.length) * 8n);
  return result;
}

function hex(words: readonly bigint[], digits: number): string {
  return words.map((word) => word.toString(16).padStart(digits, "0")).join("");
}

function sha1(bytes: Uint8Array): string {
  const mask = 0xffffffffn;
  const left = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (32n - by))) & mask;
  const state = [0x67452301n, 0xefcdab89n, 0x98badcfen, 0x10325476n, 0xc3d2e1f0n];
  const view = new DataView(padded(bytes, 64).buffer);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    const words = Array.from({ length: 16 }, (_, index) => BigInt(view.getUint32(offset + index * 4)));
    for (let index = 16; index < 80; index++)
      words.push(left(at(words, index - 3) ^ at(words, index - 8) ^ at(words, index - 14) ^ at(words, index - 16), 1n));
    let [a, b, c, d, e] = state as [bigint, bigint, bigint, bigint, bigint];
    for (const [index, word] of words.entries()) {
      const [mix, constant] =
        index < 20
          ? [(b & c) | (~b & mask & d), 0x5a827999n]
          : index < 40
            ? [b ^ c ^ d, 0x6ed9eba1n]
            : index < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdcn]
              : [b ^ c ^ d, 0xca62c1d6n];
      [a, b, c, d, e] = [(left(a, 5n) + mix + e + constant + word) & mask, a, left(b, 30n), c, d];
    }
    for (const [index, word] of [a, b, c, d, e].entries()) state[index] = (at(state, index) + word) & mask;
  }
  return hex(state, 8);
}

function at(words: readonly bigint[], index: number): bigint {
  return words[index] ?? 0n;
}

/** SHA-256 and SHA-512 differ in their sizes and in how far they turn. */
interface Shape {
  readonly bits: bigint;
  readonly rounds: number;
  readonly turns: readonly (readonly [bigint, bigint, bigint])[];
}

const shapes: Readonly<Record<"256" | "512", Shape>> = {
  "256": {
    bits: 32n,
    rounds: 64,
    turns: [
      [2n, 13n, 22n],
      [6n, 11n, 25n],
      [7n, 18n, 3n],
      [17n, 19n, 10n],
    ],
  },
  "512": {
    bits: 64n,
    rounds: 80,
    turns: [
      [28n, 34n, 39n],
      [14n, 18n, 41n],
      [1n, 8n, 7n],
      [19n, 61n, 6n],
    ],
  },
};

function sha2(bytes: Uint8Array, shape: Shape): string {
  const { bits, rounds, turns } = shape;
  const mask = (1n << bits) - 1n;
  const [big0, big1, small0, small1] = turns as [Turn, Turn, Turn, Turn];
  const right = (value: bigint, by: bigint): bigint => ((value >> by) | (value << (bits - by))) & mask;
  const turned = (value: bigint, [a, b, c]: Turn, shifts: boolean): bigint =>
    right(value, a) ^ right(value, b) ^ (shifts ? value >> c : right(value, c));
  const primes = firstPrimes(rounds);
  const constants = primes.map((prime) => fractionOfRoot(prime, 3n, bits));
  const state = primes.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n, bits));
  const wordBytes = Number(bits / 8n);
  const data = padded(bytes, wordBytes * 16);
  for (let offset = 0; offset < data.length; offset += wordBytes * 16) {
    const words = Array.from({ length: 16 }, (_, index) => readWord(data, offset + index * wordBytes, wordBytes));
    for (let index = 16; index < rounds; index++) {
      words.push(
        (turned(at(words, index - 2), small1, true) +
          at(words, index - 7) +
          turned(at(words, index - 15), small0, true) +
          at(words, index - 16)) &
          mask,
      );
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (const [index, word] of words.entries()) {
      const first = h + turned(e, big1, false) + ((e & f) ^ (~e & mask & g)) + at(constants, index) + word;
      const second = turned(a, big0, false) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(first + second) & mask, a, b, c, (d + first) & mask, e, f, g];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (at(state, index) + word) & mask;
  }
  return hex(state, Number(bits / 4n));
}

type Turn = readonly [bigint, bigint, bigint];

function readWord(data: Uint8Array, offset: number, length: number): bigint {
  return data.slice(offset, offset + length).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n);
}

function firstPrimes(count: number): readonly bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return primes;
}

/** The first bits behind the point of a root, which is where the constants of SHA-2 come from. */
function fractionOfRoot(prime: bigint, degree: bigint, bits: bigint): bigint {
  const scaled = prime << (bits * degree);
  let [low, high] = [0n, 1n << (bits + 10n)];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle - 1n;
  }
  return low & ((1n << bits) - 1n);
}

function adler32(bytes: Uint8Array): string {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return String(b * 65_536 + a);
}

export const hashFunctions: Readonly<Record<string, Definition>> = {
  sha1sum: hashes(sha1),
  sha256sum: hashes((bytes) => sha2(bytes, shapes["256"])),
  sha512sum: hashes((bytes) => sha2(bytes, shapes["512"])),
  adler32sum: hashes(adler32),
};
