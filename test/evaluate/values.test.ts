import { describe, expect, test } from "vitest";
import { bodyOf, formula, shown, tasksOf, valueOf } from "./graph-of.ts";

const parameters = `{ n = 1, text = 'a', go = true, names = ['a'], config = { rate: 0.1, deep: { size: 3 } } }`;

describe("values that only the run knows", () => {
  test.each([
    ["n + 1", "(add n 1)"],
    ["1 + n * 2 - 3", "(subtract (add 1 (multiply n 2)) 3)"],
    ["-n", "(negate n)"],
    ["n % 2 === 0", "(equal (remainder n 2) 0)"],
    ["n ** 2 / 4", "(divide (power n 2) 4)"],
    ["text + n", "(concatenate text n)"],
    ["'a' + 'b' + text + 'c' + 'd'", '(concatenate "ab" text "cd")'],
    ["`${text}-${n}-${go}`", '(concatenate text "-" n "-" go)'],
    ["`a${'b'}${1}`", '"ab1"'],
    ["`${text}`", "text"],
    ["text + ''", "text"],
    ["text.length", "(length text)"],
    ["text.toUpperCase().trim()", "(trim (toUpperCase text))"],
    ["text.slice(1)", "(slice text 1)"],
    ["text[0]", "(at text 0)"],
    ["text.split(',')", '(split text ",")'],
    ["text.replaceAll('a', 'b')", '(replaceAll text "a" "b")'],
    ["'abc'.includes(text)", '(includes "abc" text)'],
    ["n.toString()", "(toText n)"],
    ["String(n)", "(toText n)"],
    ["Number(text)", "(toNumber text)"],
    ["+text", "(toNumber text)"],
    ["String(text)", "text"],
    ["Boolean(text)", '(notEqual text "")'],
    ["Math.max(n, 3)", "(maximum n 3)"],
    ["Math.floor(n / 2)", "(floor (divide n 2))"],
    ["go ? n : 2", "(conditional go n 2)"],
    ["go ? 'a' : text", '(conditional go "a" text)'],
    ["n > 1 ? go ? 1 : 2 : 3", "(conditional (greater n 1) (conditional go 1 2) 3)"],
    ["text || 'none'", '(conditional (notEqual text "") text "none")'],
    ["go && n > 1", "(and go (greater n 1))"],
    ["!go", "(not go)"],
    ["n !== 1", "(notEqual n 1)"],
    ["config.rate", "config.rate"],
    ["config.deep.size + 1", "(add config.deep.size 1)"],
    ["config['rate']", "config.rate"],
    ["{ ...config, rate: 1 }", "{rate:1 deep:config.deep}"],
    ["{ a: n, b: [text, 1] }", "{a:n b:[text 1]}"],
    ["[1, n]", "[1 n]"],
    ["[1, 2][n]", "(element [1,2] n)"],
    ["({ a: 1, b: 2 })[text]", '(element {"a":1,"b":2} text)'],
    ["names[n]", "(element names n)"],
    ["JSON.stringify(config)", "(stringifyJson config)"],
    ["JSON.parse(text)", "(parseJson text)"],
    ["JSON.parse(text).a.b", "(parseJson text).a.b"],
    ["Object.keys(JSON.parse(text))", "(keys (parseJson text))"],
    ["Object.entries(JSON.parse(text))", "(map (keys (parseJson text)) => [element (element (parseJson text) element)])"],
    ["Object.fromEntries(names.map((x) => [x, n]))", "(fromPairs (map names => [element n]))"],
    ["{ ...JSON.parse(text), a: n }", "(mergeObjects (parseJson text) {a:n})"],
    ["{ a: n, ...JSON.parse(text) }", "(mergeObjects {a:n} (parseJson text))"],
    ["{ [text]: n }", "(fromPairs [[text n]])"],
    ["names.toReversed()", "(reverse names)"],
    ["names.toSorted()", "(sort names => element)"],
    ["names.toSorted((a, b) => (a < b ? 1 : -1))", "(sort descending names => element)"],
    ["[n, 3].toSorted((a, b) => b - a)", "(sort descending [n 3] => element)"],
    [
      "names.map((x) => ({ x, y: x.length })).toSorted((a, b) => a.y - b.y || (a.x > b.x ? -1 : a.x < b.x ? 1 : 0)).map(({ x }) => x)",
      "(map (sort (sort descending (map names => {x:element y:(length element)}) => element.x) => element.y) => element.x)",
    ],
    ["[3, 1, 2].toSorted((a, b) => b - a)", "[3,2,1]"],
    ["Math.sqrt(n)", "(power n 0.5)"],
    ["Math.pow(n, 2) + Math.sqrt(16)", "(add (power n 2) 4)"],
    ["Math.sign(n)", "(conditional (greater n 0) 1 (conditional (less n 0) -1 0))"],
    ["Math.trunc(n)", "(conditional (less n 0) (ceiling n) (floor n))"],
    ["Math.round(Math.PI * 100) + Math.log10(100)", "316"],
    ["((x, y = x) => x + y)(n)", "(add n n)"],
    ["(({ rate, deep: { size } }) => rate * size)(config)", "(multiply config.rate config.deep.size)"],
    ["(([first = 'none']) => first)(names)", '(coalesce (element names 0) "none")'],
    ["Array.from({ length: n }, (_, i) => i * 2)", "(map (range n) => (multiply element 2))"],
  ])("%s", (expression, expected) => {
    expect(formula(valueOf(expression, parameters))).toBe(expected);
  });

  test("outputs by name, and one output itself", () => {
    const { pipeline, problems } = bodyOf(
      "const { rows, data } = load({}); const one = make({ value: rows }); use({ data }); show({ value: [rows, one] });",
    );
    expect(problems).toEqual([]);
    expect(shown(pipeline).map(formula)).toEqual(["[rows result]"]);
    expect(tasksOf(pipeline.body.nodes, "make")[0]!.arguments).toMatchObject({
      value: { kind: "output", node: "main.pipeline.ts#main/0", output: "rows" },
    });
  });

  test("an artifact's metadata", () => {
    const { pipeline, problems } = bodyOf("const { model } = load({}); show({ value: model.metadata.framework });");
    expect(problems).toEqual([]);
    expect(shown(pipeline).map(formula)).toEqual(["(metadata model).metadata.framework"]);
  });

  test("what the run knows of itself", () => {
    const { pipeline, problems } = bodyOf("show({ value: `${run.name} in ${run.namespace}` });", "", "import { run } from 'argots';");
    expect(problems).toEqual([]);
    expect(shown(pipeline).map(formula)).toEqual(['(concatenate run.name " in " run.namespace)']);
  });
});

