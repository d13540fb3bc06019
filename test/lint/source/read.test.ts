import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/lint/source/read.ts";

function read(text: string) {
  return readSource({ name: "a.yaml", text });
}

function values(text: string) {
  return read(text).map(({ value }) => value);
}

describe("documents", () => {
  test("are cut before each --- at the start of a line, the empty ones counted", () => {
    expect(values("a: 1\n---\n---\nb: 2\n")).toEqual([{ a: 1 }, undefined, { b: 2 }]);
    expect(values("---\na: 1\n")).toEqual([{ a: 1 }]);
    expect(values("a: 1\n--- # two\nb: 2")).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test("are cut even within a block of text, as Argo cuts them", () => {
    expect(values("a: |\n  x\n---\nb: 1\n")).toEqual([{ a: "x" }, { b: 1 }]);
  });

  test("of nothing but comments are null, and those of nothing are nothing", () => {
    expect(values("# a\n")).toEqual([null]);
    expect(values(" \n")).toEqual([undefined]);
  });

  test("of JSON are one, with their keys as they are", () => {
    const [document, ...further] = read('{"a": 1, "b": "x\\n---\\u00e9", "a": 2}\n');
    expect(further).toEqual([]);
    expect(document!.format).toBe("json");
    expect(document!.value).toEqual({ a: 2, b: "x\n---é" });
    expect(document!.problems).toEqual([]);
  });

  test("that only look like JSON are YAML", () => {
    expect(read("{a: 1}")[0]!.format).toBe("yaml");
    expect(read('{"a": 1,}')[0]!.value).toEqual({ a: 1 });
  });

  test("half a pair of surrogates in JSON is the replacement character", () => {
    expect(values('["\\ud800", "\\ud83d\\ude00"]')).toEqual([["\ufffd", "😀"]]);
  });

  test("a key called __proto__ is a key", () => {
    const value = values("__proto__: {a: 1}")[0] as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("comments", () => {
  test("have their line, and whether they have it alone", () => {
    const text = "# one\na: 1 # two\nb: | # three\n  # no comment\n  x\n---\n  # four\nc: 'x # y'\n";
    expect(read(text).map(({ comments }) => comments)).toEqual([
      [
        { text: "one", line: 1, isAlone: true },
        { text: "two", line: 2, isAlone: false },
        { text: "three", line: 3, isAlone: false },
      ],
      [{ text: "four", line: 7, isAlone: true }],
    ]);
  });
});

describe("problems", () => {
  test("say where", () => {
    const [first, second] = read("a: 1\n---\nb: 2\n c: 3\n");
    expect(first!.problems).toEqual([]);
    expect(second!.problems).toMatchObject([
      { kind: "syntax", message: "yaml: mapping values are not allowed in this context", location: { line: 4, column: 3 } },
    ]);
    // A document that cannot be read is where that fails.
    expect(second!.locate(["b"])).toMatchObject({ line: 4, column: 3 });
  });

  test("of keys that are there twice say which, and the last one counts", () => {
    const [document] = read("a:\n  - b: 1\n    c: 2\n    b: 3\n");
    expect(document!.value).toEqual({ a: [{ b: 3, c: 2 }] });
    expect(document!.problems).toMatchObject([
      { kind: "duplicate-key", message: 'key "b" already set in map', path: ["a", 0, "b"], location: { line: 4, column: 5, endColumn: 6 } },
    ]);
  });

  test("of keys that are no texts say where the key is", () => {
    expect(read("a: {{x}}")[0]!.problems).toMatchObject([{ kind: "key-type", location: { line: 1, column: 5 } }]);
  });
});
