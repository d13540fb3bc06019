import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32Decode, base32Encode, base64Decode, base64Encode } from "../../src/expressions/go/base64.ts";
import { formatFloat, parseFloat64 } from "../../src/expressions/go/number.ts";
import { sortRange } from "../../src/expressions/go/sort.ts";
import { compareText, fromUtf8, sliceBytes, utf8 } from "../../src/expressions/go/text.ts";
import { civilOf, utcNanoseconds } from "../../src/expressions/go/time/civil.ts";
import { formatDuration, parseDuration } from "../../src/expressions/go/time/duration.ts";
import { run } from "./answers.ts";

const wellFormedText = fc.string({ unit: "binary" });

describe("Go's values", () => {
  it("writes and reads UTF-8 as everyone does", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, "utf8"));
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  it("keeps bytes that are no characters", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(utf8(fromUtf8(bytes))).toEqual(bytes)));
    expect(utf8(sliceBytes("€", 1, 2))).toEqual(Uint8Array.of(0x82));
  });

  it("orders text by its bytes", () => {
    fc.assert(
      fc.property(wellFormedText, wellFormedText, (left, right) => {
        expect(Math.sign(compareText(left, right))).toBe(Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right))));
      }),
    );
  });

  it("prints floats so that they can be read again", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => void expect(parseFloat64(formatFloat(value))).toBe(value),
      ),
    );
    expect([1e6, 123456789, 1e-5, 100000, 1.5].map(formatFloat)).toEqual(["1e+06", "1.23456789e+08", "1e-05", "100000", "1.5"]);
  });

  it("knows the calendar", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(-8e14), max: new Date(8e14) }), (date) => {
        const civil = civilOf(BigInt(date.getTime()) * 1_000_000n, 0);
        expect([civil.year, civil.month, civil.day, civil.hour, civil.weekday]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCDay(),
        ]);
        expect(utcNanoseconds(civil)).toBe(BigInt(date.getTime()) * 1_000_000n);
      }),
    );
  });

  it("reads the durations that it prints", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(1n << 52n), max: 1n << 52n }), (nanoseconds) => {
        expect(parseDuration(formatDuration(nanoseconds))).toEqual({ kind: "duration", nanoseconds });
      }),
    );
  });

  it("sorts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300 }), (numbers) => {
        const sorted = [...numbers];
        sortRange(
          {
            less: (left, right) => (sorted[left] ?? 0) < (sorted[right] ?? 0),
            swap: (left, right) => {
              [sorted[left], sorted[right]] = [sorted[right] ?? 0, sorted[left] ?? 0];
            },
          },
          sorted.length,
        );
        expect(sorted).toEqual(numbers.toSorted((left, right) => left - right));
      }),
    );
  });

  it("decodes what it encodes", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(base64Encode(text)).toBe(Buffer.from(text).toString("base64"));
        expect(base64Decode(base64Encode(text))).toEqual({ kind: "text", text });
        expect(base32Decode(base32Encode(text))).toEqual({ kind: "text", text });
      }),
    );
  });

  it.each(["sha1", "sha256", "sha512"])("%s", (name) => {
    for (const text of ["", "a", "ä".repeat(100), "x".repeat(55), "x".repeat(56), "x".repeat(111), "x".repeat(112), "x".repeat(1000)]) {
      expect(run(`sprig.${name}sum(t)`, new Map([["t", text]]))).toEqual({
        kind: "value",
        value: createHash(name).update(text).digest("hex"),
      });
    }
  });
});
