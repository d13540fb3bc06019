import type { WorkflowSpec } from "../simulator/objects.ts";
import type { SimulatedNode } from "../simulator/result.ts";
import type { Slots } from "./engine/slots.ts";
import type { ArtifactStore } from "./files/artifacts.ts";
import type { Guard } from "./process/guard.ts";
import type { RunMark } from "./process/mark.ts";
import type { StartedProcess } from "./process/start.ts";

/** What whoever starts a run decides. */
export interface LocalSettings {
  /** Processes at a time. */
  readonly parallelism: number;
  /** By image, or `*` for all others: `local`, or the image to take instead. */
  readonly images: ReadonlyMap<string, string>;
  /** Outputs of tasks that are not run, by path or name. */
  readonly answers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  lookUp(kind: "secret" | "config-map", name: string, key: string): string | undefined;
  keysOf(kind: "secret" | "config-map", name: string): readonly string[];
  /** A secret is about to be used. */
  readonly onSecret: (value: string) => void;
  /** Takes secrets out of a line. */
  readonly mask: (text: string) => string;
  /** Asks a person; undefined where nobody can be asked, or there is no answer. */
  readonly ask: (question: Question) => Promise<Readonly<Record<string, string>> | undefined>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether results of earlier runs are taken, and kept. */
  readonly cache: boolean;
}

/** What a pause waits for. */
export interface Question {
  readonly path: string;
  readonly message: string;
  readonly outputs: readonly { readonly name: string; readonly choices: readonly string[]; readonly default?: string }[];
}

export type TaskState = "succeeded" | "failed" | "error" | "cached" | "reused" | "skipped" | "stopped";

export type LocalEvent =
  | { readonly kind: "began"; readonly path: string }
  | { readonly kind: "line"; readonly path: string; readonly stream: "stdout" | "stderr"; readonly text: string }
  | { readonly kind: "note"; readonly path: string; readonly text: string }
  /** A node of the controller's came to another phase, or says something else. */
  | { readonly kind: "node"; readonly node: SimulatedNode }
  | { readonly kind: "ended"; readonly task: EndedTask };

export interface EndedTask {
  readonly path: string;
  /** The DAG's template that holds the task, and its name there: what it is traced back by. */
  readonly template: string;
  readonly task: string;
  readonly state: TaskState;
  readonly message: string;
  readonly exitCode?: number;
  /** Milliseconds; of a task that was not run now, those that it took then. */
  readonly took: number;
  /** Where its files are; undefined of a task that never ran. */
  readonly folder: string | undefined;
  /** What it gave, of a task that has no folder: one that was taken from the cache, or answered. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** The last lines that it wrote. */
  readonly tail: readonly string[];
}

/** What a run's tasks share. */
export interface LocalRun {
  readonly id: string;
  /** Absolute, by a path that means itself in every script. */
  readonly folder: string;
  /** That of all runs. */
  readonly home: string;
  readonly spec: WorkflowSpec;
  readonly namespace: string;
  /** For a run here: then scripts name the task's folder by a mark. */
  readonly isCompiledHere: boolean;
  readonly settings: LocalSettings;
  readonly store: ArtifactStore;
  readonly slots: Slots;
  readonly guard: Guard;
  /** On every process of this run. */
  readonly mark: RunMark;
  readonly processes: Set<StartedProcess>;
  /** Those that make ready what tasks need. */
  readonly installers: Set<Pick<StartedProcess, "stop" | "kill">>;
  readonly say: (event: LocalEvent) => void;
  /** By key: things that several tasks wait for. */
  readonly shared: Map<string, Promise<unknown>>;
}
