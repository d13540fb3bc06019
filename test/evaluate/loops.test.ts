import { describe, expect, test } from "vitest";
import type { CarriedVariable, Loop, Repeat } from "../../src/graph/graph.ts";
import { bodyOf, formula, shapeOf, shown, tasksOf } from "./graph-of.ts";

function read(body: string, parameters = "", before = "") {
  const { pipeline, problems } = bodyOf(body, parameters, before);
  expect(problems).toEqual([]);
  return pipeline;
}

const shape = (body: string, parameters = "", before = "") => shapeOf(read(body, parameters, before).body.nodes);
const firstLoop = (body: string, parameters = "") => read(body, parameters).body.nodes.find((node): node is Loop => node.kind === "loop")!;

describe("a list known now", () => {
  test.each([
    ["plain values: a loop of the run", "for (const x of [1, 2, 3]) make({ value: x });", "for x[make]"],
    ["map", "[1, 2].map((x) => make({ value: x }));", "for x[make]"],
    ["forEach", "['a', 'b'].forEach((name) => { show({ value: name }); });", "for name[show]"],
    ["objects of one shape", "for (const { a } of [{ a: 1 }, { a: 2 }]) make({ value: a });", "for item[make]"],
    ["a component as the callback", "[{ value: 1 }, { value: 2 }].map(make);", "for item[make]"],
    ["Array.from", "Array.from({ length: 3 }, (_, i) => make({ value: i }));", "for i[make]"],
    ["entries", "for (const [i, x] of ['a', 'b'].entries()) show({ value: x + i });", "show; show"],
    ["a constant condition on the item", "for (const x of [1, 2, 3]) { if (x > 1) make({ value: x }); }", "for x[if[make]]"],
    ["nested", "for (const a of [1, 2]) for (const b of [3, 4]) make({ value: a * b });", "for a[for b[make]]"],
    [
      "a loop over the items' own lists",
      "for (const row of [[1, 2], [3]]) for (const x of row) make({ value: x });",
      "for row[for x[make]]",
    ],
  ])("%s", (_, body, expected) => {
    expect(shape(body)).toBe(expected);
  });

  test.each([
    ["components", "for (const step of [make, list]) step({});", "make; list"],
    ["different shapes", "for (const x of [1, 'a', { b: 1 }]) show({ value: x });", "show; show; show"],
    ["values of the run", "const a = make({}); const b = make({}); for (const x of [a, b]) show({ value: x });", "a; b; show; show"],
    ["artifacts", "const a = load({}); const b = load({}); for (const data of [a.data, b.data]) use({ data });", "a; b; use; use"],
    ["names out of items", "for (const x of ['a', 'b']) show({}, { name: x });", "a; b"],
    ["a counter outside", "let n = 0; for (const x of ['a', 'b']) { n += 1; show({ value: n }); }", "show; show"],
    [
      "a chain through a variable",
      "let last = 0; for (const x of [1, 2]) last = make({ value: last + x }); show({ value: last });",
      "make; make; show",
    ],
    [
      "a list that grows",
      "const out: number[] = []; for (const x of [1, 2]) out.push(make({ value: x })); show({ value: out });",
      "make; make; show",
    ],
    ["break by what is known", "for (const x of ['a', 'b', 'c']) { if (x === 'c') break; show({ value: x }); }", "show; show"],
    ["continue by what is known", "for (const x of ['a', 'b', 'c']) { if (x === 'a') continue; show({ value: x }); }", "show; show"],
    ["a classic loop", "for (let i = 0; i < 3; i++) show({ value: i });", "show; show; show"],
    ["while", "let i = 3; while (i > 0) { show({ value: i }); i--; }", "show; show; show"],
    ["nothing", "for (const x of []) show({ value: x });", ""],
    ["a function chosen by the item", "const run = { a: make, b: list }; for (const k of ['a', 'b'] as const) run[k]({});", "make; list"],
  ])("is gone through item by item: %s", (_, body, expected) => {
    expect(shape(body)).toBe(expected);
  });

  test("what each of the tasks got", () => {
    expect(shown(read("let n = 0; for (const x of ['a', 'b']) { n += 1; show({ value: [x, n] }); }"))).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(shown(read("for (const x of [1, 2, 3, 4]) { if (x % 2) continue; if (x > 3) break; show({ value: x }); }"))).toEqual([2]);
    expect(
      shown(read("const fs: (() => void)[] = []; for (let i = 0; i < 2; i++) fs.push(() => show({ value: i })); fs.forEach((f) => f());")),
    ).toEqual([0, 1]);
  });

  test("a callback without tasks is worked out now", () => {
    expect(shown(read("show({ value: [1, 2].map((x) => x * 2) });"))).toEqual([[2, 4]]);
    expect(read("show({ value: [[1, 2], [3]].map((row) => row.map((x) => x + 1)) });").body.nodes).toHaveLength(1);
  });

  test("the loop's own values", () => {
    const loop = firstLoop("['a', 'b'].map((x, i) => show({ value: [x, i] }));");
    expect(loop).toMatchObject({ itemName: "x", name: "map-x", items: { kind: "constant", value: ["a", "b"] } });
    const [task] = tasksOf(loop.body.nodes);
    expect(formula(task!.arguments["value"]!)).toBe("[item index]");
  });

  test("items' fields", () => {
    const loop = firstLoop(
      "for (const c of [{ lr: 0.1, deep: { n: 1 } }, { lr: 0.2, deep: { n: 2 } }]) show({ value: [c.lr, c.deep.n] });",
    );
    expect(formula(tasksOf(loop.body.nodes)[0]!.arguments["value"]!)).toBe("[item.lr item.deep.n]");
  });
});