describe("optional parameters", () => {
  const optional = "{ a, b }: { a?: number; b?: { c?: string } }";

  test.each([
    ["a ?? 5", "(coalesce a 5)"],
    ["((x = 7) => x)(a)", "(coalesce a 7)"],
    ["(({ x = 7 }) => x)({ x: a })", "(coalesce a 7)"],
    ["b?.c ?? 'none'", '(coalesce (conditional (notEqual b null) b.c null) "none")'],
    ["(({ c = 'none' }) => c)(b ?? {})", '(coalesce (coalesce b {}).c "none")'],
  ])("%s", (expression, expected) => {
    expect(formula(valueOf(expression, optional))).toBe(expected);
  });

  test.each(["need({ x: a })", "need({ x: b?.c })"])("may not go where a value is required: %s", (call) => {
    const before = "const need = container((_: { x: unknown }) => ({ image, command: ['need'] }));";
    expect(bodyOf(`${call};`, optional, before).diagnostics.map(({ code }) => code)).toEqual(["ARG2118"]);
  });

  test("may go where a value is optional", () => {
    const { pipeline, problems } = bodyOf("show({ value: a }); make({ value: a });", optional);
    expect(problems).toEqual([]);
    expect(shown(pipeline).map(formula)).toEqual(["a"]);
  });
});

describe("what the run cannot work out is refused", () => {
  test.each([
    ["text.padStart(5)", "ARG2021"],
    ["text.repeat(2)", "ARG2021"],
    ["text.localeCompare('a')", "ARG2001"],
    ["[n, 2].toSorted()", "ARG2131"],
    ["names.toSorted((a, b) => a.length + b.length)", "ARG2131"],
    ["names.map((x) => ({ x })).toSorted((a, b) => (a.x > b.x ? 1 : -1) || 0)", "ARG2131"],
    ["names.map((x) => ({ x })).toSorted((a, b) => (a.x < b.x ? 1 : -1))", "ARG2131"],
    ["names.toSorted((a, b) => a.localeCompare(b))", "ARG2001"],
    ["Math.log(n)", "ARG2001"],
    ["Math.cbrt(n)", "ARG2001"],
    ["{ ...JSON.parse(text), a: undefined }", "ARG2001"],
    ["n.toFixed(2)", "ARG2025"],
    ["text - 1", "ARG2009"],
    ["text === 1", "ARG2004"],
    ["n === '1'", "ARG2004"],
    ["n !== '1'", "ARG2005"],
    ["n < text", "ARG2003"],
    ["go < true", "ARG2007"],
    ["config === config", "ARG2008"],
    ["names ? 1 : 2", "ARG2012"],
    ["config.rat", "ARG2016"],
    ["config.toString", "ARG2016"],
    ["config.constructor", "ARG2016"],
    ["text.toString()", "ARG2021"],
    ["text.constructor", "ARG2001"],
    ["text.includes(n)", "ARG2023"],
    ["text.slice()", "ARG2022"],
    ["({ [text]: show })", "ARG2015"],
    ["`${show}`", "ARG2014"],
    ["show + 1", "ARG2010"],
    ["go ? show : make", "ARG2013"],
    ["load({}).data + 'x'", "ARG2011"],
    ["`${load({}).data}`", "ARG2011"],
    ["String(load({}).data)", "ARG2011"],
    ["JSON.stringify(load({}).data)", "ARG2011"],
    ["load({}).data.path", "ARG2019"],
    ["load({})", "ARG2045"],
    ["load.data", "ARG2018"],
    ["JSON.stringify(config, null, 2)", "ARG2001"],
    ["Math.floor(text)", "ARG2023"],
    ["Object.entries(names)", "ARG2024"],
    ["Object.fromEntries(names)", "ARG2024"],
    ["n()", "ARG2028"],
    ["(x) => x", "ARG2044"],
    ["show", "ARG2044"],
    ["[show]", "ARG2044"],
  ])("%s", (expression, code) => {
    expect(valueOf(expression, parameters)).toEqual({ problems: expect.arrayContaining([code]) as unknown });
  });
});
