import { describe, expect, it } from "vitest";
import { decideWhen, parseWhen } from "../../src/expressions/when/when.ts";

describe("when", () => {
  it.each([
    ["", true],
    ["true", true],
    ["hello == hello", true],
    ["'10' > '9'", false],
    ["10 > 9", true],
    ["'10' == 10", false],
    ["'2020-01-01' == '2020-01-01T00:00:00Z'", true],
    ["0x10 == 16", true],
    ["1 - 2 - 3 == -4", true],
    ["2 * 3 + 4 == 10", true],
    ["a in (a, b)", true],
    ["'abc' =~ '^a.c$'", true],
    ["false && nosuch", false],
    ["true ? false : true", false],
    ["[a b] == 'a b'", true],
  ])("%s: %s", (text, runs) => {
    expect(decideWhen(text)).toEqual({ kind: "decision", runs });
  });

  it.each([
    ["a-b == c", "Failed to evaluate 'when' expresion 'a-b == c': Value 'a' cannot be used with the modifier '-', it is not a number"],
    [" == y", "Invalid 'when' expression ' == y': Cannot transition token types from UNKNOWN [<nil>] to COMPARATOR [==]"],
    ["a b", "Invalid 'when' expression 'a b': Cannot transition token types from VARIABLE [a] to VARIABLE [b]"],
    ["@x", `Invalid 'when' expression '@x': Invalid token: '@' (hint: try wrapping the affected expression in quotes ("))`],
    ["'a", "Invalid 'when' expression ''a': Unclosed string literal"],
    ["yes", "Expected boolean evaluation for 'yes'. Got yes"],
    ["!foo", "Failed to parse 'when' expression '!foo': Cannot transition token types from PREFIX [!] to STRING [foo]"],
    ["f(1)", "Invalid 'when' expression 'f(1)': Undefined function f"],
  ])("%s is wrong", (text, message) => {
    expect(decideWhen(text)).toEqual({ kind: "error", message });
  });

  it("has no text of bare words in a cron workflow", () => {
    expect(decideWhen("a == a", { wordsAreText: false })).toEqual({
      kind: "error",
      message: "Failed to evaluate 'when' expresion 'a == a': No parameter 'a' found.",
    });
  });

  it("says where its tokens are", () => {
    const parsed = parseWhen("a == 'b c'");
    expect(parsed.kind === "when" ? parsed.tokens.map(({ kind, from, to }) => [kind, from, to]) : parsed).toEqual([
      ["VARIABLE", 0, 1],
      ["COMPARATOR", 2, 4],
      ["STRING", 5, 10],
    ]);
  });

  it("takes the crashes of govaluate for errors", () => {
    expect(decideWhen("a == b\\")).toEqual({ kind: "error", message: "panic: runtime error: index out of range [7] with length 7" });
    expect(decideWhen("()")).toEqual({ kind: "error", message: "Expected boolean evaluation for '()'. Got <nil>" });
  });
});
