import { describe, expect, test } from "vitest";
import { plain } from "../../src/cli/colour.ts";
import { codeFrame } from "../../src/cli/reporters/frame.ts";
import { glyphsOf, visible } from "../../src/cli/reporters/text.ts";
import type { Place } from "../../src/graph/types.ts";

const at = (line: number, column: number, endColumn: number, endLine = line): Place => ({ file: "a.ts", line, column, endLine, endColumn });
const frame = (source: string, place: Place, width = 80) => codeFrame(source, place, width, plain);

/** What the carets stand under, told by columns of a terminal. */
function pointed(lines: readonly string[]): string {
  const [code, carets] = [lines.at(-2)!, lines.at(-1)!];
  const start = carets.indexOf("^");
  const end = carets.lastIndexOf("^") + 1;
  let column = 0;
  let found = "";
  for (const glyph of glyphsOf(code)) {
    if (column >= start && column < end) found += glyph.text;
    column += glyph.columns;
  }
  return found;
}

describe("the frame", () => {
  test("is as the language's page shows it", () => {
    const source = `${"\n".repeat(29)}    const { accuracy } = evaluate({ testDataset, modelInput: model });\n    if (accuracy >= "high") deploy({ model });\n`;
    expect(frame(source, at(31, 9, 27))).toEqual([
      "  30 │     const { accuracy } = evaluate({ testDataset, modelInput: model });",
      '  31 │     if (accuracy >= "high") deploy({ model });',
      "     │         ^^^^^^^^^^^^^^^^^^",
    ]);
  });

  test("leaves out an empty line before", () => {
    expect(frame("a\n  \nb", at(3, 1, 2))).toEqual(["  3 │ b", "    │ ^"]);
  });

  test("shows the first line alone", () => {
    expect(frame("const a = 1;", at(1, 7, 8))).toEqual(["  1 │ const a = 1;", "    │       ^"]);
  });

  test("points behind the end of a line, where something is missing", () => {
    expect(frame("f(", at(1, 3, 3))).toEqual(["  1 │ f(", "    │   ^"]);
  });

  test("an empty range gets one caret", () => {
    expect(frame("f()", at(1, 3, 3))).toEqual(["  1 │ f()", "    │   ^"]);
  });

  test("tabs become blanks, and the carets stay below", () => {
    const lines = frame("\tconst\ta = b;", at(1, 8, 9));
    expect(lines[0]).toBe("  1 │     const   a = b;");
    expect(pointed(lines)).toBe("a");
  });

  test("wide characters and emoji take two columns, combining ones none", () => {
    for (const [before, target] of [
      ["'日本語' + ", "x"],
      ["'👩‍👩‍👧 🇰🇷' + ", "x"],
      ["'e\u0301' + ", "xyz"],
      ["'한글' + ", "日本"],
    ] as const) {
      const line = `${before}${target} + 1`;
      const lines = frame(line, at(1, before.length + 1, before.length + target.length + 1));
      expect(pointed(lines)).toBe(target);
    }
  });

  test("CRLF, CR and U+2028 end lines as they do for TypeScript", () => {
    expect(frame("a\r\nbc\r\nd", at(2, 1, 3))).toEqual(["  1 │ a", "  2 │ bc", "    │ ^^"]);
    expect(frame("a\rbc", at(2, 1, 3))).toEqual(["  1 │ a", "  2 │ bc", "    │ ^^"]);
    expect(frame("a\u2028bc", at(2, 1, 3))).toEqual(["  1 │ a", "  2 │ bc", "    │ ^^"]);
  });

  test("a range over several lines is underlined on each, from its ink to its end", () => {
    expect(frame("x(\n  { a: 1,\n\n    b },  // why\n);", at(1, 2, 8, 4))).toEqual([
      "  1 │ x(",
      "    │  ^",
      "  2 │   { a: 1,",
      "    │   ^^^^^^^",
      "  3 │",
      "  4 │     b },  // why",
      "    │     ^^^",
    ]);
  });

  test("of a long range the middle is left out", () => {
    const lines = frame("abc\n".repeat(40), at(10, 1, 4, 30));
    expect(lines.filter((line) => /^ +\d/.test(line)).map((line) => Number(/\d+/.exec(line)![0]))).toEqual([9, 10, 11, 12, 29, 30]);
    expect(lines).toContain("     │ …");
  });

  test("a very long line is cut around the place", () => {
    const source = `${"a".repeat(5000)}TARGET${"b".repeat(5000)}`;
    const lines = frame(source, at(1, 5001, 5007), 60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^ {2}1 │ …a+TARGETb+…$/);
    expect(pointed(lines)).toBe("TARGET");
  });

  test("a range that is itself too long is cut too, and its beginning is seen", () => {
    const lines = frame(`const x = "${"y".repeat(500)}";`, at(1, 11, 513), 60);
    expect(lines[0]).toMatch(/^ {2}1 │ .*"y+…$/);
    expect(pointed(lines)).toMatch(/^"y+$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("the end of a long line is shown with what is before it", () => {
    const lines = frame(`${"a".repeat(500)};`, at(1, 501, 502), 60);
    expect(lines[0]!.length).toBeGreaterThan(50);
    expect(lines[0]).toMatch(/^ {2}1 │ …a+;$/);
    expect(pointed(lines)).toBe(";");
  });

  test("a place that the file does not have gives no frame, one beyond its last line stops there", () => {
    expect(frame("a", at(5, 1, 2))).toEqual([]);
    expect(frame("a\nb", at(2, 1, 9, 7))).toEqual(["  1 │ a", "  2 │ b", "    │ ^"]);
    expect(frame("abc", at(1, 90, 95))).toEqual(["  1 │ abc", "    │    ^"]);
  });

  test("what would repaint the terminal or reorder the line is named instead", () => {
    expect(frame("a\u001b[2Jb \u202e c", at(1, 2, 3))[0]).toBe("  1 │ a<U+001B>[2Jb <U+202E> c");
    expect(pointed(frame("a\u001bb", at(1, 3, 4)))).toBe("b");
    expect(visible("x\r\ny\u0007")).toBe("x<U+000D><U+000A>y<U+0007>");
  });
});
