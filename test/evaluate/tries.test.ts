import { describe, expect, test } from "vitest";
import type { Try } from "../../src/graph/graph.ts";
import { bodyOf, formula, shapeOf, shown } from "./graph-of.ts";

const parameters = "{ go = true, text = 'a', names = ['a'] }: { go?: boolean; text?: string; names?: string[] }";

function read(body: string) {
  const { pipeline, problems } = bodyOf(body, parameters);
  expect(problems).toEqual([]);
  return pipeline;
}

describe("what is tried", () => {
  test.each([
    ["catch", "try { make({}); } catch { list({}); }", "try[make catch list]"],
    ["catch without anything", "try { make({}); } catch {}", "try[make catch]"],
    ["a name for an error that nobody uses", "try { make({}); } catch (error) { list({}); }", "try[make catch list]"],
    ["finally", "try { make({}); } finally { list({}); }", "try[make finally list]"],
    ["both: one in the other", "try { make({}); } catch { list({}); } finally { load({}); }", "try[try[make catch list] finally load]"],
    ["several tasks", "try { make({}); list({}); } catch { load({}); show({}); }", "try[make; list catch load; show]"],
    ["nothing that could fail", "try { const a = 1; } catch { list({}); }", ""],
    ["in a branch", "if (go) { try { make({}); } catch { list({}); } }", "if[try[make catch list]]"],
    ["in a loop", "for (const name of names) { try { make({}); } catch { list({}); } }", "for name[try[make catch list]]"],
    ["a loop in it", "try { for (const name of names) make({}); } finally { list({}); }", "try[for name[make] finally list]"],
  ])("%s", (_, body, expected) => {
    expect(shapeOf(read(body).body.nodes)).toBe(expected);
  });

  test("what follows waits for it, as after a statement that is awaited", () => {
    expect(shapeOf(read("try { make({}); } catch { list({}); } show({});").body.nodes)).toBe("try[make catch list]; show after try");
    expect(shapeOf(read("try { make({}); } finally { list({}); } show({});").body.nodes)).toBe("try[make finally list]; show after try");
  });

  test("a value of the body that `finally` uses puts the tasks of both into one DAG", () => {
    const uses = read("let x = 0; try { x = make({}); } finally { show({ value: x }); }").body.nodes[0] as Try;
    const usesNot = read("try { make({}); } finally { show({}); }").body.nodes[0] as Try;
    expect([uses.inline, usesNot.inline]).toEqual([true, undefined]);
  });
});

describe("a variable that the body sets", () => {
  test.each([
    ["or its handler", "let x = 0; try { x = make({}); } catch { x = 1; } show({ value: x });", "(merged succeeded result 1)"],
    ["is as it was after a failed task", "let x = 0; try { x = make({}); } catch {} show({ value: x });", "(merged succeeded result 0)"],
    ["is known behind `finally`", "let x = 0; try { x = make({}); } finally { list({}); } show({ value: x });", "result"],
    [
      "may be asked for in `finally`",
      "let x = 0; try { x = make({}); list({}); } finally { show({ value: x }); }",
      "(merged succeeded result 0)",
    ],
    ["is what `finally` sets", "let x = 0; try { x = make({}); } finally { x = 5; } show({ value: x });", "5"],
  ])("%s", (_, body, expected) => {
    expect(shown(read(body)).map(formula)).toEqual([expected]);
  });
});

describe("Promise.allSettled", () => {
  test.each([
    [
      "each on its own",
      "const [a] = await Promise.allSettled([make({}), list({})]); show({ value: a.status });",
      "try[make catch]; try[list catch]; show after settled+settled",
    ],
    [
      "each of a loop",
      "const all = await Promise.allSettled(names.map((name) => make({}))); show({ value: all.length });",
      "for name[try[make catch]]; show after map-name",
    ],
  ])("%s", (_, body, expected) => {
    expect(shapeOf(read(body).body.nodes)).toBe(expected);
  });
});

describe("throw", () => {
  test.each([
    ["of an error", "throw new Error('no');", 'throw "no"'],
    ["of another error", "throw new RangeError(`not ${text}`);", 'throw (concatenate "not " text)'],
    ["of a text", "throw text;", "throw text"],
    ["without a message", "throw new Error();", 'throw "Error"'],
    ["in a branch: what follows waits", "if (go) throw new Error(text); show({});", "if[throw text]; show after if-go"],
    ["caught", "try { if (go) throw new Error('no'); make({}); } catch { show({}); }", 'try[if[throw "no"]; make after if-go catch show]'],
    ["on the other side", "if (go) show({}); else throw new Error('no');", 'if[show | throw "no"]'],
    ["behind it nothing is read", "throw new Error('no'); show({});", 'throw "no"'],
  ])("%s", (_, body, expected) => {
    expect(shapeOf(read(body).body.nodes)).toBe(expected);
  });
});

describe("what is refused", () => {
  test.each([
    ["let x = 0; try { x = make({}); list({}); } catch {} show({ value: x });", "ARG2150"],
    ["let x = 0; try { x = make({}); list({}); } catch { show({ value: x }); }", "ARG2150"],
    ["let x = 0; try { x = make({}); if (go) list({}); } finally { show({ value: x }); }", "ARG2150"],
    ["try { make({}); } catch (error) { show({ value: error }); }", "ARG2151"],
    ["for (const name of ['a', 'b']) { try { make({}); } finally { break; } }", "ARG2152"],
    ["try { make({}); } finally { return; }", "ARG2152"],
    ["throw { a: 1 };", "ARG2153"],
  ])("%s", (body, code) => {
    expect(bodyOf(body, parameters).diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test("but a variable that is set again before it is used is not lost", () => {
    expect(shown(read("let x = 0; try { x = make({}); list({}); } catch { x = 1; } show({ value: x });")).map(formula)).toEqual([
      "(merged succeeded result 1)",
    ]);
  });
});
