import { describe, expect, test } from "vitest";
import type { Branch } from "../../src/graph/graph.ts";
import { bodyOf, formula, shapeOf, shown, tasksOf, valueOf } from "./graph-of.ts";

function shape(body: string, parameters = "", before = ""): string {
  const { pipeline, problems } = bodyOf(body, parameters, before);
  expect(problems).toEqual([]);
  return shapeOf(pipeline.body.nodes);
}

const parameters = "{ go = true, n = 1, text = 'a' }";

describe("a condition of the run becomes a branch", () => {
  test.each([
    ["if", "if (go) make({});", "if[make]"],
    ["if and else", "if (go) make({}); else list({});", "if[make | list]"],
    ["else if: a branch alone in the other", "if (n > 2) make({}); else if (n > 1) list({}); else load({});", "if[make | if[list | load]]"],
    ["several tasks", "if (go) { make({}); list({}); }", "if[make; list]"],
    ["nested", "if (go) { if (n > 1) make({}); else { list({}); load({}); } }", "if[if[make | list; load]]"],
    ["only an else", "if (go) {} else make({});", "if[ | make]"],
    ["no tasks: no branch", "if (go) { const a = 1; }", ""],
    ["a loop in it", "if (go) for (const x of [1, 2]) make({ value: x });", "if[for x[make]]"],
    ["in a loop", "for (const x of [1, 2]) { if (x > n) make({ value: x }); }", "for x[if[make]]"],
  ])("%s", (_, body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test("a helper function with a branch is read in place", () => {
    expect(shape("check(go); check(n > 1);", parameters, "const check = (ok: boolean) => { if (ok) make({}); else list({}); };")).toBe(
      "if[make | list]; if[make | list]",
    );
  });

  test.each([
    ["go", "go"],
    ["!go", "(not go)"],
    ["!!go", "go"],
    ["n > 1 && go", "(and (greater n 1) go)"],
    ["n > 1 || !go", "(or (greater n 1) (not go))"],
    ["text", '(notEqual text "")'],
    ["n", "(notEqual n 0)"],
    ["text === 'b'", '(equal text "b")'],
    ["text.includes('b')", '(includes text "b")'],
    ["true && go", "go"],
    ["false || n >= 2", "(greaterOrEqual n 2)"],
    ["go ? n > 1 : n > 2", "(conditional go (greater n 1) (greater n 2))"],
  ])("the condition %s", (condition, expected) => {
    const { pipeline, problems } = bodyOf(`if (${condition}) make({});`, parameters);
    expect(problems).toEqual([]);
    expect(formula((pipeline.body.nodes[0] as Branch).condition)).toBe(expected);
  });
});

describe("a condition known now leaves no trace", () => {
  test.each([
    ["if (1 < 2) make({}); else list({});", "make"],
    ["if ('') make({}); else if (0) list({}); else load({});", "load"],
    ["const debug = false; if (debug && go) make({}); list({});", "list"],
    ["if (go || true) { make({}); }", "if[make]"],
    ["if (false && go) make({});", ""],
    ["if (['a', 'b'].includes('b')) make({});", "make"],
  ])("%s", (body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test("the branch not taken is not even looked at", () => {
    expect(shape("if (false) { unheardOf(); new Date(); } make({});")).toBe("make");
  });

  test("a function returns early by what is known", () => {
    const before =
      "const step = (kind: string) => { if (kind === 'none') return 0; if (kind === 'make') { return make({}); } return load({}).rows; };";
    const { pipeline, problems } = bodyOf("show({ value: [step('none'), step('make'), step('other')] });", "", before);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe("make; load; show");
    expect(shown(pipeline).map(formula)).toEqual(["[0 result rows]"]);
  });
});

describe("what a condition has found given is given behind it", () => {
  const optional =
    "{ go = true, note, depth, base }: { go?: boolean; note?: string; depth?: number; base?: { name: string; parts?: string[] } }";

  test.each([
    ["if (go && note) tell({ text: note });", '(and go (and (notEqual note null) (notEqual note "")))'],
    ["if (!(go || !note)) tell({ text: note });", '(not (or go (not (and (notEqual note null) (notEqual note "")))))'],
    ["if (!go && (note || base)) show({});", '(and (not go) (or (and (notEqual note null) (notEqual note "")) (notEqual base null)))'],
    ["if (base) tell({ text: base.name });", "(notEqual base null)"],
    [
      "if (depth !== undefined && depth > 3 && base) tell({ text: base.name + depth });",
      "(and (and (notEqual depth null) (greater depth 3)) (notEqual base null))",
    ],
    [
      "if (base?.parts && base.parts.length > 1) tell({ text: base.parts.join() });",
      "(and (conditional (notEqual base null) (notEqual base.parts null) false) (greater (length base.parts) 1))",
    ],
    [
      "if (base?.parts?.[0]) tell({ text: base.name });",
      '(and (and (conditional (notEqual base null) (notEqual base.parts null) false) (notEqual (element base.parts 0) null)) (notEqual (element base.parts 0) ""))',
    ],
  ])("%s", (body, expected) => {
    const { pipeline, problems } = bodyOf(
      body,
      optional,
      'const tell = component({ image: "a:1" }, ({ text }: { text: string }) => text);',
    );
    expect(problems).toEqual([]);
    const [branch] = pipeline.body.nodes;
    expect(branch?.kind === "branch" && formula(branch.condition)).toBe(expected);
  });

  test.each([
    ["base && base.name", "(conditional (notEqual base null) base.name null)"],
    ["go && note ? note : 'none'", '(conditional (and go (and (notEqual note null) (notEqual note ""))) note "none")'],
    ["note || 'none'", '(conditional (and (notEqual note null) (notEqual note "")) note "none")'],
  ])("%s", (expression, expected) => {
    expect(formula(valueOf(expression, optional))).toBe(expected);
  });

  test.each(["if (go || note) tell({ text: note });", "if (!note) tell({ text: note });", "if (go && depth) tell({ text: note });"])(
    "not: %s",
    (body) => {
      const before = 'const tell = component({ image: "a:1" }, ({ text }: { text: string }) => text);';
      expect(bodyOf(body, optional, before).diagnostics.map(({ code }) => code)).toEqual(["ARG2118"]);
    },
  );
});

describe("behind a `switch` of which the other ways throw, a variable has been set", () => {
  test.each([
    ["switch (text) { case 'a': x = make({}); break; case 'b': x = 2; break; default: throw new Error('no'); }", []],
    ["switch (text) { default: throw new Error('no'); case 'a': x = 1; break; case 'b': x = 2; }", []],
    ["switch (text) { case 'a': if (go) throw new Error('no'); x = 1; break; default: x = 3; }", []],
    ["switch (text) { case 'a': x = 1; break; case 'b': x = 2; break; }", ["ARG2118"]],
    ["switch (text) { case 'a': if (go) break; x = 1; break; default: throw new Error('no'); }", ["ARG2118"]],
  ])("%s", (body, codes) => {
    const before = 'const need = component({ image: "a:1" }, ({ value }: { value: number }) => value);';
    expect(bodyOf(`let x: number; ${body} need({ value: x });`, parameters, before).diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe("names", () => {
  test.each([
    ["if (go) make({});", "if-go"],
    ["if (n + 1 > 3) make({});", "if-n"],
    ["const { rows } = load({}); if (rows > 3) make({});", "if-rows"],
  ])("%s", (body, name) => {
    const { pipeline } = bodyOf(body, parameters);
    expect(pipeline.body.nodes.find((node) => node.kind === "branch")?.name).toBe(name);
  });
});

describe("a variable that a branch sets is one of two values behind it", () => {
  test.each([
    ["known on both ways: a choice, no branch", "let x = 1; if (go) x = 2; show({ value: x });", "show", "(conditional go 2 1)"],
    ["what a task gives, or what it was", "let x = 0; if (go) x = make({}); show({ value: x });", "if[make]; show", "(merged go result 0)"],
    [
      "a task on either side",
      "let x = 0; if (go) x = make({}); else x = make({ value: 2 }); show({ value: x });",
      "if[make | make]; show",
      "(merged go result result)",
    ],
    ["not set before", "let x; if (go) x = make({}); else x = 2; show({ value: x });", "if[make]; show", "(merged go result 2)"],
    [
      "through nesting",
      "let x = 1; if (n > 1) { x = make({}); if (go) x = 3; } else x = 4; show({ value: x });",
      "if[make]; show",
      "(merged (greater n 1) (conditional go 3 result) 4)",
    ],
    [
      "field by field",
      "let o = { a: 1, b: make({}) }; if (go) o = { a: 2, b: make({}) }; show({ value: [o.a, o.b] });",
      "make; if[make]; show",
      "[(conditional go 2 1) (merged go result result)]",
    ],
    [
      "a field of an object",
      "const o = { a: 1, b: 2 }; if (go) o.a = make({}); show({ value: o });",
      "if[make]; show",
      "{a:(merged go result 1) b:2}",
    ],
    [
      "a list that grows",
      "const xs = [1]; if (go) xs.push(2); show({ value: xs });",
      "show",
      "(concatenateLists [1] (conditional go [2] []))",
    ],
    ["set by a function", "let x = 1; const set = () => { x = 2; }; if (go) set(); show({ value: x });", "show", "(conditional go 2 1)"],
    ["set twice: the later one holds", "let x = 1; if (go) { x = 2; x = 3; } show({ value: x });", "show", "(conditional go 3 1)"],
    ["set to the same: no choice", "let x = 1; if (go) x = 1; show({ value: x });", "show", "1"],
    ["of its own branch's making inside of it", "let x = 1; if (go) { x = make({}); show({ value: x }); }", "if[make; show]", "result"],
    [
      "of several at once",
      "let a = 1, b = 2; if (go) [a, b] = [b, a]; show({ value: [a, b] });",
      "show",
      "[(conditional go 2 1) (conditional go 1 2)]",
    ],
  ])("%s", (_, body, expected, value) => {
    const { pipeline, problems } = bodyOf(body, parameters);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe(expected);
    expect(shown(pipeline).map(formula)).toEqual([value]);
  });

  test("artifacts, too", () => {
    const { pipeline, problems } = bodyOf("let { data } = load({}); if (go) data = load({}).data; use({ data });", parameters);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe("load; if[load]; use");
    expect(formula(tasksOf(pipeline.body.nodes, "use")[0]!.arguments["data"]!)).toBe("(merged go data data)");
  });

  test("where the same condition is asked again, it is known which", () => {
    const { pipeline, problems } = bodyOf("const a = go ? make({}) : 0; if (go) show({ value: a });", parameters);
    expect(problems).toEqual([]);
    expect(shown(pipeline).map(formula)).toEqual(["result"]);
  });

  test("what is neither data nor an artifact cannot be chosen by the run", () => {
    const { diagnostics } = bodyOf("let f = make; if (go) f = list; f({});", parameters);
    expect(diagnostics.map(({ code }) => code)).toEqual(["ARG2013"]);
  });
});

describe("expressions with tasks that the run decides about", () => {
  test.each([
    ["const a = go ? make({}) : 0; show({ value: a });", "if[make]; show", "(merged go result 0)"],
    ["const a = go ? make({}) : make({ value: 2 }); show({ value: a });", "if[make | make]; show", "(merged go result result)"],
    ["const a = go && make({}); show({ value: a });", "if[make]; show", "(merged go result false)"],
    ["const { rows } = go ? load({}) : load({}); show({ value: rows });", "if[load | load]; show", "(merged go rows rows)"],
    [
      "const { b } = JSON.parse(text) as { b?: number }; show({ value: b ?? make({}) });",
      "if[ | make]; show",
      "(merged (notEqual (parseJson text).b null) (parseJson text).b result)",
    ],
    ["let x = 1; const y = go ? (x = 2) : 3; show({ value: [x, y] });", "show", "[(conditional go 2 1) (conditional go 2 3)]"],
  ])("%s", (body, expected, value) => {
    const { pipeline, problems } = bodyOf(body, parameters);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe(expected);
    expect(shown(pipeline).map(formula)).toEqual([value]);
  });

  test.each([
    ["go && make({});", "if[make]"],
    ["go || make({});", "if[ | make]"],
    ["go ? make({}) : list({});", "if[make | list]"],
    ["go && n > 1 && (make({}), list({}));", "if[make; list]"],
  ])("as a statement: %s", (body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });
});

describe("switch", () => {
  test.each([
    [
      "one case or another",
      "switch (text) { case 'a': make({}); break; case 'b': list({}); break; default: load({}); }",
      "if[make | if[list | load]]",
    ],
    ["two cases for one", "switch (text) { case 'a': case 'b': make({}); }", "if[make]"],
    ["falling through", "switch (text) { case 'a': make({}); case 'b': list({}); break; default: load({}); }", "if[if[make]; list | load]"],
    ["falling into the default", "switch (text) { case 'a': make({}); default: load({}); }", "if[make]; load"],
    ["a default in front", "switch (text) { default: load({}); break; case 'a': make({}); }", "if[make | load]"],
    ["known now", "switch (1 + 1) { case 1: make({}); break; case 2: list({}); break; default: load({}); }", "list"],
    ["blocks", "switch (n) { case 1: { const x = make({}); show({ value: x }); break; } default: { list({}); } }", "if[x; show | list]"],
    ["leaving the function", "switch (n) { case 1: return; } show({});", "if[ | show]"],
  ])("%s", (_, body, expected) => {
    expect(shape(body, parameters)).toBe(expected);
  });

  test("a variable that cases set", () => {
    const { pipeline } = bodyOf(
      "let x = 0; switch (text) { case 'a': x = 1; break; case 'b': x = make({}); } show({ value: x });",
      parameters,
    );
    expect(shown(pipeline).map(formula)).toEqual(['(merged (equal text "a") 1 (merged (equal text "b") result 0))']);
  });
});

describe("an early return", () => {
  test.each([
    ["what follows is the other side", "if (go) return; show({});", "if[ | show]", []],
    ["everything that follows", "if (go) return; show({}); make({});", "if[ | show; make]", []],
    [
      "what is returned is one of two",
      "if (go) return make({}); return make({ value: 2 });",
      "if[make | make]",
      ["(merged go result result)"],
    ],
    [
      "of several results",
      "if (go) return { a: 1, b: make({}) }; const b = make({ value: 3 }); return { a: 2, b };",
      "if[make | b]",
      ["(conditional go 1 2)", "(merged go result result)"],
    ],
    ["on both ways", "if (go) { make({}); return 1; } else { return make({}); }", "if[make | make]", ["(merged go 1 result)"]],
  ])("%s", (_, body, expected, results) => {
    const { pipeline, problems } = bodyOf(body, parameters);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe(expected);
    expect(pipeline.results.map(({ value }) => formula(value))).toEqual(results);
  });

  test("of a helper function ends that function alone", () => {
    const before = "const step = (ok: boolean) => { if (!ok) return 0; return make({}); };";
    const { pipeline, problems } = bodyOf("show({ value: step(go) }); list({});", parameters, before);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe("if[ | make]; show; list");
    expect(shown(pipeline).map(formula)).toEqual(["(merged (not go) 0 result)"]);
  });
});

describe("what a branch may not do", () => {
  test.each([
    ["const xs = [2, 1]; if (go) xs.sort(); show({ value: xs });", "ARG2001"],
    ["const xs = [2, 1]; if (go) xs[0] = 5; show({ value: xs });", "ARG2001"],
    ["const o: { a?: number } = { a: 1 }; if (go) delete o.a; show({ value: o });", "ARG2001"],
    ["if (load) make({});", "ARG2012"],
    ["if ([1]) make({});", "ARG2012"],
    ["if (load({}).data) make({});", "ARG2011"],
    ["if (text === 1) make({});", "ARG2004"],
    ["if (text > 1) make({});", "ARG2003"],
    ["switch (text) { case 1: make({}); }", "ARG2004"],
  ])("%s", (body, code) => {
    const { diagnostics } = bodyOf(body, parameters);
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  test("what it declares itself it may change", () => {
    const { pipeline, problems } = bodyOf("if (go) { let x = 1; x += 1; const xs = [x]; xs.push(3); show({ value: xs }); }", parameters);
    expect(problems).toEqual([]);
    expect(shown(pipeline)).toEqual([[2, 3]]);
  });
});
