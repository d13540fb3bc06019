import { describe, expect, it } from "vitest";
import { newLexer, nextToken } from "../../src/expressions/language/lexer.ts";
import { Problem } from "../../src/expressions/language/problem.ts";

function tokens(source: string): string {
  const lexer = newLexer(source);
  const found: string[] = [];
  for (let token = nextToken(lexer); token !== undefined; token = nextToken(lexer)) {
    found.push(
      `${token.kind[0] ?? ""}${token.value === "" ? "" : ` ${token.value}`} ${String(token.position.from)}-${String(token.position.to)}`,
    );
  }
  return found.join(" | ");
}

function mistake(source: string): string {
  try {
    return tokens(source);
  } catch (error) {
    if (error instanceof Problem) return `${error.message} at ${String(error.position.from)}`;
    throw error;
  }
}

describe("the tokens of expr-lang", () => {
  it.each([
    ["a + 1", "I a 0-1 | O + 2-3 | N 1 4-5 | E 4-5"],
    ["1..3", "N 1 0-1 | O .. 1-3 | N 3 3-4 | E 3-4"],
    [".5 1_000 0xFF 1e-3", "N .5 0-2 | N 1_000 3-8 | N 0xFF 9-13 | N 1e-3 14-18 | E 17-18"],
    ["not in not(x)", "O not 0-3 | O in 4-6 | O not 7-10 | B ( 10-11 | I x 11-12 | B ) 12-13 | E 12-13"],
    ["#acc.x?.y", "O # 0-1 | I acc 1-4 | O . 4-5 | I x 5-6 | O ?. 6-8 | I y 8-9 | E 8-9"],
    ["`a``b` 'it\\'s' \"\\u00e4\"", "S a`b 0-6 | S it's 7-14 | S ä 15-23 | E 22-23"],
    ["a // c\n/* d */ b", "I a 0-1 | I b 15-16 | E 15-16"],
    ["😀'x'", "unrecognized character: U+1F600 '😀' at 0"],
  ])("%s", (source, expected) => {
    expect(mistake(source)).toBe(expected);
  });

  it.each([
    ["'a", "literal not terminated at 2"],
    ["'a\nb'", "literal not terminated at 2"],
    ['"\\q"', "invalid char escape at 2"],
    ["12ab", 'bad number syntax: "12a" at 2'],
    ["/* a", "unclosed comment at 4"],
    ["a ~ b", "unrecognized character: U+007E '~' at 2"],
  ])("%s is wrong", (source, expected) => {
    expect(mistake(source)).toBe(expected);
  });
});
