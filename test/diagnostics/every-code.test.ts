import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { pages } from "../../src/diagnostics/pages.generated.ts";
import { expandCodes, nets, testedElsewhere } from "./tested-elsewhere.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `case.pipeline.ts:6:24-6:25 ARG2010 error: …`: one line of a fixture's `diagnostics.txt`. */
const raised = /^\S+ (ARG\d{4}) (error|warning): /gm;

interface Golden {
  readonly folder: string;
  readonly codes: readonly string[];
}

/** What the fixtures raise: each test of fixtures has compared it with what comes out. */
const goldens: readonly Golden[] = ["test/compile/fixtures", "test/mistakes", "test/seed-defects"].flatMap((parent) =>
  readdirSync(join(root, parent), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("diagnostics.txt"))
    .map((path) => ({
      folder: path.split(/[\\/]/)[0]!,
      codes: [...readFileSync(join(root, parent, path), "utf8").matchAll(raised)].map(([, code]) => code!),
    })),
);

const inFixtures = new Set(goldens.flatMap(({ codes }) => codes));
const known = Object.keys(pages);
const elsewhere = Object.entries(testedElsewhere).flatMap(([file, ranges]) =>
  expandCodes(ranges)
    // Ranges may span numbers that were never given out.
    .filter((code) => known.includes(code))
    .map((code) => [code, file] as const),
);

test("every code has an input that raises it", () => {
  const proven = new Set([...inFixtures, ...elsewhere.map(([code]) => code), ...Object.keys(nets)]);
  expect(known.filter((code) => !proven.has(code))).toEqual([]);
});

test("every raised code has a page", () => {
  expect([...inFixtures].filter((code) => !known.includes(code))).toEqual([]);
});

test.each(elsewhere)("%s is raised by %s", (code, file) => {
  expect(readFileSync(join(root, file), "utf8")).toContain(code);
});

test.each(Object.entries(nets))("%s is raised in %s", (code, file) => {
  const slug = /^# ARG\d+: (.+)$/m.exec(pages[code]!)![1]!;
  const factory = slug.replace(/ ([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  expect(readFileSync(join(root, file), "utf8")).toMatch(new RegExp(`\\b${factory}\\(`));
});

describe("one mistake, one message", () => {
  const single = goldens.filter(({ folder }) => folder.startsWith("error-"));

  test("there is a fixture for every code of the language", () => {
    const codes = known.filter((code) => code.startsWith("ARG2"));
    expect(codes.filter((code) => !inFixtures.has(code) && !(code in nets))).toEqual([]);
  });

  test.each(single.map(({ folder, codes }) => [folder, codes] as const))("%s", (folder, codes) => {
    const wanted = /^error-(ARG\d{4})-(.+)$/.exec(folder)!;
    expect([...new Set(codes)]).toEqual([wanted[1]]);
    expect(pages[wanted[1]!]).toContain(`# ${wanted[1]}: ${wanted[2]!.replaceAll("-", " ")}\n`);
  });
});

test("every error of the evaluator says what to write instead", () => {
  const without = known.filter((code) => /^ARG[12]/.test(code) && !pages[code]!.includes("> hint: "));
  expect(without).toEqual([]);
});
