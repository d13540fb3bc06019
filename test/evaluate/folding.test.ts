import { describe, expect, test } from "vitest";
import { valueOf } from "./graph-of.ts";
import { nativeValue } from "./native.ts";

/** JavaScript is the judge: the evaluator has to give what it gives. */
const groups: Readonly<Record<string, readonly string[]>> = {
  literals: [
    `"text"`, `'quotes " in it'`, "`back\\tslash`", `"\\u{1F600}"`, `"\\x41\\u0042"`, "1", "1.5", "-0.25", "1_000_000", "0xff", "0b101", "0o17", "1e21", "1e-7", ".5", "true", "false", "null",
    "[1, 'a', null, true]", "{ a: 1, 'b-c': 2, 3: 4, ['d' + 'e']: 5 }", "[]", "({})", "[[1], [2, [3]]]", "(1, 2)", "[1,,2].length", "void 0 ?? 'nothing'",
  ],
  arithmetic: [
    "1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "(-2) ** 2", "7 % 3", "-7 % 3", "7 % -3", "1 / 3", "0.1 + 0.2", "1 - 1 - 1", "10 / 4 / 5", "-(-3)", "+'12'", "+true", "-(2 - 5)", "1e308 * 0.1",
  ],
  comparison: [
    "1 < 2", "'a' < 'b'", "'a' > 'B'", "'10' < '9'", "2 >= 2", "1 === 1", "'a' !== 'b'", "null === null", "1 == '1'", "0 == ''", "null == undefined", "null == 0", "'a' != 'a'", "true === true",
    "(0 / 0) === (0 / 0)", "-0 === 0", "undefined === null",
  ],
  logic: [
    "true && 'a'", "'' && 'a'", "'' || 'b'", "0 || null", "0 ?? 1", "null ?? 1", "undefined ?? null ?? 'c'", "!0", "!!'a'", "!''", "(0 / 0) || 'not a number'", "(0 / 0) ? 1 : 2", "true ? 'a' : 'b'",
    "false ? 1 : true ? 2 : 3", "({}) && 3", "[] || 4", "'x' in { x: 1 }", "'toString' in { x: 1 }",
  ],
  texts: [
    "`a${1}b${'c'}${null}${true}`", "`${0.1 + 0.2} ${1e21} ${-0} ${1e-7}`", "'a' + 1", "1 + 'a'", "1 + 2 + 'a'", "'a' + 1 + 2", "'a' + null", "'a' + undefined", "'abc'.length", "'\u{1F600}'.length",
    "'abc'[1]", "'abc'.at(-1)", "'abc'.charAt(5)", "'a-b-c'.split('-')", "'abc'.split('')", "'a,b,c'.split(',', 2)", "'abc'.split()", "'Abc'.toUpperCase() + 'ABC'.toLowerCase()", "'  a '.trim() + ' b '.trimStart() + ' c '.trimEnd()",
    "'abcabc'.indexOf('c')", "'abcabc'.indexOf('a', 1)", "'abcabc'.indexOf('x')", "'abcabc'.includes('bc')", "'abcabc'.includes('a', 4)", "'abc'.startsWith('b', 1)", "'abc'.endsWith('b', 2)",
    "'a.b.c'.replaceAll('.', '$')", "'a.b.c'.replace('.', '-')", "'a-b'.replace('-', '[$&]')", "'aXbX'.replaceAll('X', '$$')", "'abc'.replaceAll('', '-')", "'abcdef'.slice(1, -1)", "'abcdef'.slice(-2)", "'abcdef'.substring(4, 1)",
    "'7'.padStart(3, '0')", "'7'.padEnd(3)", "'ab'.repeat(3)", "'a'.concat('b', 'c')", "'a'.concat()", "'a'.toString()", "'b'.concat(1, true, null)", "[...'a\u{1F600}']",
  ],
  numbers: [
    "(255).toString(16)", "(5).toString()", "(1.005).toFixed(2)", "(2.5).toFixed()", "(0).toFixed(2)", "true.toString()", "Number('12.5')", "Number('')", "Number('0x10')", "Number(true)", "Number(null)",
    "String(12.5)", "String(null)", "String(true)", "Boolean('')", "Boolean('a')", "parseFloat('1.5px')", "Math.floor(-1.5)", "Math.ceil(-1.5)", "Math.round(2.5)", "Math.round(-2.5)", "Math.abs(-3)", "Math.min(3, 1, 2)", "Math.max(...[1, 5, 2])",
    "Math.max(1, ...[7], 3)",
  ],
  lists: [
    "[1, 2, 3].length", "[1, 2, 3][1]", "[1, 2, 3]['1']", "[1, 2, 3].at(-1)", "[[1, 2], [3]][0][1]", "[1, 2, 3].slice(1)", "[1, 2, 3].slice(-2, -1)", "[1, 2].concat([3], 4, [[5]])", "[...[1, 2], 3, ...[4]]", "[1, [2, [3]]].flat()",
    "[1, [2, [3]]].flat(2)", "[1, [2]].flat(0)", "[1, 2, 3].includes(2)", "[1, 2, 3].includes(1, 1)", "['a', 'b'].indexOf('b')", "[1, 2].indexOf(3)", "[0 / 0].includes(0 / 0)", "[0 / 0].indexOf(0 / 0)", "[undefined].includes(undefined)",
    "[{}].includes(1)", "['a', 1, null, undefined, true].join()", "['a', 'b'].join('')", "[[1, 2], [3]].join('-')", "[].join('x')", "[3, 1, 10, 2].toSorted?.() ?? [1, 10, 2, 3]", "['b', 'a', 'C'].slice().sort()", "[1, 2, 3].slice().reverse()",
    "[1, 2, 3].map((x) => x * 2)", "['a', 'b'].map((x, i) => x + i)", "[1, 2, 3, 4].filter((x) => x % 2 === 0)", "[1, 2, 3].filter((x, i) => i > 0)", "[1, 2, 3].some((x) => x > 2)", "[].some((x) => x)", "[1, 2].every((x) => x > 0)", "[].every((x) => x)",
    "[1, 2, 3].find((x) => x > 1)", "[1, 2, 3].find((x) => x > 5) ?? 'none'", "[1, 2, 3].findIndex((x) => x === 3)", "[1].findIndex((x) => x === 3)", "[1, 2, 3].reduce((a, b) => a + b)", "[1, 2, 3].reduce((a, b, i) => a + b * i, 10)",
    "[[1, 2], [3]].flatMap((x) => x)", "[1, 2].flatMap((x) => [x, [x]])", "[1, 2].flatMap((x) => x + 1)", "['1', '2'].map(Number)", "[0, 1, ''].map(Boolean)", "[1, 2].map(String)", "Array.from([1, 2], (x) => x + 1)",
    "Array.from({ length: 3 }, (_, i) => i * i)", "Array.from({ length: 0 }, (_, i) => i)", "Array.from({ length: 2 }).map((_, i) => i)", "[['a', 1]].map(([k, v]) => ({ [k]: v }))", "[{ a: 1 }, { a: 2, b: 3 }].map(({ a, b = 0 }) => a + b)",
  ],
  objects: [
    "({ a: { b: [1, 2] } }).a.b[1]", "({ a: 1 })['a']", "({ 1: 'a' })[1]", "({ a: 1 }).b ?? 'none'", "({ ...{ a: 1, b: 2 }, b: 3 })", "({ b: 3, ...{ a: 1, b: 2 } })", "({ ...null, ...undefined, ...false, a: 1 })", "({ a: undefined })",
    "Object.keys({ b: 1, a: 2 })", "Object.keys({ b: 1, 2: 1, 1: 1, '-1': 1, '01': 1 })", "Object.values({ b: 1, 2: 'two' })", "Object.entries({ a: 1, b: [2] })", "Object.fromEntries([['a', 1], ['b', 2]])",
    "Object.fromEntries(Object.entries({ a: 1 }).map(([k, v]) => [k + k, v + 1]))", "JSON.parse('{\"a\": [1, null, \"x\"]}')", "JSON.stringify({ b: 1, a: [true, null] })", "JSON.stringify({ a: 1 }, null, 2)", "JSON.stringify('a\\n\"b')",
    "({ f: (x) => x + 1 }).f(2)", "({ f(x) { return x * 2; } }).f(4)", "Object.freeze({ a: 1 }).a", "({ constructor: 1, toString: 2 })", "[{ constructor: 1 }, {}, { hasOwnProperty: 2 }]", "({ ['__proto__']: 1 })", "JSON.parse('{\"__proto__\": {\"x\": 1}}')",
    "({ ...JSON.parse('{\"__proto__\": 1}') })",
  ],
  optional: [
    "({ a: { b: 1 } })?.a?.b", "(null)?.b ?? 5", "(undefined)?.b.c.d ?? 5", "(undefined)?.[0] ?? 5", "(undefined)?.() ?? 5", "({}).f?.() ?? 5", "({}).a?.b.c ?? 5", "({ a: [1] }).a?.[0]",
  ],
  functions: [
    "((a, b = a + 1, ...c) => [a, b, c])(1, undefined, 3, 4)", "(({ a: { b: [x, y = 5] }, ...rest }) => [x, y, rest])({ a: { b: [1] }, c: 2, d: 3 })", "(([a, , b, ...c]) => ({ a, b, c }))([1, 2, 3, 4, 5])", "((f) => f(f(3)))((x) => x * x)",
    "(function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); })(12)", "((...xs) => xs.length)(...[1, 2], 3)", "((x) => { if (x > 1) return 'big'; return 'small'; })(2)", "(() => {})() ?? 'nothing'", "((a, { b = a } = {}) => b)(7)",
    "(() => { function inner() { return later; } const later = 5; return inner(); })()", "(() => { return hoisted(); function hoisted() { return 1; } })()",
  ],
  statements: [
    "(() => { let a = 1; a += 2; a *= 3; a -= 1; a /= 2; a **= 2; a %= 7; return a++ + ++a; })()", "(() => { let s = 0; for (const x of [1, 2, 3, 4, 5]) { if (x === 2) continue; if (x === 5) break; s += x; } return s; })()",
    "(() => { for (const x of [1, 2, 3]) for (const y of [1, 2, 3]) if (x * y === 6) return [x, y]; return 0; })()", "(() => { let i = 0; while (true) { if (++i > 4) break; } return i; })()", "(() => { let i = 0; do { i++; } while (i < 5); return i; })()",
    "(() => { let i = 9; do { i++; } while (false); return i; })()", "(() => { const r = []; for (let i = 0, j = 10; i < j; i += 3, j -= 1) r.push([i, j]); return r; })()", "(() => { const f = []; for (let i = 0; i < 3; i++) f.push(() => i); return f.map((g) => g()); })()",
    "(() => { const f = []; for (const x of [1, 2]) { const y = x * 10; f.push(() => x + y); } return f.map((g) => g()); })()", "(() => { let x = 1; { let x = 2; x++; } return x; })()", "(() => { const x = 1; const f = () => x; { const x = 2; return [f(), x]; } })()",
    "(() => { let n = 0; const next = () => ++n; return [next(), next(), n]; })()", "(() => { const o = { a: 1 }; const p = o; p.a = 2; o['b'] = 3; return [o, o.a]; })()", "(() => { const a = [1]; const b = a; b.push(2, 3); return [a, a.length]; })()",
    "(() => { const a = [1]; const b = [...a]; b.push(2); return [a, b]; })()", "(() => { const a = { x: [1] }; const b = { ...a }; b.x.push(2); return a; })()", "(() => { const a = [1, [2]]; const b = structuredClone(a); b.push(3); b[1].push(4); return [a, b]; })()",
    "(() => { const xs = [3, 1, 2]; const same = xs.sort(); same.push(9); return xs; })()", "(() => { const xs = [1, 2, 3]; xs.reverse(); return xs; })()", "(() => { const xs = []; xs[0] = 'a'; xs[1] = 'b'; return xs; })()",
    "(() => { const { a = 1, b: { c } = { c: 2 } } = { a: undefined }; return [a, c]; })()", "(() => { if (0) return 1; else if ('') return 2; else { return 3; } })()", "(() => { let out = ''; [1, 2, 3].forEach((x) => { out += x; }); return out; })()",
    "(() => { const memo = {}; for (const k of ['a', 'b', 'a']) memo[k] = (memo[k] ?? 0) + 1; return memo; })()", "(() => { ; return 1; })()",
  ],
};

