import fc from "fast-check";
import { expect, test } from "vitest";
import { valueOf } from "./graph-of.ts";
import { isJson, nativeValue } from "./native.ts";

/**
 * Random constant expressions, typed so that none of them is refused: what the evaluator makes of one is what JavaScript makes of it. The
 * sources are built here from a grammar of our own; only this test ever runs them.
 */
type Kind = "number" | "text" | "truth" | "numbers" | "record";

const literal: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  number: fc
    .oneof(fc.integer({ min: -20, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }))
    .map((value) => (Object.is(value, -0) ? "0" : value < 0 ? `(${value})` : `${value}`)),
  text: fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => JSON.stringify(text)),
  truth: fc.boolean().map(String),
  numbers: fc.constantFrom("[]", "[1]", "[3, 1, 2]", "[-1, 0.5, 10]"),
  record: fc.constantFrom("({})", "({ a: 1 })", "({ b: 2, a: 0, 7: 3 })"),
};

type Rule = readonly [kinds: readonly Kind[], write: (...parts: string[]) => string];

const rules: Readonly<Record<Kind, readonly Rule[]>> = {
  number: [
    [["number", "number"], (a, b) => `(${a} + ${b})`],
    [["number", "number"], (a, b) => `(${a} - ${b})`],
    [["number", "number"], (a, b) => `(${a} * ${b})`],
    [["number", "number"], (a, b) => `(${a} / (${b} || 1))`],
    [["number", "number"], (a, b) => `(${a} % (${b} || 1))`],
    [["number"], (a) => `(-${a})`],
    [["number"], (a) => `Math.floor(${a})`],
    [["number"], (a) => `Math.round(${a})`],
    [["number", "number"], (a, b) => `Math.max(${a}, ${b})`],
    [["truth", "number", "number"], (c, a, b) => `(${c} ? ${a} : ${b})`],
    [["number", "number"], (a, b) => `(${a} || ${b})`],
    [["text"], (a) => `${a}.length`],
    [["text", "text"], (a, b) => `${a}.indexOf(${b})`],
    [["numbers"], (a) => `${a}.length`],
    [["numbers", "number"], (a, b) => `${a}.reduce((sum, x) => sum + x, ${b})`],
    [["numbers", "number"], (a, b) => `(${a}.find((x) => x > ${b}) ?? -1)`],
    [["record"], (a) => `(${a}.a ?? 4)`],
    [["number", "number"], (a, b) => `((x, y = x * 2) => x + y)(${a}, ${b})`],
    [["number"], (a) => `(() => { let n = ${a}; for (let i = 0; i < 3; i++) n += i; return n; })()`],
    [
      ["number", "numbers"],
      (a, b) => `(() => { const n = ${a}; const f = (m) => m + n; { const n = 100; return f(n) + ${b}.length; } })()`,
    ],
  ],
  text: [
    [["text", "text"], (a, b) => `(${a} + ${b})`],
    [["text", "number"], (a, b) => `(${a} + ${b})`],
    [["number", "truth", "text"], (a, b, c) => `\`<\${${a}}|\${${b}}|\${${c}}>\``],
    [["text", "number", "number"], (a, b, c) => `${a}.slice(${b} % 5, ${c} % 5)`],
    [["text"], (a) => `${a}.toUpperCase()`],
    [["text"], (a) => `${a}.trim()`],
    [["text", "text", "text"], (a, b, c) => `${a}.replaceAll(${b}, ${c})`],
    [["text", "text"], (a, b) => `${a}.split(${b}).join("/")`],
    [["truth", "text", "text"], (c, a, b) => `(${c} ? ${a} : ${b})`],
    [["text", "text"], (a, b) => `(${a} && ${b})`],
    [["numbers", "text"], (a, b) => `${a}.join(${b})`],
    [["number"], (a) => `String(${a})`],
    [["number"], (a) => `(${a}).toFixed(2)`],
    [["record"], (a) => `JSON.stringify(${a})`],
    [["record"], (a) => `Object.keys(${a}).join()`],
  ],
  truth: [
    [["number", "number"], (a, b) => `(${a} < ${b})`],
    [["number", "number"], (a, b) => `(${a} >= ${b})`],
    [["number", "number"], (a, b) => `(${a} === ${b})`],
    [["text", "text"], (a, b) => `(${a} > ${b})`],
    [["text", "text"], (a, b) => `(${a} !== ${b})`],
    [["truth"], (a) => `(!${a})`],
    [["truth", "truth"], (a, b) => `(${a} && ${b})`],
    [["truth", "truth"], (a, b) => `(${a} || ${b})`],
    [["text", "text"], (a, b) => `${a}.includes(${b})`],
    [["numbers", "number"], (a, b) => `${a}.includes(${b})`],
    [["numbers", "number"], (a, b) => `${a}.some((x) => x < ${b})`],
    [["number"], (a) => `(!!${a})`],
  ],
  numbers: [
    [["number", "numbers"], (a, b) => `[${a}, ...${b}]`],
    [["numbers", "number"], (a, b) => `${a}.map((x, i) => x * ${b} + i)`],
    [["numbers", "number"], (a, b) => `${a}.filter((x) => x > ${b})`],
    [["numbers", "number"], (a, b) => `${a}.slice(${b} % 4)`],
    [["numbers", "numbers"], (a, b) => `${a}.concat(${b})`],
    [["numbers"], (a) => `${a}.flatMap((x) => [x, x + 1])`],
    [["numbers"], (a) => `[...${a}].sort()`],
    [["numbers"], (a) => `[...${a}].reverse()`],
    [["record"], (a) => `Object.values(${a})`],
    [
      ["numbers", "number"],
      (a, b) => `(() => { const out = []; for (const x of ${a}) { if (x === ${b}) continue; out.push(x); } return out; })()`,
    ],
    [["numbers"], (a) => `(([first = 0, ...rest]) => [...rest, first])(${a})`],
    [["number"], (a) => `Array.from({ length: Math.abs(Math.floor(${a})) % 5 }, (_, i) => i)`],
  ],
  record: [
    [["number", "number"], (a, b) => `({ a: ${a}, b: ${b} })`],
    [["record", "number"], (a, b) => `({ ...${a}, c: ${b} })`],
    [["text", "number"], (a, b) => `({ [${a}]: ${b} })`],
    [["record"], (a) => `(({ a, ...rest }) => rest)(${a})`],
    [["record"], (a) => `Object.fromEntries(Object.entries(${a}).map(([k, v]) => [v + k, v]))`],
    [["record", "number"], (a, b) => `(() => { const o = { ...${a} }; o.a = ${b}; return o; })()`],
    [["truth", "record", "record"], (c, a, b) => `(${c} ? ${a} : ${b})`],
  ],
};

const kinds = Object.keys(rules) as Kind[];

function expression(kind: Kind, depth: number): fc.Arbitrary<string> {
  if (depth === 0) return literal[kind];
  const written = rules[kind].map(([parts, write]) =>
    fc.tuple(...parts.map((part) => expression(part, depth - 1))).map((texts) => write(...texts)),
  );
  return fc.oneof({ weight: 1, arbitrary: literal[kind] }, ...written.map((arbitrary) => ({ weight: 2, arbitrary })));
}

test.each(kinds)("a %s of constants is what JavaScript makes of it", (kind) => {
  fc.assert(
    fc.property(expression(kind, 3), (source) => {
      const native = new Function(`return (${source});`)() as unknown;
      const value = valueOf(source);
      if (isJson(native)) expect(value).toEqual(nativeValue(source));
      else expect(value).toHaveProperty("problems");
    }),
    { numRuns: 400, seed: 20261121 },
  );
});
