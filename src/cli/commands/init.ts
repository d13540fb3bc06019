import { basename, dirname, join, relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { paintFor } from "../colour.ts";
import { reasonOf, type CliContext } from "../context.ts";
import { exitCodeOfSignal, exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { askOnTerminal, canAsk } from "../init/ask.ts";
import { choicesOf, nameOf, readFlags } from "../init/choices.ts";
import { nextSteps } from "../init/next-steps.ts";
import { extendedPackage, newPackage, type PackageText } from "../init/package-file.ts";
import { projectFiles, type ProjectFile } from "../init/project-files.ts";
import { writeFiles } from "../output/write-files.ts";
import { displayPath, printReport } from "../reporters/print-report.ts";

/** `argots init [FOLDER]`: the files of a project that compiles, runs and passes its test at once. */
export async function runInit(given: Arguments, context: CliContext): Promise<number> {
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    printReport({ diagnostics, manifests: [] }, "pretty", context.cwd, context);
    return exitCodes.usage;
  };
  const folder = resolve(context.cwd, given.positionals[0] ?? ".");
  const shown = (path: string): string => displayPath(join(folder, path), context.cwd);
  const { answers, wrong } = readFlags(given);
  if (wrong.length > 0) return fail(wrong);

  const existing = {
    package: readExisting(join(folder, "package.json"), context),
    ignore: readExisting(join(folder, ".gitignore"), context),
  };
  const extended = existing.package.text === undefined ? undefined : extendedPackage(existing.package.text);
  const problem = existing.package.problem ?? (extended !== undefined && "problem" in extended ? extended.problem : undefined);
  if (problem !== undefined) return fail([messages.projectFileNotRead({ path: shown("package.json"), reason: problem })]);
  if (existing.ignore.problem !== undefined)
    return fail([messages.projectFileNotRead({ path: shown(".gitignore"), reason: existing.ignore.problem })]);

  const defaultName = nameOf(packageName(existing.package.text) ?? basename(folder));
  const isAsked = given.switches.yes !== true && canAsk(context);
  const answered = isAsked ? await askOnTerminal(answers, defaultName, context) : answers;
  if (answered === undefined) {
    context.stderr.write("\nnothing was written\n");
    return exitCodeOfSignal("SIGINT");
  }
  const choices = choicesOf(answered, defaultName);

  const packageText = (extended as PackageText | undefined) ?? newPackage(choices.name);
  const root = repositoryRoot(folder, context);
  const place = { folder: slashed(relative(root, folder)), wayToRoot: slashed(relative(folder, root)) };
  const files = projectFiles(choices, { packageText, ignoreText: existing.ignore.text, ...place });
  const inTheWay = given.switches.force === true ? [] : files.filter((file) => isInTheWay(file, folder, context));
  if (inTheWay.length > 0) {
    const names = inTheWay.map(({ path }) => `\`${shown(path)}\``).join(", ");
    return fail([messages.projectFilesInTheWay({ files: names })]);
  }

  const { outcomes, signal } = await writeFiles(
    files.map(({ path, text }) => ({ path: join(folder, path), text })),
    context,
  );
  const paint = paintFor(context.stderr, context.env);
  const width = Math.max(...files.map(({ path }) => shown(path).length));
  for (const outcome of outcomes) {
    const file = files.find(({ path }) => join(folder, path) === outcome.path);
    if (file === undefined || outcome.state === "failed") continue;
    const wasThere = file.isAddedTo === true && existing[file.path === "package.json" ? "package" : "ignore"].text !== undefined;
    const state = outcome.state === "unchanged" ? "unchanged" : wasThere ? "added to" : "written";
    context.stderr.write(`${shown(file.path).padEnd(width)}  ${state.padEnd(9)}  ${paint("dim", file.purpose)}\n`);
  }
  const failed = outcomes.flatMap((outcome) =>
    outcome.state === "failed"
      ? [messages.projectFileNotWritten({ path: displayPath(outcome.path, context.cwd), reason: outcome.reason })]
      : [],
  );
  if (failed.length > 0) return fail(failed);
  if (signal !== undefined) return exitCodeOfSignal(signal);
  context.stderr.write(`\n${nextSteps(choices, displayPath(folder, context.cwd), packageText.scripts)}`);
  return exitCodes.ok;
}

/** A link that leads nowhere counts as a file: writing would follow it. */
function isInTheWay({ path, text, isAddedTo }: ProjectFile, folder: string, context: CliContext): boolean {
  if (isAddedTo === true) return false;
  const there = readExisting(join(folder, path), context);
  return there.problem !== undefined || (there.text !== undefined && there.text !== text);
}

function readExisting(path: string, { files }: CliContext): { readonly text?: string; readonly problem?: string } {
  try {
    return { text: files.readFileSync(path, "utf8") };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return isMissing ? {} : { problem: reasonOf(error) };
  }
}

function packageName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { name } = JSON.parse(text.replace(/^\uFEFF/, "")) as { readonly name?: unknown };
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** GitHub reads workflow files only there. Outside of a repository it is the folder itself. */
function repositoryRoot(folder: string, { files }: CliContext): string {
  for (let at = folder; ; at = dirname(at)) {
    if (files.existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}

function slashed(path: string): string {
  return path === "" ? "." : path.replaceAll("\\", "/");
}
