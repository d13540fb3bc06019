import { readFileSync } from "node:fs";
import { join } from "node:path";

interface SourceFile {
  readonly name: string;
  /** As {@link bare} has them. */
  readonly lines: readonly string[];
}

/** Lines around one that tell it from others like it. */
const around = 5;

/**
 * A traceback names lines of the script that ran. Where such a line stands in one of the files that the script was made from, and in one place only,
 * the traceback names that place instead. `files` count from the root.
 */
export function withOwnLines(traceback: readonly string[], folder: string, root: string, files: readonly string[]): readonly string[] {
  const script = join(folder, "script");
  if (files.length === 0 || !traceback.some((line) => line.includes(script))) return traceback;
  const run = linesOf(script);
  const sources = files.map((name): SourceFile => ({ name, lines: linesOf(join(root, name)) }));
  const ownPlace = (line: string): string | undefined => placeOf(run, Number(line) - 1, sources)?.join(":");
  return traceback.map((text) =>
    text
      .replaceAll(/File "([^"]+)", line (\d+)/g, (all, file: string, line: string) => {
        const place = file === script ? placeOf(run, Number(line) - 1, sources) : undefined;
        return place === undefined ? all : `File "${place[0]}", line ${String(place[1])}`;
      })
      .replaceAll(/(\/[^\s():]+):(\d+)(:\d+)?/g, (all, file: string, line: string) => (file === script ? (ownPlace(line) ?? all) : all)),
  );
}

function placeOf(run: readonly string[], index: number, sources: readonly SourceFile[]): readonly [string, number] | undefined {
  const wanted = run[index] ?? "";
  // A bracket stands everywhere.
  if (!/\w{2}/.test(wanted)) return undefined;
  const found = sources.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => (isSame(line, wanted) ? [{ name, at, alike: alike(run, index, lines, at) }] : [])),
  );
  const [best, second] = found.sort((left, right) => right.alike - left.alike);
  return best === undefined || best.alike === second?.alike ? undefined : [best.name, best.at + 1];
}

/** Of a function in one line, what stands before its body has types that the script has not. */
function isSame(line: string, wanted: string): boolean {
  if (line === wanted) return true;
  const body = /^const\w+=.*=>(.*\w\(.*)$/.exec(wanted)?.[1];
  return body !== undefined && line.includes("=>") && line.replace(/\)$/, "").endsWith(`=>${body}`);
}

/** How many of the lines around one are those around the other. */
function alike(run: readonly string[], index: number, lines: readonly string[], at: number): number {
  let count = 0;
  for (let step = -around; step <= around; step++) {
    const line = run[index + step] ?? "";
    if (line !== "" && line === lines[at + step]) count += 1;
  }
  return count;
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n").map(bare);
  } catch {
    return [];
  }
}

/** The compiler leaves out types and sets blanks, quotes and semicolons its own way. */
function bare(line: string): string {
  return line.replace(/\s+|;$/g, "").replace(/['`]/g, '"');
}
