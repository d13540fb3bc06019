import { dirname, join, sep } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isFailure, planOutput } from "../compilation.ts";
import { configurationName } from "../configuration/configuration.ts";
import type { CliContext } from "../context.ts";
import { exitCodeOfSignal, type Signal } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { findProjectFiles, openProject, type Project } from "../project.ts";
import { displayPath, printReport } from "../reporters/print-report.ts";
import { plural, type ManifestOutcome } from "../reporters/report.ts";
import { visible } from "../reporters/text.ts";
import { stampOf, watchFolders, type Changes } from "../watch/changes.ts";
import { startSession, type Round, type WatchSession } from "../watch/session.ts";
import { leftOverWarnings, writePlan } from "../output/write-plan.ts";

/** `argots compile --watch`: once, and again whenever a file that matters changes. Ends with a signal. */
export async function runWatch(given: Arguments, context: CliContext): Promise<number> {
  const signals: Signal[] = [];
  let stopListening = () => {};
  const stopped = new Promise<void>((resume) => {
    stopListening = context.onSignal((received) => {
      signals.push(received);
      resume();
    });
  });
  const changes = watchFolders(context.files);
  try {
    const project = openProject(given, context);
    if ("exitCode" in project) return project.exitCode;
    await watchProject(project, given, context, changes, stopped, () => signals.length > 0);
    context.stderr.write("\nStopped watching.\n");
    return exitCodeOfSignal(signals[0] ?? "SIGINT");
  } finally {
    changes.close();
    stopListening();
  }
}

/** A project as it was configured at some moment. */
interface Watched {
  readonly project: Project;
  readonly session: WatchSession;
  /** Of the configuration file at that moment. */
  readonly stamp: string;
}

async function watchProject(
  opened: Project,
  given: Arguments,
  context: CliContext,
  changes: Changes,
  stopped: Promise<void>,
  isStopped: () => boolean,
): Promise<void> {
  let watched = begin(opened, context);
  let said = "";
  for (let announced = false; !isStopped();) {
    const { project, session } = watched;
    const found = findProjectFiles(given, project, context);
    const round = await session.round(found.files);
    // While a file has errors it is compiled again on every event, as what it misses may have come; the same errors are not said again.
    const complaints = JSON.stringify([found.diagnostics, round?.diagnostics ?? []]);
    if (round ? round.causes.length > 0 || complaints !== said : found.diagnostics.length > 0 && complaints !== said) {
      await finishRound(round, found.diagnostics, given, watched, context);
    }
    if (round || found.diagnostics.length > 0) said = complaints;
    if (!announced) context.stderr.write(`Watching ${plural(found.files.length, "pipeline file")}; Ctrl-C stops.\n`);
    announced = true;

    if (changes.follow(foldersOf(watched, found.folders))) continue;
    await Promise.race([changes.next(), stopped]);
    watched = renew(watched, given, context);
  }
}

function begin(project: Project, context: CliContext): Watched {
  return { project, session: startSession(project, context), stamp: stampOf(configurationOf(project), context.files) };
}

/** Starts anew where the configuration has changed; one that is wrong is reported, and the last good one stays. */
function renew(watched: Watched, given: Arguments, context: CliContext): Watched {
  const stamp = stampOf(configurationOf(watched.project), context.files);
  if (stamp === watched.stamp) return watched;
  context.stderr.write(`${clock()}  ${displayPath(configurationOf(watched.project), context.cwd)} changed\n`);
  const project = openProject(given, context);
  return "exitCode" in project ? { ...watched, stamp } : begin(project, context);
}

function configurationOf({ configurationPath, root }: Project): string {
  return configurationPath ?? join(root, configurationName);
}

/** Writes, and says what happened on one line; diagnostics follow it. */
async function finishRound(
  round: Round | undefined,
  foundDiagnostics: readonly Diagnostic[],
  given: Arguments,
  { project }: Watched,
  context: CliContext,
): Promise<void> {
  const diagnostics = [...foundDiagnostics, ...(round?.diagnostics ?? [])];
  let outcomes: readonly ManifestOutcome[] = [];
  if (round && !isFailure(diagnostics, project)) {
    const prune = given.switches.prune ?? false;
    const plan = planOutput(round.manifests, round.compiled, project.output!, project, context);
    diagnostics.push(...plan.diagnostics, ...(prune ? [] : leftOverWarnings(plan, project.output!, project)));
    if (!isFailure(diagnostics, project)) {
      const written = await writePlan(plan, project.output!, prune, project, context);
      outcomes = written.outcomes;
      diagnostics.push(...written.diagnostics);
    }
  }
  const happened = outcomes.filter(({ state }) => state !== "unchanged" && state !== "stale").map(({ path, state }) => `${path} ${state}`);
  const result = isFailure(diagnostics, project) ? "nothing written" : happened.join(", ") || "no manifest changed";
  const causes = round?.causes.length ? round.causes.map(visible).join(", ") : "start";
  context.stderr.write(`${clock()}  ${causes}: ${result}\n`);
  if (diagnostics.length > 0 || project.reporter === "json") {
    const manifests = project.reporter === "json" ? outcomes : [];
    printReport({ diagnostics, manifests }, project.reporter, project.root, context);
  }
}

/** Where something may change that matters, but for the output folder, which changes through us. */
function foldersOf({ project, session }: Watched, searched: readonly string[]): string[] {
  const output = project.output!;
  const folders = [dirname(configurationOf(project)), ...searched, ...session.dependencies().map((file) => dirname(file))];
  return folders.filter((folder) => folder !== output && !folder.startsWith(output + sep));
}

/** `14:03:27`, where the user is. */
function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}
