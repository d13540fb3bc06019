import { basename, dirname, join } from "node:path";
import { reasonOf, type CliContext, type FileOperations } from "../context.ts";
import type { Signal } from "../exit-codes.ts";
import { readCommitted } from "./committed.ts";

export interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

export type WriteOutcome =
  | { readonly state: "written" | "unchanged"; readonly path: string }
  | { readonly state: "failed"; readonly path: string; readonly reason: string };

export interface Written {
  /** In the order asked for. */
  readonly outcomes: readonly WriteOutcome[];
  /** A signal that arrived meanwhile: the files are whole, and the command should now end. */
  readonly signal?: Signal;
}

/**
 * Writes files so that each is at any moment either the old one or the new one, whole: everything is written beside its place first,
 * and only when all of that worked is one after the other moved onto it. Files that would stay the same are not touched.
 *
 * All of it is synchronous, and signals are held back until it is done, so that neither Ctrl-C nor an error leaves temporary files behind.
 */
export async function writeFiles(wanted: readonly FileToWrite[], context: Pick<CliContext, "files" | "onSignal">): Promise<Written> {
  let signal: Signal | undefined;
  const stopListening = context.onSignal((received) => (signal = received));
  try {
    const outcomes = writeAll(wanted, context.files);
    // Node delivers a signal in a later turn of its loop.
    await new Promise((resume) => setImmediate(resume));
    return { outcomes, ...(signal === undefined ? {} : { signal }) };
  } finally {
    stopListening();
  }
}

interface Staged extends FileToWrite {
  readonly temporary: string;
  /** Where the file really is, behind a link. */
  readonly target: string;
}

function writeAll(wanted: readonly FileToWrite[], files: FileOperations): WriteOutcome[] {
  const outcomes = new Map<string, WriteOutcome>();
  const staged: Staged[] = [];
  for (const folder of new Set(wanted.map(({ path }) => dirname(path)))) removeAbandoned(folder, files);

  for (const file of wanted) {
    const committed = readCommitted(file.path, files);
    if ("text" in committed && committed.text === file.text) {
      outcomes.set(file.path, { state: "unchanged", path: file.path });
      continue;
    }
    try {
      staged.push(stage(file, "text" in committed, files));
    } catch (error) {
      outcomes.set(file.path, { state: "failed", path: file.path, reason: reasonOf(error) });
      break;
    }
  }

  const nothingFailed = () => ![...outcomes.values()].some((outcome) => outcome.state === "failed");
  for (const file of staged) {
    if (nothingFailed()) {
      try {
        files.renameSync(file.temporary, file.target);
        outcomes.set(file.path, { state: "written", path: file.path });
        continue;
      } catch (error) {
        outcomes.set(file.path, { state: "failed", path: file.path, reason: reasonOf(error) });
      }
    }
    removeQuietly(file.temporary, files);
  }
  // Those behind the one that failed were not tried.
  return wanted.flatMap(({ path }) => outcomes.get(path) ?? []);
}

function stage(file: FileToWrite, exists: boolean, files: FileOperations): Staged {
  files.mkdirSync(dirname(file.path), { recursive: true });
  const target = exists ? files.realpathSync(file.path) : file.path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}${temporarySuffix}`);
  try {
    files.writeFileSync(temporary, file.text);
    if (exists) files.chmodSync(temporary, files.statSync(target).mode);
  } catch (error) {
    removeQuietly(temporary, files);
    throw error;
  }
  return { ...file, temporary, target };
}

const temporarySuffix = ".argots-tmp";
const abandonedAfter = 60 * 60 * 1000;

/** What a run that was killed outright (SIGKILL, a power cut) left behind. Another run's files are younger than this. */
function removeAbandoned(folder: string, files: FileOperations): void {
  try {
    for (const name of files.readdirSync(folder)) {
      if (!name.startsWith(".") || !name.endsWith(temporarySuffix)) continue;
      const path = join(folder, name);
      if (Date.now() - files.statSync(path).mtimeMs > abandonedAfter) removeQuietly(path, files);
    }
  } catch {
    // No folder yet, or somebody else was quicker.
  }
}

function removeQuietly(path: string, files: FileOperations): void {
  try {
    files.rmSync(path, { force: true });
  } catch {
    // It failed for the reason that the write failed for, and that one is reported.
  }
}