describe.each(Object.entries(groups))("%s are worked out as JavaScript does", (_, expressions) => {
  test.each(expressions)("%s", (expression) => {
    expect(valueOf(expression)).toEqual(nativeValue(expression));
  });
});

describe("what has no meaning that survives is refused", () => {
  test.each([
    ["0 / 0", "ARG2027"],
    ["1 / 0", "ARG2027"],
    ["[1, 0 / 0]", "ARG2044"],
    ["'5' * 2", "ARG2009"],
    ["1 + null", "ARG2009"],
    ["true + 1", "ARG2009"],
    ["1 < '2'", "ARG2003"],
    ["({ a: 1 }) === ({ a: 1 })", "ARG2008"],
    ["[] ? 1 : 2", "ARG2012"],
    ["JSON.parse('{')", "ARG2026"],
    ["new Date()", "ARG2001"],
    ["/a+/.test('a')", "ARG2001"],
    ["typeof 1", "ARG2001"],
    ["1n", "ARG2001"],
    ["this", "ARG2001"],
    ["1 & 2", "ARG2001"],
    ["String.raw`a`", "ARG2001"],
    ["class {}", "ARG2001"],
    ["({ get a() { return 1; } })", "ARG2001"],
    ["({ __proto__: null })", "ARG2001"],
    ["[].reduce((a, b) => a + b)", "ARG2069"],
    ["'a'.repeat(-1)", "ARG2021"],
    ["Array.from({ length: -1 }, () => 1)", "ARG2071"],
    ["Object.fromEntries([1])", "ARG2015"],
    ["unheardOf", "ARG2002"],
    ["process.env.HOME", "ARG2001"],
    ["`${undefined}`", "ARG2014"],
    ["null.a", "ARG2017"],
  ])("%s", (expression, code) => {
    expect(valueOf(expression)).toEqual({ problems: expect.arrayContaining([code]) as unknown });
  });
});
