import { describe, expect, test } from "vitest";
import { parseGlob } from "../../src/cli/files/glob.ts";
import { firstDifference, unifiedDiff } from "../../src/cli/output/unified-diff.ts";

const matches = (glob: string, path: string) => {
  const { base, pattern } = parseGlob(glob);
  const prefix = base === "" ? "" : base.endsWith("/") ? base : `${base}/`;
  return path.startsWith(prefix) && pattern.test(path.slice(prefix.length));
};

describe("globs", () => {
  test.each([
    ["**/*.ts", "a.ts", true],
    ["**/*.ts", "a/b/c.ts", true],
    ["**/*.ts", "a/.b/c.ts", false],
    ["**/*.ts", "a/.c.ts", false],
    ["**/*.ts", "a.tsx", false],
    ["*.ts", "a/b.ts", false],
    ["a/*/c.ts", "a/b/c.ts", true],
    ["a/*/c.ts", "a/b/b/c.ts", false],
    ["a/**", "a/b/c", true],
    ["a/**/c.ts", "a/c.ts", true],
    ["./a/*.ts", "a/b.ts", true],
    ["../a/*.ts", "../a/b.ts", true],
    ["/x/*.ts", "/x/b.ts", true],
    ["/*.ts", "/b.ts", true],
    ["a?.ts", "ab.ts", true],
    ["a?.ts", "a/.ts", false],
    ["a?.ts", "a한.ts", true],
    ["a?.ts", "a👍.ts", true],
    ["[ab].ts", "b.ts", true],
    ["[!ab].ts", "b.ts", false],
    ["[^ab].ts", "c.ts", true],
    ["[a-c]x.ts", "bx.ts", true],
    ["[]].ts", "].ts", true],
    ["[a", "[a", true],
    ["[z-a].ts", "z.ts", false],
    ["{a,b}/*.{ts,js}", "b/x.js", true],
    ["{a,b}/*.{ts,js}", "c/x.js", false],
    ["{a,{b,c}d}.ts", "cd.ts", true],
    ["{a.ts", "{a.ts", true],
    ["a,b*.ts", "a,b1.ts", true],
    ["a\\*.ts", "a*.ts", true],
    ["a\\*.ts", "ab.ts", false],
    ["a+(b)*.ts", "a+(b)c.ts", true],
    ["a.*", "ab", false],
    ["a**b.ts", "axxb.ts", true],
    ["a**b.ts", "a/b.ts", false],
    [".github/*.ts", ".github/x.ts", true],
    [".*/*.ts", ".github/x.ts", true],
  ])("%s and %s: %s", (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });
});

describe("the difference of two texts", () => {
  test("nothing for equal ones", () => {
    expect(unifiedDiff("a\nb\n", "a\nb\n")).toEqual([]);
    expect(firstDifference("a", "a")).toBeUndefined();
  });
  test("hunks with their numbers, as diff -u prints them", () => {
    const before = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`).join("");
    const after = before.replace("\n3\n", "\n3a\n3b\n").replace("\n18\n", "\n");
    expect(unifiedDiff(before, after)).toEqual([
      ..."@@ -1,6 +1,7 @@| 1| 2|-3|+3a|+3b| 4| 5| 6".split("|"),
      ..."@@ -15,6 +16,5 @@| 15| 16| 17|-18| 19| 20".split("|"),
    ]);
    expect(firstDifference(before, after)).toBe(3);
  });
  test("from and to nothing", () => {
    expect(unifiedDiff("", "a\n")).toEqual(["@@ -0,0 +1,1 @@", "+a"]);
    expect(unifiedDiff("a\n", "")).toEqual(["@@ -1,1 +0,0 @@", "-a"]);
  });
  test("a last line without its end is another line", () => {
    expect(unifiedDiff("a\n", "a")).toEqual(["@@ -1,1 +1,1 @@", "-a", "+a\n\\ No newline at end of file"]);
    expect(firstDifference("a\n", "a")).toBe(1);
  });
  test("patches what it was made from", () => {
    const texts = ["a\nb\nc\nd\n", "a\nc\nx\nd\ne\n", "x\n", "", "c\nb\na\n", "a\na\na\nb\n"];
    for (const before of texts) {
      for (const after of texts) {
        const body = unifiedDiff(before, after, 100).slice(1);
        const side = (sign: string) =>
          body.length === 0
            ? before
            : body
                .filter((line) => line[0] !== sign)
                .map((line) => `${line.slice(1)}\n`)
                .join("");
        expect([side("+"), side("-")]).toEqual([before, after]);
      }
    }
  });
  test("does not take for ever on large texts", () => {
    const many = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}\n`).join("");
    const start = performance.now();
    expect(unifiedDiff(many("a"), many("b"))).toHaveLength(40_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
