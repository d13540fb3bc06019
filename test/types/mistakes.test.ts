import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeSetting, settings, typeCheck } from "./type-check.ts";

const folder = new URL("./mistakes/", import.meta.url);
const prelude = readFileSync(new URL("./prelude.ts", import.meta.url), "utf8");

interface Mistake {
  readonly name: string;
  readonly file: string;
  /** The source, with the directive made an ordinary comment: the error is no longer expected. */
  readonly text: string;
  readonly line: number;
  /** One, or each compiler's own. */
  readonly codes: readonly number[];
  readonly words: string;
}

const mistakes = readdirSync(folder).map((name): Mistake => {
  const source = readFileSync(new URL(name, folder), "utf8");
  const lines = source.split("\n");
  const directive = lines.findIndex((line) => line.includes("@ts-expect-error"));
  const [, codes, words] = /@ts-expect-error ((?:TS\d+\|?)+) (.+)$/.exec(lines[directive] ?? "") ?? [];
  if (codes === undefined || words === undefined) throw new Error(`${name} does not say which error it expects`);
  return {
    name: name.replace(/\.ts$/, "").replaceAll("-", " "),
    file: `mistakes/${name}`,
    text: source.replace("@ts-expect-error", "expects"),
    // The line after the directive, from 1.
    line: directive + 2,
    codes: codes.split("|").map((code) => Number(code.slice(2))),
    words,
  };
});

test("there are enough of them, and each says one thing", () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(30);
  for (const { name, text } of mistakes) expect(text, name).not.toContain("@ts-");
});

for (const setting of settings) {
  describe(describeSetting(setting), async () => {
    const errors = await typeCheck(new Map([["prelude.ts", prelude], ...mistakes.map(({ file, text }) => [file, text] as const)]), setting);

    test("the correct part compiles", () => {
      expect(errors.filter(({ file }) => !file.startsWith("mistakes/"))).toEqual([]);
    });

    test.each(mistakes)("$name", ({ file, line, codes, words }) => {
      const found = errors.filter((error) => error.file === file);
      expect(found.map((error) => error.line)).toEqual([line]);
      expect(codes).toContain(found[0]!.code);
      expect(found[0]!.message).toContain(words);
    });
  });
}
