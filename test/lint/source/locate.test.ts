import { describe, expect, test } from "vitest";
import type { Path, SourceDocument } from "../../../src/lint/source/document.ts";
import { readSource } from "../../../src/lint/source/read.ts";

type Options = Parameters<SourceDocument["locate"]>[1];

/** The text at a place, with the place in front. */
function at(text: string, path: Path, options?: Options, index = 0): string {
  const { line, column, endLine, endColumn, offset, endOffset } = readSource({ name: "a.yaml", text })[index]!.locate(path, options);
  return `${line}:${column}-${endLine}:${endColumn} ${text.slice(offset, endOffset)}`;
}

const manifest = `kind: Workflow
spec:
  templates:
    - name: "main"
      args: [a, 'b c']
      script: |
        echo {{x}}
        done
      empty:
---
spec: {deep: {er: 1}}
`;

describe("places", () => {
  test("of values and of keys", () => {
    expect(at(manifest, ["kind"])).toBe("1:7-1:15 Workflow");
    expect(at(manifest, ["kind"], { at: "key" })).toBe("1:1-1:5 kind");
    expect(at(manifest, ["spec", "templates", 0, "name"])).toBe('4:13-4:19 "main"');
    expect(at(manifest, ["spec", "templates", 0, "args", 1])).toBe("5:17-5:22 'b c'");
    expect(at(manifest, ["spec", "templates", 0, "script"])).toBe("6:15-8:13 |\n        echo {{x}}\n        done");
    expect(at(manifest, ["spec", "deep", "er"], {}, 1)).toBe("11:19-11:20 1");
  });

  test("of what is not there are those of what surrounds it", () => {
    expect(at(manifest, ["spec", "templates", 0, "image"])).toBe("4:7-4:11 name");
    expect(at(manifest, ["spec", "arguments", "parameters"])).toBe("2:1-2:5 spec");
    expect(at(manifest, ["status"])).toBe("1:1-1:5 kind");
    expect(at(manifest, ["spec", "templates", 0, "empty"])).toBe("9:7-9:12 empty");
    expect(at(manifest, ["kind", "deeper"])).toBe("1:1-1:5 kind");
  });

  test("of what an alias or a merge brings are those of the anchor", () => {
    const text = "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n";
    expect(at(text, ["c", "b"])).toBe("1:11-1:12 1");
    expect(at(text, ["d", "b"], { at: "key" })).toBe("1:8-1:9 b");
  });

  test("behind an anchor or a tag are those of the text itself", () => {
    expect(at("a: &x !!str 1", ["a"])).toBe("1:13-1:14 1");
  });

  test("count CR LF as one line end", () => {
    expect(at("a: 1\r\nb: 2\r\n", ["b"])).toBe("2:4-2:5 2");
  });
});

describe("places within a text", () => {
  const within = (text: string, wanted: string): string => {
    const value = (readSource({ name: "a", text })[0]!.value as { readonly a: string }).a;
    const start = value.indexOf(wanted);
    return at(text, ["a"], { within: { start, end: start + wanted.length } });
  };

  test("plain, over lines", () => {
    expect(within("a: x when y", "when")).toBe("1:6-1:10 when");
    expect(within("a: x\n  when y", "when")).toBe("2:3-2:7 when");
  });

  test("in single quotes", () => {
    expect(within("a: 'it''s {{x}}'", "{{x}}")).toBe("1:11-1:16 {{x}}");
    expect(within("a: 'it''s'", "'")).toBe("1:7-1:9 ''");
  });

  test("in double quotes", () => {
    expect(within('a: "\\u00e9\\n{{x}}"', "{{x}}")).toBe("1:13-1:18 {{x}}");
    expect(within('a: "x \\\n   {{x}}"', "{{x}}")).toBe("2:4-2:9 {{x}}");
  });

  test("in blocks", () => {
    expect(within("a: |\n  one\n   two {{x}}\n", "{{x}}")).toBe("3:8-3:13 {{x}}");
    expect(within("a: >-\n  one\n  two\n\n  {{x}}\n", "{{x}}")).toBe("5:3-5:8 {{x}}");
    expect(within("a: |2\n    one\n", "one")).toBe("2:5-2:8 one");
  });

  test("in JSON", () => {
    expect(within('{"a": "\\"\\u00e9 {{x}}"}', "{{x}}")).toBe("1:17-1:22 {{x}}");
  });
});
