import { describe, expect, test } from "vitest";
import type { Branch } from "../../src/graph/graph.ts";
import { bodyOf, formula, shapeOf, shown } from "./graph-of.ts";

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

describe("what a branch may not do", () => {
  test.each([
    ["let x = 1; if (go) x = 2; show({ value: x });", "ARG2051"],
    ["const xs: number[] = []; if (go) xs.push(1); show({ value: xs });", "ARG2001"],
    ["const o = { a: 1 }; if (go) o.a = 2; show({ value: o });", "ARG2001"],
    ["const xs = [2, 1]; if (go) xs.sort(); show({ value: xs });", "ARG2001"],
    ["let x = 1; const y = go ? (x = 2) : 3; show({ value: [x, y] });", "ARG2051"],
    ["let x = 1; go && (x = 2); show({ value: x });", "ARG2051"],
    ["let x = 1; const set = () => { x = 2; }; if (go) set(); show({ value: x });", "ARG2051"],
    ["if (go) return; show({});", "ARG2001"],
    ["for (const x of [1, 2]) { if (go) break; show({ value: x }); }", "ARG2001"],
    ["const a = go ? make({}) : 0; show({ value: a });", "ARG2001"],
    ["go && make({});", "ARG2001"],
    ["if (load) make({});", "ARG2012"],
    ["if ([1]) make({});", "ARG2012"],
    ["if (load({}).data) make({});", "ARG2011"],
    ["if (text === 1) make({});", "ARG2004"],
    ["if (text > 1) make({});", "ARG2003"],
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
