import { describe, expect, it } from "vitest";
import { argoEnvironment, expand } from "../../src/expressions/argo/environment.ts";
import { evaluate, parseExpression } from "../../src/expressions/expression.ts";
import { type Value, dictionary, list } from "../../src/expressions/go/value.ts";
import { decideWhen } from "../../src/expressions/when/when.ts";
import { run } from "./answers.ts";

describe("evaluation", () => {
  it("tells ints from floats, and wraps around as Go does", () => {
    expect(run("7 / 2")).toEqual({ kind: "value", value: 3.5 });
    expect(run("7 % 2")).toEqual({ kind: "value", value: 1n });
    expect(run("9223372036854775807 + 1")).toEqual({ kind: "value", value: -9223372036854775808n });
    expect(run("1 == 1.0")).toEqual({ kind: "value", value: true });
    expect(run("[1] == [1.0]")).toEqual({ kind: "value", value: true });
    expect(run("{'a': 1} == {'a': 1.0}")).toEqual({ kind: "value", value: false });
  });

  it("counts bytes where Go does, and characters where Go does", () => {
    expect(run("len('äö')")).toEqual({ kind: "value", value: 2n });
    expect(run("'äö'[2:]")).toEqual({ kind: "value", value: "ö" });
    expect(run("'äö'[0:1] + 'äö'[1:2]")).toEqual({ kind: "value", value: "ä" });
    expect(run("indexOf('äö', 'ö')")).toEqual({ kind: "value", value: 2n });
  });

  it("sorts like Go, which does not keep the order of equals in long lists", () => {
    const sorted = run("map(sortBy(1..20, # % 2), #)");
    expect(sorted).not.toEqual({ kind: "value", value: list([...evens, ...odds]) });
    expect(run("map(sortBy(1..10, # % 2), #)")).toEqual({ kind: "value", value: list([2n, 4n, 6n, 8n, 10n, 1n, 3n, 5n, 7n, 9n]) });
  });
  const evens = Array.from({ length: 10 }, (_, index) => BigInt(index * 2 + 2));
  const odds = Array.from({ length: 10 }, (_, index) => BigInt(index * 2 + 1));

  it("says at which place it fails", () => {
    expect(run("[1, 2][x]", new Map([["x", 5n]]))).toMatchObject({
      kind: "error",
      isCompileError: false,
      position: { from: 6, to: 7 },
      message: "index out of range: 5 (array length is 2) (1:7)\n | [1, 2][x]\n | ......^",
    });
    expect(run("1 + 'a'")).toMatchObject({ kind: "error", isCompileError: true });
  });

  it("words some errors as 3.7 does", () => {
    const parsed = parseExpression("reduce(a, #acc + #)");
    if (parsed.kind !== "expression") throw new Error("no expression");
    const environment = new Map([["a", list([])]]);
    expect(evaluate(parsed, environment)).toMatchObject({ message: expect.stringContaining("reduce of empty array") as string });
    expect(evaluate(parsed, environment, { version: "3.7" })).toMatchObject({
      message: expect.stringContaining("reflect: slice index") as string,
    });
  });

  it("stops where it takes too long, and where Go would", () => {
    const parsed = parseExpression("count(1..500000, count(1..1000, # > 1) > 1)");
    if (parsed.kind !== "expression") throw new Error("no expression");
    expect(evaluate(parsed, new Map(), { mostSteps: 10_000 })).toEqual({
      kind: "refused",
      what: "an expression that takes more than 10000 steps",
    });
    expect(run("1..2000000")).toMatchObject({ kind: "error", message: expect.stringContaining("memory budget exceeded") as string });
  });

  it.each([
    ["now()", "now(), the clock"],
    ["sprig.now()", "the clock"],
    ["sprig.uuidv4()", "sprig.uuidv4"],
    ["sprig.genCA('a', 1)", "sprig.genCA"],
    ["sprig.date('2006', 'x')", "the clock"],
    ["[1, findLastIndex([1, 2], # > 5)]", "findLast() or findLastIndex() where Argo's evaluator mixes up its operands"],
    ["jsonpath('[1]', '$[(@.length-1)]')", "a script in a JSONPath selector"],
    ["string(sprig.upper)", "the text of a function, which is an address in memory"],
    ["date('2024-01-01').ISOWeek()", "time.Time.ISOWeek()"],
  ])("refuses %s by name", (source, what) => {
    expect(run(source)).toEqual({ kind: "refused", what });
  });

  it("survives what grows without end", () => {
    const what = "what needs more depth or memory than there is";
    expect(run("reduce(1..100, #acc + #acc, 'ab')")).toEqual({ kind: "refused", what });
    expect(run("reduce(1..5000, [#acc], 0)")).toEqual({ kind: "refused", what });
    expect(run(`fromJSON('${"[".repeat(5000)}')`)).toEqual({ kind: "refused", what: "JSON nested more than 1000 deep" });
    expect(decideWhen(Array.from({ length: 100_000 }, () => "1").join("+"))).toEqual({ kind: "refused", what });
    expect(run("'x' matches '[[:constructor:]]'")).toMatchObject({ kind: "error", isCompileError: true });
    expect(run("duration('1constructor')")).toMatchObject({ kind: "error" });
  });

  it("takes the clock from outside", () => {
    const parsed = parseExpression("now().Format('2006-01-02T15:04:05Z07:00')");
    if (parsed.kind !== "expression") throw new Error("no expression");
    expect(evaluate(parsed, new Map(), { now: 1_700_000_000_000_000_000n })).toEqual({ kind: "value", value: "2023-11-14T22:13:20Z" });
  });

  it.each([
    ["sprig.date('2006-01-02', sprig.now())", "2023-11-14"],
    ["sprig.date('2006', 'no date')", "2023"],
    ["sprig.ago(sprig.toDate('2006-01-02', '2023-11-14'))", "22h13m20s"],
    ["sprig.durationRound(sprig.toDate('2006-01-02', '2023-11-10'))", "4d"],
  ])("gives sprig the clock in %s", (source, value) => {
    const environment = argoEnvironment(new Map());
    const parsed = parseExpression(source, environment);
    if (parsed.kind !== "expression") throw new Error("no expression");
    expect(evaluate(parsed, environment, { now: 1_700_000_000_000_000_000n })).toEqual({ kind: "value", value });
  });

  it("makes maps of names with dots, and drops what is the beginning of others", () => {
    const variables = new Map<string, Value>([
      ["a.b", "1"],
      ["a.c.d", "2"],
      ["a", "3"],
      ["ab", "4"],
    ]);
    expect(expand(variables)).toEqual(
      new Map<string, Value>([
        [
          "a",
          dictionary([
            ["b", "1"],
            ["c", dictionary([["d", "2"]])],
          ]),
        ],
        ["ab", "4"],
      ]),
    );
    expect([...argoEnvironment(variables).keys()]).toEqual(["a", "ab", "asInt", "asFloat", "jsonpath", "toJson", "sprig"]);
  });
});
