import { describe, expect, it } from "vitest";
import {
  compileRegexp,
  expand,
  findAll,
  findFirst,
  matches,
  regexpProblem,
  replaceAll,
  splitBy,
} from "../../src/expressions/go/regexp/compile.ts";

describe("regular expressions of RE2", () => {
  it.each([
    ["^a.c$", "abc", true],
    ["^a.c$", "a\nc", false],
    ["(?s)^a.c$", "a\nc", true],
    ["(?i)STRASSE", "strasse", true],
    ["(?i:A)b", "aB", false],
    ["(?m)^b$", "a\nb\nc", true],
    ["^b$", "a\nb", false],
    ["\\bfoo\\b", "a foo b", true],
    ["\\s", "\u00a0", false],
    ["\\d", "٣", false],
    ["\\pN", "٣", true],
    ["[[:alpha:]]+\\z", "abc", true],
    ["[^\\d-]", "1-2", false],
    ["\\Qa.b\\E", "axb", false],
    ["a{2,3}b", "aab", true],
    ["x{,2}", "x{,2}", true],
    ["日.語", "日本語", true],
  ])("%s in %s: %s", (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it.each([
    ["[", "missing closing ]: `[`"],
    ["(a", "missing closing ): `(a`"],
    ["a)", "unexpected ): `a)`"],
    ["*a", "missing argument to repetition operator: `*`"],
    ["a**", "invalid nested repetition operator: `**`"],
    ["a{1001}", "invalid repeat count: `{1001}`"],
    ["(a{600}){2}", "invalid repeat count: `{2}`"],
    ["(?=a)", "invalid or unsupported Perl syntax: `(?=`"],
    ["\\1", "invalid escape sequence: `\\1`"],
    ["[z-a]", "invalid character class range: `z-a`"],
    ["\\p{Nosuch}", "invalid character class range: `\\p{Nosuch}`"],
    ["a\\", "trailing backslash at end of expression: ``"],
  ])("%s is none", (pattern, problem) => {
    expect(regexpProblem(pattern)).toBe(`error parsing regexp: ${problem}`);
  });

  it("takes linear time where backtracking takes for ever", () => {
    const start = performance.now();
    expect(matches("^(a+)+$", `${"a".repeat(2000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("finds what Perl would find: the leftmost, then the preferred", () => {
    expect(findFirst(compileRegexp("a|ab"), "xab")?.groups).toEqual(["a"]);
    expect(findFirst(compileRegexp("(?P<x>a+?)(b*)"), "aabb")).toEqual({ start: 0, end: 1, groups: ["a", "a", ""] });
    expect(findAll(compileRegexp("a*"), "baac", -1).map((match) => match.groups[0])).toEqual(["", "aa", ""]);
  });

  it("replaces and splits", () => {
    const regexp = compileRegexp("(?P<first>a)(x*)b");
    expect(replaceAll(regexp, "-ab-axxb-", (match) => expand(regexp, "${2}W$first$$", match))).toBe("-Wa$-xxWa$-");
    expect(splitBy(compileRegexp("z+"), "z+", "pizza", -1)).toEqual(["pi", "a"]);
    expect(splitBy(compileRegexp("z+"), "z+", "pizza", 0)).toBeUndefined();
  });
});
