import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Outputs, WorkflowSpec } from "../simulator/objects.ts";
import type { CacheEntry, WorkflowState } from "../simulator/state.ts";
import { keyOf } from "./files/artifacts.ts";
import { copyTree } from "./files/copy.ts";
import { fileNameOf } from "./files/file-name.ts";
import { cacheFolder } from "./files/layout.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { LocalRun } from "./local-run.ts";

/** What stands in place of the ConfigMaps in which Argo keeps results. */
interface KeptEntry {
  readonly key: string;
  readonly createdAt: number;
  readonly outputs: Outputs | undefined;
  /** By artifact: what the file holds, under which it is kept. */
  readonly artifacts: Readonly<Record<string, string>>;
}

/** Gives the workflow what earlier runs have kept, in the caches that its templates name. */
export function loadCaches(run: LocalRun, workflow: WorkflowState): void {
  for (const name of cacheNames(workflow)) {
    const folder = join(cacheFolder(run.home), "results", fileNameOf(name));
    if (!existsSync(folder)) continue;
    const whole = readdirSync(folder).filter((file) => file.endsWith(".json"));
    const entries = whole.flatMap((file) => entryOf(run, join(folder, file)));
    workflow.caches.set(name, new Map(entries));
  }
}

function cacheNames({ spec, store }: WorkflowState): ReadonlySet<string> {
  const specs = [spec, ...store.workflowTemplates.values(), ...store.clusterWorkflowTemplates.values()];
  const templates = specs.flatMap(({ templates = [], templateDefaults }: WorkflowSpec) => [
    ...templates,
    ...(templateDefaults ? [templateDefaults] : []),
  ]);
  return new Set(templates.flatMap(({ memoize }) => (memoize === undefined ? [] : [memoize.cache?.configMap?.name ?? ""])));
}

function entryOf(run: LocalRun, file: string): readonly (readonly [string, CacheEntry])[] {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as KeptEntry;
    for (const digest of Object.values(kept.artifacts)) {
      const path = contentPath(run, digest);
      if (!existsSync(path)) return [];
      run.store.add(keyOfContent(digest), { path, digest });
    }
    return [[kept.key, { nodeId: "", outputs: kept.outputs, createdAt: kept.createdAt }]];
  } catch {
    // It is not ours, or was removed meanwhile.
    return [];
  }
}

/** Keeps what the workflow has put into its caches since it was last asked. */
export function cacheKeeper(run: LocalRun, workflow: WorkflowState): { keep(): void; readonly settled: () => Promise<void> } {
  const known = new Set<CacheEntry>([...workflow.caches.values()].flatMap((entries) => [...entries.values()]));
  let work = Promise.resolve();
  return {
    keep() {
      for (const [name, entries] of workflow.caches) {
        for (const [key, entry] of entries) {
          if (known.has(entry)) continue;
          known.add(entry);
          work = work.then(() => write(run, name, key, entry));
        }
      }
    },
    settled: () => work,
  };
}

async function write(run: LocalRun, name: string, key: string, { outputs, createdAt }: CacheEntry): Promise<void> {
  const artifacts: Record<string, string> = {};
  const moved: Outputs["artifacts"] = [];
  for (const artifact of outputs?.artifacts ?? []) {
    const found = run.store.find(keyOf(artifact) ?? "");
    // What cannot be given back whole is not kept.
    if (found?.kind !== "whole") return;
    const { path, digest } = found.stored;
    await keepContent(run, path, digest);
    artifacts[artifact.name] = digest;
    moved.push({ name: artifact.name, ...(artifact.path === undefined ? {} : { path: artifact.path }), s3: { key: keyOfContent(digest) } });
  }
  const folder = join(cacheFolder(run.home), "results", fileNameOf(name));
  mkdirSync(folder, { recursive: true });
  const kept: KeptEntry = {
    key,
    createdAt,
    outputs: outputs && { ...outputs, ...(moved.length === 0 ? {} : { artifacts: moved }) },
    artifacts,
  };
  writeWhole(join(folder, `${fileNameOf(key)}.json`), `${JSON.stringify(kept)}\n`);
}

function contentPath(run: LocalRun, digest: string): string {
  return join(cacheFolder(run.home), "artifacts", digest.replace(":", "-"));
}

function keyOfContent(digest: string): string {
  return `argots-cache/${digest}`;
}

async function keepContent(run: LocalRun, path: string, digest: string): Promise<void> {
  const target = contentPath(run, digest);
  if (existsSync(target)) return;
  const unfinished = `${target}.${String(process.pid)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await copyTree(path, unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Somebody else has kept the same folder.
    if (!existsSync(target)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
