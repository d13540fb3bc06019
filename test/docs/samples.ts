import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `import … from "argots"` can name, with its doc comment. */
export interface Exported {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
}

/** A block of code of a page. */
export interface Sample {
  /** `docs/authoring.md:43`: where it starts. */
  readonly place: string;
  readonly language: "ts" | "python" | "yaml";
  readonly text: string;
  /** What stands before it in `<!-- sample: … -->`. */
  readonly mark: string | undefined;
}

/** All that `import … from "argots"` can name. */
export function exportsOfAuthoring(): readonly Exported[] {
  const index = `${root}src/index.ts`;
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
        .flatMap((tag) => (tag.name === "example" ? codeBlocks(ts.displayPartsToString(tag.text), "ts").map(({ text }) => text) : [])),
    };
  });
}

/** The pages that people read: all but the generated ones, from the root of the repository. */
export function pages(): readonly string[] {
  return [...pagesIn("docs"), ...pagesIn("docs/language"), "README.md"];
}

/** The pages of the constructs of the language, but for their table of contents. */
export function pagesOfConstructs(): readonly string[] {
  return pagesIn("docs/language").filter((page) => page !== "docs/language/README.md");
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`).flatMap((name) => (name.endsWith(".md") ? [`${folder}/${name}`] : []));
}

export function readPage(page: string): string {
  return readFileSync(`${root}${page}`, "utf8");
}

/** The blocks of code of a page that are in one of these languages, in order. */
export function samplesOf(page: string, ...languages: readonly Sample["language"][]): readonly Sample[] {
  return codeBlocks(readPage(page), languages.join("|")).map(({ line, ...sample }) => ({ place: `${page}:${line}`, ...sample }));
}

function codeBlocks(text: string, languages: string): (Omit<Sample, "place"> & { line: number })[] {
  const blocks = new RegExp(`(?:^<!-- sample: (.+) -->\\n+)?^\`\`\`(${languages})\\n([\\s\\S]*?)^\`\`\``, "gm");
  return [...text.matchAll(blocks)].map((block) => ({
    language: block[2] as Sample["language"],
    text: block[3]!,
    line: text.slice(0, block.index).split("\n").length,
    mark: block[1],
  }));
}
