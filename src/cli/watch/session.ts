import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { compileFiles, findTakenPaths, hasErrors, isFailure } from "../compilation.ts";
import type { CliContext } from "../context.ts";
import type { Project } from "../project.ts";
import { stampOf } from "./changes.ts";

/** A pipeline file and what is known of it since it was last compiled. */
interface Entry {
  /** What it depends on, itself included, relative to the root. */
  readonly files: ReadonlySet<string>;
  /** Undefined while it has errors. */
  readonly manifests: readonly Manifest[] | undefined;
}

/** Remembers the last round, so that the next one compiles no more than it must. */
export interface WatchSession {
  /** Compiles what is affected by what has changed since the last round; undefined when nothing is. */
  round(pipelineFiles: readonly string[]): Promise<Round | undefined>;
  /** Everything that was read in the last rounds, absolute. */
  dependencies(): readonly string[];
}

export interface Round {
  /** What set it off, relative to the root: files that changed, came or went. Empty when only a missing file may have appeared. */
  readonly causes: readonly string[];
  readonly compiled: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of all pipelines of the project; empty when there is an error. */
  readonly manifests: readonly Manifest[];
}

export function startSession(project: Project, context: CliContext): WatchSession {
  const entries = new Map<string, Entry>();
  const stamps = new Map<string, string>();
  const stamp = (file: string) => stampOf(resolve(project.root, file), context.files);

  const compileEntries = async (affected: readonly string[]): Promise<readonly Diagnostic[]> => {
    if (affected.length === 0) return [];
    const { manifests, diagnostics, read } = await compileFiles(affected, project, context);
    const failed = isFailure(diagnostics, project);
    for (const file of affected) {
      const own = manifests.filter((manifest) => manifest.source === file);
      // Which file needs what is known only of those that compile.
      const needed =
        failed || own.length === 0 ? [...(entries.get(file)?.files ?? []), ...read] : own.flatMap((manifest) => manifest.files);
      entries.set(file, { files: new Set([file, ...needed]), manifests: failed ? undefined : own });
    }
    return diagnostics;
  };

  return {
    async round(pipelineFiles) {
      const current = new Map([...stamps.keys()].map((file) => [file, stamp(file)]));
      const changed = [...current].filter(([file, now]) => stamps.get(file) !== now).map(([file]) => file);
      const removed = [...entries.keys()].filter((file) => !pipelineFiles.includes(file));
      const added = pipelineFiles.filter((file) => !entries.has(file));
      for (const file of removed) entries.delete(file);
      const affected = pipelineFiles.filter((file) => {
        const entry = entries.get(file);
        return entry?.manifests === undefined || changed.some((path) => entry.files.has(path));
      });
      // Taken before anything is read: what changes meanwhile is seen by the next round.
      for (const [file, now] of current) stamps.set(file, now);
      if (affected.length === 0 && removed.length === 0) return undefined;

      const diagnostics = [...(await compileEntries(affected))];
      const known = new Set([...entries.values()].flatMap((entry) => [...entry.files]));
      for (const file of stamps.keys()) if (!known.has(file)) stamps.delete(file);
      for (const file of known) if (!stamps.has(file)) stamps.set(file, stamp(file));

      const manifests = [...entries.values()].flatMap((entry) => entry.manifests ?? []);
      if (!hasErrors(diagnostics)) diagnostics.push(...findTakenPaths(manifests, { pipelines: [] }));
      const causes = [...new Set([...changed, ...removed, ...added])].sort();
      return { causes, compiled: affected, diagnostics, manifests: hasErrors(diagnostics) ? [] : manifests };
    },
    dependencies: () => [...stamps.keys()].map((file) => resolve(project.root, file)),
  };
}
