import { describe, expect, test } from "vitest";
import { bodyOf, shapeOf } from "./graph-of.ts";

function shape(body: string, parameters = "", before = ""): string {
  const { pipeline, problems } = bodyOf(body, parameters, before);
  expect(problems).toEqual([]);
  return shapeOf(pipeline.body.nodes);
}

describe("what is awaited is over before what follows", () => {
  test.each([
    ["nothing awaited: everything at once", "const a = make({}); const b = make({});", "a; b"],
    ["one task", "const a = await make({}); const b = make({}); const c = make({});", "a; b after a; c after a"],
    [
      "a chain says only the last link",
      "const a = await make({}); const b = await make({}); const c = make({});",
      "a; b after a; c after b",
    ],
    ["a variable, later", "const a = make({}); const b = make({}); await a; const c = make({});", "a; b; c after a"],
    ["several", "const a = make({}); const b = make({}); await Promise.all([a, b]); const c = make({});", "a; b; c after a+b"],
    ["an object of outputs", "const a = load({}); await a; const b = make({});", "a; b after a"],
    ["one output", "const a = load({}); await a.rows; const b = make({});", "a; b after a"],
    ["a task without outputs", "await show({}, { name: 'first' }); show({}, { name: 'second' });", "first; second after first"],
    ["nothing to wait for", "await 5; const a = make({});", "a"],
    ["a value made of two tasks", "const a = make({}); const b = make({}); await (a + b); const c = make({});", "a; b; c after a+b"],
    [
      "results of Promise.all",
      "const [a, b] = await Promise.all([make({}), make({})]); const c = make({});",
      "make; make; c after make+make",
    ],
    [
      "a loop",
      "const xs = [1, 2].map((x) => make({ value: x })); await Promise.all(xs); const c = make({});",
      "for x[make]; c after map-x",
    ],
  ])("%s", (_, body, expected) => {
    expect(shape(body)).toBe(expected);
  });

  test("`after` names tasks, outputs, loops and lists of them", () => {
    const body = `
      const a = make({});
      const b = load({});
      const loop = [1, 2].map((x) => make({ value: x }));
      show({}, { name: "one", after: [a] });
      show({}, { name: "two", after: [b, b.rows, a] });
      show({}, { name: "three", after: [loop] });
      show({}, { name: "four", after: [] });`;
    expect(shape(body)).toBe("a; b; for x[make]; one after a; two after b+a; three after map-x; four");
  });

  test("`after` and `await` add up, each once", () => {
    expect(shape("const a = make({}); const b = make({}); await a; show({}, { after: [a, b] });")).toBe("a; b; show after a+b");
  });
});

describe("branches", () => {
  test("a branch waits as a whole, and what is in it does not say so again", () => {
    expect(shape("await make({}, { name: 'a' }); if (go) { make({}, { name: 'b' }); }", "{ go = true }")).toBe("a; if[b] after a");
  });

  test("what is awaited in a branch is awaited by what follows it", () => {
    const body = "if (go) { await make({}, { name: 'a' }); make({}, { name: 'b' }); } make({}, { name: 'c' });";
    expect(shape(body, "{ go = true }")).toBe("if[a; b after a]; c after if-go");
  });

  test("a branch in which nothing is awaited holds nobody up", () => {
    expect(shape("if (go) { make({}, { name: 'a' }); } make({}, { name: 'b' });", "{ go = true }")).toBe("if[a]; b");
  });

  test("what is awaited in a branch although it started before it holds up the rest of the branch", () => {
    const body = "const a = make({}); if (go) { await a; make({}, { name: 'b' }); } else { make({}, { name: 'c' }); }";
    expect(shape(body, "{ go = true }")).toBe("a; if[b after a | c]");
  });

  test("`after` in a branch names what started before it", () => {
    expect(shape("const a = make({}); if (go) make({}, { name: 'b', after: [a] });", "{ go = true }")).toBe("a; if[b after a]");
  });

  test("an awaited arm of a condition is awaited", () => {
    expect(shape("const a = make({}); const v = go ? await a : 0; show({ value: v }); make({}, { name: 'b' });", "{ go = true }")).toBe(
      "a; show after a; b after a",
    );
  });
});

describe("helper functions", () => {
  const helper = "const two = async () => { await make({}, { name: 'a' }); await make({}, { name: 'b' }); };";

  test("awaited: what it awaited is over", () => {
    expect(shape("await two(); make({}, { name: 'c' });", "", helper)).toBe("a; b after a; c after b");
  });

  test("not awaited: the order inside stays inside", () => {
    expect(shape("two(); make({}, { name: 'c' });", "", helper)).toBe("a; b after a; c");
  });

  test("what it starts without awaiting it is not waited for", () => {
    const before = "const start = async () => { make({}, { name: 'a' }); await make({}, { name: 'b' }); };";
    expect(shape("await start(); make({}, { name: 'c' });", "", before)).toBe("a; b; c after b");
  });

  test("what it returns is waited for", () => {
    const before = "const start = async () => make({}, { name: 'a' });";
    expect(shape("const a = await start(); show({ value: a }); make({}, { name: 'c' });", "", before)).toBe("a; show after a; c after a");
  });

  test("two at the same time", () => {
    const before = "const two = async (n: string) => { await make({}, { name: n }); return make({}, { name: n + n }); };";
    const body = "const [x, y] = await Promise.all([two('a'), two('b')]); show({ value: [x, y] });";
    expect(shape(body, "", before)).toBe("a; aa after a; b; bb after b; show after aa+bb");
  });

  test("kept as a promise and awaited later", () => {
    expect(shape("const p = two(); make({}, { name: 'c' }); await p; make({}, { name: 'd' });", "", helper)).toBe(
      "a; b after a; c; d after b",
    );
  });

  test("what was awaited before a call holds in it", () => {
    expect(shape("await make({}, { name: 'z' }); two();", "", helper)).toBe("z; a after z; b after a");
  });

  test("a function that is not async passes the promise of another on", () => {
    expect(shape("await pass(); make({}, { name: 'c' });", "", `${helper}\nconst pass = () => two();`)).toBe("a; b after a; c after b");
  });
});

describe("loops", () => {
  test("awaiting in a loop over a known list makes its iterations follow each other", () => {
    expect(shape("for (const x of ['a', 'b', 'c']) await make({}, { name: x }); make({}, { name: 'd' });")).toBe(
      "a; b after a; c after b; d after c",
    );
  });

  test("async callbacks over components that are awaited together", () => {
    const body = "await Promise.all([make, list].map(async (step) => { await step({}); })); show({});";
    expect(shape(body)).toBe("make; list; show after make+list");
  });

  test("async callbacks over plain values: the loop is awaited, and in it the order holds", () => {
    const body =
      "await Promise.all([1, 2].map(async (x) => { await make({ value: x }, { name: 'a' }); make({}, { name: 'b' }); })); show({});";
    expect(shape(body)).toBe("for x[a; b after a]; show after map-x");
  });

  test("a reduction over promises is a chain", () => {
    expect(shape("[1, 2, 3].reduce((before, x) => make({ value: before }, { name: `s${x}` }), make({}, { name: 's0' }));")).toBe(
      "s0; s1; s2; s3",
    );
  });
});
