import { isAbsolute, relative, resolve, sep } from "node:path";
import { paintFor } from "../colour.ts";
import type { ReporterName } from "../choices.ts";
import type { CliContext } from "../context.ts";
import { reportConcise } from "./concise.ts";
import { reportGithub } from "./github.ts";
import { reportJson } from "./json.ts";
import { reportPretty } from "./pretty.ts";
import type { Report, Reporter } from "./report.ts";

const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty: reportPretty,
  concise: reportConcise,
  json: reportJson,
  github: reportGithub,
};

/** Where lines are cut when nobody says how wide the terminal is. */
const widthWithoutTerminal = 140;

/** Says a report the way that was asked for. `root` is what its file names are relative to, `texts` are those of files that were read already. */
export function printReport(
  report: Report,
  name: ReporterName,
  root: string,
  context: CliContext,
  texts: ReadonlyMap<string, string> = new Map(),
): void {
  // GitHub looks annotated files up in the checkout, wherever the command ran.
  const base = (name === "github" && context.env.GITHUB_WORKSPACE) || context.cwd;
  const printed = reporters[name](report, {
    readSource: (file) => texts.get(file) ?? readSource(resolve(root, file), context),
    displayPath: (file) => displayPath(resolve(root, file), base),
    paint: paintFor(context.stderr, context.env),
    width: context.stderr.isTerminal ? context.stderr.columns || widthWithoutTerminal : widthWithoutTerminal,
  });
  if (printed.stdout !== "") context.stdout.write(printed.stdout);
  if (printed.stderr !== "") context.stderr.write(printed.stderr);
}

function readSource(path: string, context: CliContext): string | undefined {
  try {
    // A pipe has no end.
    if (!context.files.statSync(path).isFile()) return undefined;
    const text = context.files.readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    return /[\0\uFFFD]/.test(text) ? undefined : text;
  } catch {
    // The frame is an extra: a file that cannot be read has its own diagnostic or is no text at all.
    return undefined;
  }
}

/** Relative to `base`, with forward slashes. */
export function displayPath(path: string, base: string): string {
  const short = relative(base, path);
  // On Windows, nothing is relative to another drive.
  const chosen = short === "" ? "." : isAbsolute(short) ? path : short;
  return sep === "/" ? chosen : chosen.split(sep).join("/");
}
