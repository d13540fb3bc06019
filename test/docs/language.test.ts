import { describe, expect, test } from "vitest";
import { describeSetting, settings, typeCheck } from "../types/type-check.ts";
import { around, diagnosticsOfRow, fileOfRow, rowsOf } from "./rows.ts";
import { pagesOfConstructs } from "./samples.ts";

const rows = ["docs/language.md", ...pagesOfConstructs()].flatMap((page) => rowsOf(page).map((row) => ({ ...row, page })));
const working = rows.flatMap(({ page, code, shown, instead }) => (code === undefined ? [shown] : instead).map((body) => ({ page, body })));

test("there are rows of both kinds", () => {
  const ofTables = rows.filter(({ page }) => page === "docs/language.md");
  expect(ofTables.filter(({ code }) => code === undefined).length).toBeGreaterThan(35);
  expect(ofTables.filter(({ code }) => code !== undefined).length).toBeGreaterThan(35);
  expect(around).toContain("// here");
});

describe("what the pages say that works", () => {
  test.each(working)("$page: $body", ({ body }) => {
    expect(diagnosticsOfRow(body)).toEqual([]);
  });
});

describe("what the pages say that is refused", () => {
  test.each(rows.filter(({ code }) => code !== undefined))("$page: $shown: $code", ({ shown, code }) => {
    expect([...new Set(diagnosticsOfRow(shown).map((diagnostic) => diagnostic.slice(0, 7)))]).toEqual([code]);
  });
});

test.each(settings.map((setting) => [describeSetting(setting), setting] as const))("what works is TypeScript: %s", async (_, setting) => {
  const files = new Map(working.map(({ body }, index) => [`row-${index}.ts`, fileOfRow(body)]));
  expect(await typeCheck(files, setting)).toEqual([]);
});
