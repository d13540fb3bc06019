import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { readPage, samplesOf } from "./samples.ts";

/** A line of a table about the language: what it shows works, or is refused with `code`. */
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

/** The pipeline that every row is the body of. */
export const around = samplesOf("docs/language.md", "ts")[0]!.text;

/** What is said about a row; nothing where it compiles. Parameters that a row does not use are no mistake of the row. */
export function diagnosticsOfRow(body: string): string[] {
  const { diagnostics, manifests } = compile(["row.pipeline.ts"], {
    root: "/project",
    artifactRepository: "s3",
    fileSystem: memoryFileSystem({ "/project/row.pipeline.ts": fileOfRow(body) }),
  });
  const said = diagnostics.filter(({ code }) => code !== "ARG2200").map(({ code, text }) => `${code}: ${text}`);
  return said.length === 0 && manifests.length !== 2 ? ["not two manifests"] : said;
}

export function fileOfRow(body: string): string {
  const file = around.replace("// here", () => body);
  return /\bawait\b/.test(body) ? file.replace("\n  ({ url", "\n  async ({ url") : file;
}

/** The lines of tables whose first column is called `works`, `refused` and the like. */
export function rowsOf(page: string): readonly Row[] {
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
