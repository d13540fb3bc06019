import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { randomOf, type Random } from "./random.ts";
import { tokensOf } from "./tokens.ts";

const examples = new URL("../../examples/", import.meta.url).pathname;
const fixtures = new URL("../compile/fixtures/", import.meta.url).pathname;
/** Mutants of each folder of pipelines; the same ones in every run. */
const mutants = 2_000;

/** The files that a compile reads, by path. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:ts|py|json)$/.test(entry.name),
  );
  return Object.fromEntries(
    files.map((entry) => [
      `/project/${relative(folder, join(entry.parentPath, entry.name))}`,
      readFileSync(join(entry.parentPath, entry.name), "utf8"),
    ]),
  );
}

const projects = [
  ...["hello-world", "simple-training", "training"].map((name) => join(examples, name)),
  ...readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("error-"))
    .map((entry) => join(fixtures, entry.name)),
].map(filesOf);

/** One to three changes at random places, as a slip of the hand, a bad merge or a careless refactoring makes them. */
function mutate(text: string, random: Random): string {
  const tokens = tokensOf(text);
  const count = 1 + random.below(3);
  for (let change = 0; change < count && tokens.length > 1; change++) {
    const at = random.below(tokens.length);
    const other = random.below(tokens.length);
    const [here, there] = [tokens[at]!, tokens[other]!];
    switch (random.below(8)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(at, 0, here);
        break;
      case 2:
        [tokens[at], tokens[other]] = [there, here];
        break;
      case 3:
        tokens[at] = there;
        break;
      case 4:
        tokens.splice(at, 1 + random.below(20));
        break;
      case 5:
        tokens.splice(other, 0, ...tokens.slice(at, at + random.below(30)));
        break;
      case 6:
        tokens[at] = random.of(strangeTokens);
        break;
      default:
        tokens[at] = here.slice(0, random.below(here.length + 1));
    }
  }
  return tokens.join("");
}

const strangeTokens = [
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "=>",
  "...",
  "?.",
  "??",
  "await ",
  "async ",
  "undefined",
  "null",
  "0",
  "-1",
  '""',
  "``",
  "${",
  "constructor",
  "__proto__",
  "!",
  "/",
  "\u0000",
  "\uD800",
  ".map",
  "as any",
  ": string",
  ";",
  ",",
  "return ",
  "const ",
  "if (",
  "for (const x of ",
  "new ",
  "{{",
  "\\",
] as const;

/** A place, a code and words for every mistake; manifests or at least one error; and never an exception. */
function check(files: Readonly<Record<string, string>>): void {
  const asked = Object.keys(files).filter((path) => path.endsWith(".pipeline.ts"));
  const { manifests, diagnostics } = compile(asked, { root: "/project", fileSystem: memoryFileSystem(files), artifactRepository: "s3" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(manifests.length + errors.length).toBeGreaterThan(0);
  if (errors.length > 0) expect(manifests).toEqual([]);
  for (const { code, text, place } of diagnostics) {
    expect(code).toMatch(/^ARG\d{4}$/);
    expect(text.length).toBeGreaterThan(0);
    expect(place?.line).toBeGreaterThan(0);
    expect(place?.endLine).toBeGreaterThanOrEqual(place?.line ?? 0);
    // The safety net: a mistake that nobody put into words.
    expect(code).not.toBe("ARG2096");
  }
}

describe("mutants of the examples and fixtures", () => {
  test("the originals compile", () => {
    for (const files of projects) check(files);
  });

  test.each([1, 2, 3, 4])("round %i: none of them makes the compiler throw", (round) => {
    const random = randomOf(round);
    for (let number = 0; number < mutants / 4; number++) {
      const files = { ...random.of(projects) };
      const path = random.of(Object.keys(files).filter((name) => !name.endsWith(".json") || random.below(4) === 0));
      const before = files[path]!;
      files[path] = mutate(before, random);
      try {
        check(files);
      } catch (error) {
        throw new Error(`round ${round}, mutant ${number}, ${path}:\n${files[path]}`, { cause: error });
      }
    }
  });
});
