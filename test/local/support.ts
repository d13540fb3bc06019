import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { compile } from "../../src/compiler.ts";
import type { EndedTask, LocalEvent, LocalSettings } from "../../src/local/local-run.ts";
import { finalTasks } from "../../src/local/final-tasks.ts";
import { makeFolder, newRun } from "../../src/local/files/layout.ts";
import { startRun, type LocalResult, type LocalRunOptions, type StartedRun } from "../../src/local/run.ts";
import { taskMark } from "../../src/local/task-mark.ts";

export const repository = process.cwd();

/** A folder of its own, with these files in it, that is gone after the test. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "argots-local-")));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

export type Document = Readonly<Record<string, unknown>>;

/** The documents of a pipeline, as they are compiled for a run here. */
export function compiledHere(root: string, word: string, parameters: Readonly<Record<string, string>> = {}): readonly Document[] {
  const [file = "", pipeline] = word.split("#");
  const { manifests, diagnostics } = compile([file], { root, artifactRepository: "s3", taskFolder: taskMark });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const manifest = manifests.find((one) => pipeline === undefined || one.pipeline === pipeline);
  if (manifest === undefined || errors.length > 0) throw new Error(errors.map(({ code, text }) => `${code} ${text}`).join("\n"));
  return manifest.documents.map((document) => withParameters(document, parameters));
}

/** What stands in a `finally` of the files' pipelines. */
export function finalsHere(root: string, file: string): ReadonlySet<string> {
  const { manifests, graph } = compile([file], { root, taskFolder: taskMark, artifactRepository: "s3" });
  return new Set(manifests.flatMap(({ sources }) => [...finalTasks(sources, graph)]));
}

function withParameters(document: Document, parameters: Readonly<Record<string, string>>): Document {
  const copy = structuredClone(document) as { spec?: { arguments?: { parameters?: { name: string; value?: string }[] } } };
  for (const parameter of copy.spec?.arguments?.parameters ?? []) parameter.value = parameters[parameter.name] ?? parameter.value ?? "";
  return copy as Document;
}

export interface Told {
  readonly events: LocalEvent[];
  /** Lines by task. */
  lines(path: string): readonly string[];
}

export interface HereOptions {
  readonly settings?: Partial<LocalSettings>;
  readonly id?: string;
  readonly again?: LocalRunOptions["again"];
  readonly artifacts?: Readonly<Record<string, string>>;
  readonly finals?: ReadonlySet<string>;
  readonly onEvent?: (event: LocalEvent, run: StartedRun) => void;
}

export interface Ran extends LocalResult, Told {
  readonly id: string;
  readonly folder: string;
  /** By path, how each task ended. */
  readonly states: Readonly<Record<string, EndedTask["state"]>>;
}

function settingsOf(more: Partial<LocalSettings> = {}): LocalSettings {
  return {
    parallelism: 2,
    images: new Map(),
    answers: new Map(),
    lookUp: () => undefined,
    keysOf: () => [],
    onSecret: () => undefined,
    mask: (text) => text,
    ask: async () => undefined,
    environment: process.env,
    cache: true,
    ...more,
  };
}

export async function runHere(root: string, manifests: readonly Document[], options: HereOptions = {}): Promise<Ran> {
  const home = join(root, ".argots");
  makeFolder(home);
  const id = options.id ?? newRun(home, "test");
  const events: LocalEvent[] = [];
  const context: { run?: StartedRun } = {};
  const run = startRun({
    manifests,
    id,
    uid: "00000000-0000-4000-8000-000000000001",
    createdAt: Date.UTC(2026, 0, 1),
    home,
    settings: settingsOf(options.settings),
    artifacts: options.artifacts ?? {},
    again: options.again,
    finals: options.finals,
    isCompiledHere: JSON.stringify(manifests).includes(taskMark),
    say: (event) => {
      events.push(event);
      if (context.run !== undefined) options.onEvent?.(event, context.run);
    },
  });
  context.run = run;
  const result = await run.result;
  return {
    ...result,
    id,
    folder: join(home, "runs", id),
    events,
    lines: (path) => events.flatMap((event) => (event.kind === "line" && event.path === path ? [event.text] : [])),
    states: Object.fromEntries(result.tasks.map(({ path, state }) => [path, state])),
  };
}
