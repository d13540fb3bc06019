import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { typeCheck, type TypeError } from "../types/type-check.ts";
import { actualOf, compileFixture, expectedOf, fixturesIn, updating, writeExpected, type Fixture } from "./fixtures.ts";

/** What `case.json` says of a folder. */
interface Case {
  /** In the table that the cases come from. */
  readonly row: number;
  /** In one line. */
  readonly mistake: string;
  /** `right-result`: it is no mistake here, and the manifest is the proof. */
  readonly outcome: "diagnostic" | "type-error" | "warning" | "right-result";
  readonly code?: string;
  /** The TypeScript compiler refuses the same line. */
  readonly also?: "type-error";
  /** What the manifests must hold, whatever else changes in them: parts of `key: text`. */
  readonly holds?: readonly string[];
}

interface LoadedCase extends Fixture {
  readonly told: Case;
  /** The `.ts` and `.py` files, by path in the folder. */
  readonly sources: ReadonlyMap<string, string>;
}

const marker = "<- mistake";

/**
 * Mistakes that people make, one folder each: the file says which line it is (`// <- mistake`), `case.json` what has to come of it. The
 * diagnostic is the right one, at that line, and the only one; the type checker complains about that line, or not at all.
 */
export function testCases(folder: string, rows: number): void {
  const cases = fixturesIn(folder).map(load);

  test(`each of the ${rows} rows has its case`, () => {
    expect([...new Set(cases.map(({ told }) => told.row))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: rows }, (_, index) => index + 1),
    );
    for (const { name, told } of cases) expect(Number(name.slice(0, 2)), name).toBe(told.row);
  });

  let typeErrors: readonly TypeError[] = [];
  beforeAll(async () => {
    const files = cases.flatMap(({ name, sources }) =>
      [...sources].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [`${name}/${path}`, text] as const),
    );
    typeErrors = await typeCheck(new Map(files), { compiler: "6", exactOptionalPropertyTypes: false });
  });

  describe.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const { told } = one;
    const result = compileFixture(one);
    const actual = actualOf(result);
    if (updating) writeExpected(one, actual);

    test(`${told.mistake}: ${told.outcome}`, () => {
      expect(actual).toEqual(expectedOf(one));
      const places = result.diagnostics.map(({ code, severity, place }) => ({ code, severity, at: `${place?.file}:${place?.line}` }));
      if (told.outcome === "diagnostic" || told.outcome === "warning") {
        const severity = told.outcome === "warning" ? "warning" : "error";
        expect(places).toEqual([{ code: told.code, severity, at: markedLine(one) }]);
      } else {
        expect(places).toEqual([]);
      }
      expect(result.manifests.length > 0).toBe(told.outcome !== "diagnostic");
    });

    if (told.outcome === "right-result")
      test("means what it says, and always the same", () => {
        const said = result.manifests.flatMap(({ documents }) => documents.flatMap((document) => leaves("", document)));
        for (const held of told.holds ?? []) expect(said.filter((leaf) => leaf.includes(held))).not.toEqual([]);
        expect(actualOf(compileFixture(one))).toEqual(actual);
      });

    test("the editor", () => {
      const found = typeErrors.filter(({ file }) => file.startsWith(`${one.name}/`));
      const lines = found.map(({ file, line }) => `${file.slice(one.name.length + 1)}:${line}`);
      const wanted = told.outcome === "type-error" || told.also === "type-error" ? [markedLine(one)] : [];
      // A mistake of types can show in what follows from it, too: the first is the one that counts.
      expect(lines.slice(0, 1), found.map(({ message }) => message).join("\n")).toEqual(wanted);
    });
  });
}

function load(fixture: Fixture): LoadedCase {
  const told = JSON.parse(readFileSync(join(fixture.folder, "case.json"), "utf8")) as Case;
  const paths = readdirSync(fixture.folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:ts|py)$/.test(path));
  const sources = new Map(paths.sort().map((path) => [path, readFileSync(join(fixture.folder, path), "utf8")]));
  return { ...fixture, told, sources };
}

/** Every text of a document, behind its key. */
function leaves(key: string, part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((element) => leaves(key, element));
  if (typeof part === "object" && part !== null) return Object.entries(part).flatMap(([name, value]) => leaves(name, value));
  return [`${key}: ${String(part)}`];
}

/** `file:line` of the one line that is marked. */
function markedLine({ name, sources }: LoadedCase): string {
  const marked = [...sources].flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => (line.includes(marker) ? [`${path}:${index + 1}`] : [])),
  );
  if (marked.length !== 1) throw new Error(`${name} marks ${marked.length} lines, not one`);
  return marked[0]!;
}