describe("a list that only the run knows", () => {
  const parameters = "{ names = ['a', 'b'], n = 3 }: { names?: string[]; n?: number }";

  test.each([
    ["a parameter", "for (const x of names) show({ value: x });", "for x[show]"],
    ["an output", "const items = list({}); items.map((x) => make({ value: x }));", "items; for x[make]"],
    ["a count", "Array.from({ length: n }, (_, i) => make({ value: i }));", "for i[make]"],
    ["nested", "for (const x of names) for (const y of names) show({ value: x + y });", "for x[for y[show]]"],
    ["tasks before and after in the body", "for (const x of names) { const a = make({}); show({ value: [x, a] }); }", "for x[a; show]"],
    ["part of a list", "for (const x of names.slice(1)) show({ value: x });", "for x[show]"],
    ["a filtered list", "for (const x of names.filter((one) => one !== 'a')) show({ value: x });", "for x[show]"],
    ["a joined list", "for (const x of [...names, 'z']) show({ value: x });", "for x[show]"],
  ])("%s", (_, body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test.each([
    ["names.map((x) => x + '!')", '(map names => (concatenate element "!"))'],
    ["names.map((x, i) => `${i}${x}`)", "(map names => (concatenate index element))"],
    ["names.filter((x) => x !== 'a')", '(filter names => (notEqual element "a"))'],
    ["names.some((x) => x === 'a')", '(some names => (equal element "a"))'],
    ["names.every((x) => x.length > n)", "(every names => (greater (length element) n))"],
    ["names.find((x) => x.startsWith('a'))", '(find names => (startsWith element "a"))'],
    ["names.findIndex((x) => x === 'a')", '(findIndex names => (equal element "a"))'],
    ["names.reduce((all, x) => all + x, '')", '(reduce names => (concatenate accumulator element) "")'],
    ["names.map((x) => names.map((y) => x + y))", "(map names => (map names => (concatenate element element)))"],
    ["[1, 2, 3].filter((x) => x > n)", "(filter [1,2,3] => (greater element n))"],
    ["names.length", "(length names)"],
    ["names[0]", "(element names 0)"],
    ["names.at(-1)", "(at names -1)"],
    ["[...names, 'z']", '(concatenateLists names ["z"])'],
    ["names.includes('a')", '(includes names "a")'],
    ["names.join('-')", '(join names "-")'],
    ["[1, 2, 3].slice(n)", "(slice [1,2,3] n)"],
    ["[1, 2, 3].at(n)", "(at [1,2,3] n)"],
    ["['a', 'b'].join(names[0])", '(join ["a","b"] (element names 0))'],
    ["Math.max(...names.map((x) => x.length), 1)", "(maximumOf (map names => (length element)) 1)"],
  ])("without tasks it is an expression: %s", (expression, expected) => {
    const pipeline = read(`show({ value: ${expression} });`, parameters);
    expect(shown(pipeline).map(formula)).toEqual([expected]);
  });
});

describe("results", () => {
  test.each([
    ["one value", "const rs = [1, 2].map((x) => make({ value: x })); show({ value: rs });", "(collected result)"],
    [
      "one of several outputs",
      "const rs = [1, 2].map((x) => load({}, { labels: { x: `v${x}` } })); show({ value: rs.map((r) => r.rows) });",
      "(collected rows)",
    ],
    [
      "what a callback makes of them",
      "const rs = [1, 2].map((x) => make({ value: x })); show({ value: rs.map((r) => r + 1) });",
      "(collected (add result 1))",
    ],
    [
      "the item beside the result",
      "const rs = [1, 2].map((x) => ({ x, r: make({ value: x }) })); show({ value: rs });",
      "(collected {x:item r:result})",
    ],
    [
      "their sum",
      "const rs = [1, 2].map((x) => make({ value: x })); show({ value: rs.reduce((a, b) => a + b, 0) });",
      "(reduce (collected result) => (add accumulator element) 0)",
    ],
    ["how many there are", "const rs = [1, 2].map((x) => make({ value: x })); show({ value: rs.length });", "2"],
    ["the first", "const rs = [1, 2].map((x) => make({ value: x })); show({ value: rs[0] });", "(element (collected result) 0)"],
    [
      "of two levels",
      "const rs = [1, 2].map((x) => [3, 4].map((y) => make({ value: x * y }))); show({ value: rs });",
      "(collected (collected result))",
    ],
    [
      "flattened",
      "const rs = [1, 2].flatMap((x) => [3, 4].map((y) => make({ value: x * y }))); show({ value: rs });",
      "(flatten (collected (collected result)))",
    ],
  ])("%s", (_, body, expected) => {
    expect(shown(read(body)).map(formula)).toEqual([expected]);
  });

  test("a callback over results that uses a later task stays outside their loop", () => {
    const body = `
      const scores = [1, 2].map((x) => make({ value: x }));
      const best = make({ value: scores.length });
      show({ value: scores.map((score) => score - best) });`;
    expect(shown(read(body)).map(formula)).toEqual(["(map (collected result) => (subtract element result))"]);
  });

  test("a callback over results that uses the item of another loop stays in that one", () => {
    const body = "const scores = [1, 2].map((x) => make({ value: x })); for (const y of [5, 6]) show({ value: scores.map((s) => s + y) });";
    expect(shown(read(body)).map(formula)).toEqual(["(map (collected result) => (add element item))"]);
  });

  test("artifacts of a loop are collected", () => {
    const { pipeline, problems } = bodyOf(
      "const rs = [1, 2].map((x) => load({}, { labels: { x: `v${x}` } })); take({ all: rs.map((r) => r.data) });",
      "",
      "const take = container((_: { all: Directory }) => ({ image, command: ['take'] }));",
    );
    expect(problems).toEqual([]);
    expect(formula(tasksOf(pipeline.body.nodes, "take")[0]!.arguments["all"]!)).toBe("(collected data)");
  });

  test("tasks over the results of a loop", () => {
    expect(shape("const rs = [1, 2].map((x) => make({ value: x })); rs.map((r) => show({ value: r }));")).toBe("for x[make]; for r[show]");
  });
});

describe("concurrency", () => {
  test("map(xs, f, { concurrency })", () => {
    const loop = firstLoop("map([1, 2, 3], (x) => make({ value: x }), { concurrency: 2 });");
    expect(loop.concurrency).toMatchObject({ kind: "constant", value: 2 });
    expect(firstLoop("map([1, 2, 3], (x) => make({ value: x }));").concurrency).toBeUndefined();
  });

  test.each([
    ["map([1, 2], (x) => make({ value: x }), { concurrency: 0 });", "ARG2066"],
    ["map([1, 2], (x) => make({ value: x }), { concurrency: make({}) });", "ARG2066"],
    ["map([make, list], (f) => f({}), { concurrency: 2 });", "ARG2065"],
  ])("%s", (body, code) => {
    expect(bodyOf(body).diagnostics.map((one) => one.code)).toContain(code);
  });
});

describe("iterations that follow each other", () => {
  const parameters = "{ names = ['a'], go = true, n = 1 }: { names?: string[]; go?: boolean; n?: number }";

  test.each([
    ["the body awaits", "for (const name of names) await show({ value: name });", "each name[show]"],
    ["some of it", "for (const name of names) { show({}); await make({}); }", "each name[show; make]"],
    ["a variable is handed on", "let x = 0; for (const name of names) x += make({}); show({ value: x });", "each name(x)[make]; show"],
    ["forEach", "let x = 0; names.forEach((name) => { x += make({}); }); show({ value: x });", "each name(x)[make]; show"],
    ["numbers", "for (let i = 0; i < n; i++) await show({ value: i });", "each i[show]"],
    [
      "what follows an awaiting loop waits for it",
      "for (const name of names) await show({}); make({});",
      "each name[show]; make after for-name",
    ],
    ["what follows another does not", "let x = 0; for (const name of names) x += make({}); make({});", "each name(x)[make]; make"],
    ["break", "for (const name of names) { if (name === 'a') break; await show({}); }", "each name[if[ | show]]"],
    ["break by what a task gives", "for (const x of [1, 2]) { if (make({ value: x }) > 1) break; show({}); }", "each x[make; if[ | show]]"],
    ["a long known list", "for (const x of Array.from({ length: 60 }, (_, i) => i)) await make({ value: x });", "each x[make]"],
    ["a nested one", "for (const a of names) for (const b of names) await show({ value: a + b });", "each a[each b[show]]"],
    [
      "a parallel one in it",
      "for (const a of names) { await Promise.all(names.map((b) => show({ value: a + b }))); }",
      "each a[for b[show]]",
    ],
  ])("%s", (_, body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test.each([
    ["while", "while (go) show({});", "while[show]"],
    ["with a variable", "let x = 3; while (x > 0) x = make({ value: x }); show({ value: x });", "while(x)[make]; show"],
    ["do", "let x = 3; do { x = make({ value: x }); } while (x > 0); show({ value: x });", "do(x)[make]; show"],
    [
      "a counter beside it",
      "let x = 3, i = 0; while (x > 0 && i < 5) { x = make({ value: x }); i++; } show({});",
      "while(x i)[make]; show",
    ],
    ["a step other than one", "for (let i = 1; i <= n; i += 2) show({ value: i });", "while(i)[show]"],
    ["downwards by more than one", "for (let i = n; i > 0; i -= 2) show({ value: i });", "while(i)[show]"],
    ["known at first, not behind", "let i = 0; while (i < 2) { i = make({ value: i }); }", "while(i)[make]"],
    ["for ever, but for a break", "let x = 0; while (true) { x = make({ value: x }); if (x > 3) break; }", "do(x)[make]"],
    [
      "an artifact",
      "let { data, rows } = load({}); while (rows > 1) ({ data, rows } = load({})); use({ data });",
      "load; while(data rows)[load]; use",
    ],
  ])("by a condition: %s", (_, body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test.each([
    ["for (let i = 0; i < n; i++) show({ value: i });", "item", "(range (maximum 0 (ceiling n)))"],
    ["for (let i = 0; i <= n; i++) show({ value: i });", "item", "(range (maximum 0 (add (floor n) 1)))"],
    ["for (let i = 2; i < n; i++) show({ value: i });", "(add item 2)", "(range (maximum 0 (ceiling (subtract n 2))))"],
    [
      "for (let i = 0; i < names.length; i += 1) show({ value: names[i] });",
      "(element names item)",
      "(range (maximum 0 (ceiling (length names))))",
    ],
  ])("numbers up to one of the run are independent: %s", (body, value, items) => {
    const pipeline = read(body, parameters);
    const [loop] = pipeline.body.nodes as readonly Loop[];
    expect([loop!.kind, formula(loop!.items), ...shown(pipeline).map(formula)]).toEqual(["loop", items, value]);
  });

  test("what is handed on", () => {
    const [loop] = read("let x = 3; while (x > 0) { x = make({ value: x }) - 1; } show({ value: x });", parameters).body
      .nodes as readonly Repeat[];
    const [{ name, initial, next }] = loop!.carried as [CarriedVariable];
    expect([name, formula(initial), formula(next), formula(loop!.before!)]).toEqual(["x", "3", "(subtract result 1)", "(greater x 0)"]);
    expect(loop!.again).toBeUndefined();
  });

  test("a return in it is asked about behind it", () => {
    const pipeline = read("for (const name of names) { const x = await make({}); if (x > 1) return x; } return 0;", parameters);
    expect(shapeOf(pipeline.body.nodes)).toBe("each name(returned result)[x]");
    expect(pipeline.results.map(({ value }) => formula(value))).toEqual(["(conditional returned result 0)"]);
  });

  test.each([
    ["what iterations add, in their order", "for (const name of names) out.push(make({}));", "for name[make]; show", "(collected result)"],
    [
      "what some of them add",
      "for (const name of names) { if (go) out.push(make({})); }",
      "for name[if[make]]; show",
      "(flatten (collected (merged go [result] [])))",
    ],
    [
      "nothing that a task gives",
      "for (const name of names) out.push(name.length);",
      "show",
      "(reduce names => (concatenateLists accumulator [(length element)]) [])",
    ],
    ["asked for in between", "for (const name of names) out.push(make({ value: out.length }));", "each name(out)[make]; show", "out"],
    ["made anew", "for (const name of names) out = [...out, make({})];", "each name(out)[make]; show", "out"],
  ])("a list that grows: %s", (_, body, expected, value) => {
    const pipeline = read(`let out: number[] = []; ${body} show({ value: out });`, parameters);
    expect([shapeOf(pipeline.body.nodes), ...shown(pipeline).map(formula)]).toEqual([expected, value]);
  });

  test("without tasks it is an expression", () => {
    const pipeline = read("let x = 0; for (const name of names) x += name.length; show({ value: x });", parameters);
    expect([shapeOf(pipeline.body.nodes), ...shown(pipeline).map(formula)]).toEqual([
      "show",
      "(reduce names => (add accumulator (length element)) 0)",
    ]);
  });

  test("a field of an object is handed on like a variable", () => {
    expect(shape("const o = { a: 1 }; for (const name of names) o.a += make({}); show({ value: o });", parameters)).toBe(
      "each name(a)[make]; show",
    );
  });

  test("`continue` skips the rest of an iteration, of parallel ones, too", () => {
    expect(shape("for (const name of names) { if (name === 'a') continue; show({ value: name }); }", parameters)).toBe(
      "for name[if[ | show]]",
    );
    expect(shape("for (const name of names) { if (name === 'a') continue; await show({}); }", parameters)).toBe("each name[if[ | show]]");
  });
});

describe("what a loop may not do", () => {
  const parameters = "{ names = ['a'], go = true, n = 1 }: { names?: string[]; go?: boolean; n?: number }";

  test.each([
    ["for (const x of 5) show({ value: x });", "ARG2060"],
    ["for (const x of { a: 1 }) show({ value: x });", "ARG2060"],
    ["names.filter((x) => make({}) > 1);", "ARG2067"],
    ["names.reduce((a, x, i) => a + x + i);", "ARG2070"],
    ["for (const name of names) { if (name === 'a') break; show({ value: name }); }", "ARG2063"],
    ["for (const name of names) { const x = make({}); if (x > 1) return x; } return 0;", "ARG2063"],
    ["for (let i = 0; i < n; i++) { if (make({ value: i }) > 3) break; show({ value: i }); }", "ARG2063"],
    ["let count = 0; names.map((name) => { count++; return make({ value: count }); });", "ARG2051"],
    ["let f = make; for (const name of names) { f({}); f = list; }", "ARG2072"],
    ["const out: string[] = []; for (const name of names) out.unshift(name); show({ value: out });", "ARG2001"],
    [
      "const found: Record<string, number> = {}; const all = [found]; for (const name of names) found[name] = 1; show({ value: all });",
      "ARG2001",
    ],
    [
      "const rows = [1, 2].map((x) => ({ x, ...load({}) })); show({ value: rows.toSorted((a, b) => a.rows - b.rows)[0]?.rows });",
      "ARG2130",
    ],
    [
      "const rows = [1, 2].map((x) => ({ x, ...load({}) })).filter((row) => row.rows > 3); show({ value: rows.sort((a, b) => a.rows - b.rows) });",
      "ARG2130",
    ],
    ["const rows = [load({}), load({})].filter((row) => row.rows > 3); rows.slice(1);", "ARG2001"],
    ["const sorted = (xs: string[]) => xs.sort(); show({ value: sorted(names) });", "ARG2001"],
    ["const other = names; show({ value: [names.sort(), other] });", "ARG2001"],
    ["const state = JSON.parse(names[0]!) as { xs: string[] }; show({ value: state.xs.sort() });", "ARG2001"],
    ["show({ value: Array.from({ length: names }, (_, i) => i) });", "ARG2023"],
    ["show({ value: Array.from({ length: n }) });", "ARG2001"],
    ["const xs = [2, 1]; for (const name of names) show({ value: [name, xs.sort()] });", "ARG2001"],
  ])("%s", (body, code) => {
    expect(bodyOf(body, parameters).diagnostics.map((one) => one.code)).toContain(code);
  });
});
