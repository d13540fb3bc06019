import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { describeSetting, settings, typeCheck } from "../types/type-check.ts";

const index = fileURLToPath(new URL("../../src/index.ts", import.meta.url));
const guide = fileURLToPath(new URL("../../docs/authoring.md", import.meta.url));

interface Exported {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
}

/** All that `import … from "argots"` can name, with its doc comment. */
function exported(): readonly Exported[] {
  const program = ts.createProgram([index], {
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    module: ts.ModuleKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index)!)!;
  return checker.getExportsOfModule(module).map((symbol) => {
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: symbol.name,
      summary: ts.displayPartsToString(declared.getDocumentationComment(checker)),
      examples: declared
        .getJsDocTags(checker)
        .flatMap((tag) => (tag.name === "example" ? codeBlocks(ts.displayPartsToString(tag.text)) : [])),
    };
  });
}

function codeBlocks(text: string): string[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((block) => block[1]!);
}

const exports = exported();
const guideText = readFileSync(guide, "utf8");

describe("the doc comments", () => {
  test("there is something to look at", () => {
    expect(exports.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["component", "pipeline", "cron", "Dataset", "TaskOptions", "run"]),
    );
  });

  test.each(exports)("$name says what it is and shows it", ({ name, summary, examples }) => {
    expect(summary).not.toBe("");
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.join("\n")).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe("the guide", () => {
  test.each(exports)("it speaks of $name", ({ name }) => {
    expect(guideText).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

test.each(settings.map((setting) => [describeSetting(setting), setting] as const))("all samples compile: %s", async (_, setting) => {
  const samples = new Map<string, string>();
  // Numbered: a file system may take `Component.ts` for `component.ts`.
  for (const { name, examples } of exports) for (const text of examples) samples.set(`${samples.size}-${name}.ts`, text);
  const fromGuide = codeBlocks(guideText);
  fromGuide.forEach((text, count) => samples.set(`${basename(guide)}-${count + 1}.ts`, text));
  expect(fromGuide.length).toBeGreaterThan(15);
  expect(await typeCheck(samples, setting)).toEqual([]);
});
