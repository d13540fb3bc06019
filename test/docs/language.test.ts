import { describe, expect, test } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { describeSetting, settings, typeCheck } from "../types/type-check.ts";
import { readPage, samplesOf } from "./samples.ts";

/** A line of a table of `docs/language.md`: what it shows works, or is refused with `code`. */
interface Row {
  readonly shown: string;
  readonly code?: string;
  /** What to write instead, each a body that works. */
  readonly instead: readonly string[];
}

/** Tables that are tested, by what their first column is called. */
const kinds: ReadonlyMap<string, "works" | "refused"> = new Map([
  ["works", "works"],
  ["one after the other", "works"],
  ["refused", "refused"],
]);

const page = "docs/language.md";
const around = samplesOf(page, "ts")[0]!.text;
const rows = readRows();
const working = rows.flatMap((row) => (row.code === undefined ? [row.shown] : row.instead));

test("there are rows of both kinds", () => {
  expect(rows.filter(({ code }) => code === undefined).length).toBeGreaterThan(35);
  expect(rows.filter(({ code }) => code !== undefined).length).toBeGreaterThan(35);
  expect(around).toContain("// here");
});

describe("what the page says that works", () => {
  test.each(working)("%s", (body) => {
    const { diagnostics, manifests } = compiled(body);
    expect(diagnostics).toEqual([]);
    expect(manifests.length).toBe(2);
  });
});

describe("what the page says that is refused", () => {
  test.each(rows.filter(({ code }) => code !== undefined))("$shown: $code", ({ shown, code }) => {
    const codes = compiled(shown).diagnostics.map((diagnostic) => diagnostic.slice(0, 7));
    expect([...new Set(codes)]).toEqual([code]);
  });
});

test.each(settings.map((setting) => [describeSetting(setting), setting] as const))("what works is TypeScript: %s", async (_, setting) => {
  expect(await typeCheck(new Map(working.map((body, index) => [`row-${index}.ts`, fileOf(body)])), setting)).toEqual([]);
});

/** The page's pipeline with this body. Parameters that a row does not use are no mistake of the row. */
function compiled(body: string): { diagnostics: string[]; manifests: readonly object[] } {
  const { diagnostics, manifests } = compile(["row.pipeline.ts"], {
    root: "/project",
    artifactRepository: "s3",
    fileSystem: memoryFileSystem({ "/project/row.pipeline.ts": fileOf(body) }),
  });
  const said = diagnostics.filter(({ code }) => code !== "ARG2200").map(({ code, text }) => `${code}: ${text}`);
  return { diagnostics: said, manifests };
}

function fileOf(body: string): string {
  const file = around.replace("// here", () => body);
  return /\bawait\b/.test(body) ? file.replace("\n  ({ url", "\n  async ({ url") : file;
}

/** The lines of tables whose first column is called `works`, `refused` and the like. */
function readRows(): readonly Row[] {
  const found: Row[] = [];
  let kind = "";
  for (const [index, text] of readPage(page).split("\n").entries()) {
    if (!text.startsWith("|")) {
      kind = "";
      continue;
    }
    const cells = text
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (kind === "") kind = kinds.get(cells[0]!) ?? "other";
    else if (!cells[0]!.startsWith("-") && kind !== "other") {
      const code = /^\[(ARG\d{4})\]/.exec(cells[1]!)?.[1];
      if (kind === "refused" && code === undefined) throw new Error(`${page}:${index + 1} names no code`);
      found.push({
        shown: codeIn(cells[0]!)[0]!,
        ...(kind === "refused" ? { code: code!, instead: codeIn(cells[2]!).filter((one) => one.includes(";")) } : { instead: [] }),
      });
    }
  }
  return found;
}

/** The code spans of a cell, where `\|` stands for `|`. */
function codeIn(cell: string): string[] {
  return [...cell.matchAll(/``\s?(.+?)\s?``(?!`)|`([^`]+)`/g)].map(([, long, short]) => (long ?? short)!.replaceAll("\\|", "|"));
}
