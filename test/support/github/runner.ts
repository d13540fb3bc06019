import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "./repository.ts";

/** What the runner would hand to the step. */
export interface Job {
  /** `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly workspace: string;
  readonly api?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Command files that the runner "forgot" to make. */
  readonly withoutFiles?: readonly string[];
  /** Milliseconds after which the step gets this signal. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: (output: string) => boolean };
  /** Which step: the main one, or the one after the job. */
  readonly step?: "main" | "post";
  /** Of the main step, for the post step. */
  readonly state?: Readonly<Record<string, string>>;
}

export interface Step {
  readonly exitCode: number | null;
  /** The log as it was written. */
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The commands that the runner would carry out, `stop-commands` heeded. */
  readonly commands: readonly RunnerCommand[];
  readonly milliseconds: number;
}

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const commandFiles = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_STEP_SUMMARY", "GITHUB_PATH"];

/** Runs a step of the built action as GitHub's runner does: its Node, the environment, the event's file, the command files. */
export async function runStep(dist: string, job: Job, node = process.execPath): Promise<Step> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "commands"));
  const paths = Object.fromEntries(commandFiles.map((name) => [name, join(folder, "commands", name)]));
  for (const [name, path] of Object.entries(paths)) if (!job.withoutFiles?.includes(name)) writeFileSync(path, "");
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, JSON.stringify(job.payload ?? {}));
  const action = parse(readFileSync(join(process.cwd(), "action.yml"), "utf8")) as {
    readonly inputs: Record<string, { readonly default?: string }>;
  };
  const inputs = Object.entries(action.inputs).map(([name, { default: fallback = "" }]) => {
    const value = job.inputs?.[name] ?? (fallback.startsWith("${{") ? "ghs_tokenOfTheJob" : fallback);
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value];
  });
  const env = {
    PATH: process.env["PATH"],
    ...{ HOME: folder, ARGOTS_CACHE: "off", CI: "true", GITHUB_ACTIONS: "true", RUNNER_TEMP: folder },
    ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    ...Object.fromEntries(inputs),
    ...paths,
    ...{
      GITHUB_EVENT_NAME: job.event ?? "",
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_REPOSITORY: "octo/pipelines",
    },
    ...{
      GITHUB_SERVER_URL: "https://github.test",
      GITHUB_API_URL: job.api ?? "http://127.0.0.1:9",
      GITHUB_RUN_ID: "77",
      GITHUB_RUN_ATTEMPT: "1",
    },
    ...{ GITHUB_WORKFLOW: "pipelines", GITHUB_JOB: "check", GITHUB_REF: "refs/heads/main", GITHUB_SHA: "0".repeat(40) },
    ...Object.fromEntries(Object.entries(job.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...job.env,
  };
  const started = Date.now();
  const child = spawn(node, [join(dist, job.step === "post" ? "action-post.cjs" : "action.cjs")], { cwd: job.workspace, env });
  // A step that waits for ever does not outlive its test.
  onTestFinished(() => void child.kill("SIGKILL"));
  let log = "";
  let stderr = "";
  let signalled = false;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
    if (job.signal && !signalled && job.signal.when(log)) {
      signalled = true;
      child.kill(job.signal.name);
    }
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const read = (name: string): string => (job.withoutFiles?.includes(name) ? "" : readFileSync(paths[name]!, "utf8"));
  return {
    ...{ exitCode, log, stderr, summary: read("GITHUB_STEP_SUMMARY"), commands: commandsOf(log), milliseconds: Date.now() - started },
    outputs: readEntries(read("GITHUB_OUTPUT")),
    state: readEntries(read("GITHUB_STATE")),
  };
}

/** As the runner's FileCommandManager reads `name=value` and `name<<delimiter`. */
function readEntries(text: string): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === "") continue;
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`not an entry: ${line}`);
    const end = lines.indexOf(delimiter!, index + 1);
    if (end === -1) throw new Error(`no end of ${name}`);
    entries[name] = lines.slice(index + 1, end).join("\n");
    index = end;
  }
  return entries;
}

/** As the runner's ActionCommandManager: `::name k=v::message` at the beginning of a line, `##[name k=v]message` anywhere in it. */
function commandsOf(log: string): readonly RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let resume: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([^\s:]+)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    if (match === null) continue;
    const [, name = "", properties = "", message = ""] = match;
    if (resume !== undefined) {
      if (name === resume) resume = undefined;
      continue;
    }
    if (name === "stop-commands") {
      resume = message;
      continue;
    }
    const pairs = properties
      .split(",")
      .flatMap((pair) =>
        pair.includes("=") ? [[pair.slice(0, pair.indexOf("=")).trim(), decoded(pair.slice(pair.indexOf("=") + 1))]] : [],
      );
    commands.push({ name, properties: Object.fromEntries(pairs) as Record<string, string>, message: decoded(message) });
  }
  return commands;
}

function decoded(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}
