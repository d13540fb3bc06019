import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/lint/source/read.ts";

function messages(text: string): readonly string[] {
  return readSource({ name: "a.yaml", text }).flatMap(({ problems }) => problems.map(({ message }) => message));
}

const letters = "abcdefghijklmnopqrst";
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...letters.slice(1)]
  .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]!}`).join(",")}]`)
  .join("\n")}\n`;

describe("any text is read in time, and without an exception", () => {
  test("aliases that unfold to billions", () => {
    expect(messages(bomb)).toEqual(["yaml: document contains excessive aliasing"]);
    expect(
      messages(`a0: &a0 [x]\n${Array.from({ length: 20_000 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`).join("\n")}`),
    ).toEqual(["yaml: exceeded max depth of 10000"]);
    expect(
      messages(
        `a0: &a0 {x: 1}\n${Array.from({ length: 3000 }, (_, index) => `a${index + 1}: &a${index + 1} {<<: *a${index}}`).join("\n")}`,
      ),
    ).toEqual(["yaml: exceeded max depth of 10000"]);
  });

  test("a few aliases are fine", () => {
    expect(messages(`a: &a {b: 1}\nc: [${Array(90).fill("*a").join(", ")}]`)).toEqual([]);
  });

  test.each(["[", "{", "- ", "? ", '{"a":', "[[", "&a [", "a: ["])("%j without end", (piece) => {
    expect(messages(piece.repeat(200_000))).toHaveLength(1);
  });

  test.each([
    ":",
    "-",
    "'",
    '"',
    '"\\',
    "*",
    "%",
    "\t",
    "#",
    "|",
    "!",
    "\u2028",
    "\ud800",
    "\ufeff",
    "\r",
    "\n---",
    "a ",
    "a\n",
    "- a\n",
    "'a' ",
  ])("%j over and over", (piece) => {
    expect(() => readSource({ name: "a", text: piece.repeat(100_000) })).not.toThrow();
  });

  test("a large file takes time in proportion to it", () => {
    const text = `a:\n${"- b: c d e\n  f: 'x y z'\n".repeat(100_000)}`;
    const started = performance.now();
    expect(messages(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
