import type { Command } from "./command.ts";
import { compilationFlags } from "./compilation-flags.ts";
import type { Flag } from "./flags.ts";
import type { RunAct } from "./commands/run-control.ts";
import { configFlag, connectionFlags, dataFlags, parameterFlag, uiFlag, waitFlags } from "./cluster-flags.ts";

const compiling = compilationFlags.filter(({ name }) => name !== "kustomize" && name !== "fail-on-warnings");
const withoutAs = compiling.filter(({ name }) => name !== "as");

const dryRunFlag: Flag = { name: "dry-run", description: "The cluster checks it (schema, admission) and keeps nothing." };

const files = {
  usage: "[files…]",
  least: 0,
  most: Infinity,
  expected: "files and globs",
  example: "argots apply pipelines/training.pipeline.ts",
};

const oneRun = (command: string) => ({
  usage: "<run>",
  least: 1,
  most: 1,
  expected: "the name of a run",
  example: `argots ${command} training-4f1c2ab-2n9c4hqzk1`,
});

function control(
  act: RunAct,
  summary: string,
  details: readonly string[],
  meaning: string,
  more: { readonly examples?: Command["examples"]; readonly flags?: readonly Flag[] } = {},
): Command {
  return {
    name: act,
    summary,
    details,
    examples: [{ line: `argots ${act} training-4f1c2ab-2n9c4hqzk1`, meaning }, ...(more.examples ?? [])],
    positionals: oneRun(act),
    flags: [...(more.flags ?? []), ...connectionFlags, configFlag],
    load: async () => (await import("./commands/run-control.ts")).runControl(act),
  };
}

/** The commands that talk to a cluster. */
export const clusterCommands: readonly Command[] = [
  {
    name: "submit",
    summary: "Start a run of a pipeline.",
    details: [
      "A pipeline is named by its file, by its name, or by both: `pipelines/training.pipeline.ts#ml-training`.",
      "It is compiled and sent as it is now; `--from` starts what is in the cluster.",
      "The run's name is printed on stdout. With `--wait` its outputs are, and its outcome is the exit code.",
    ],
    examples: [
      { line: "argots submit ml-training -p nEstimators=200 --wait", meaning: "a run with another parameter, followed to its end" },
      {
        line: "argots submit pipelines/training.pipeline.ts --experiment depth",
        meaning: "one that `argots list --experiment depth` finds",
      },
      { line: "argots submit --from template/ml-training", meaning: "a run of a template in the cluster" },
      { line: "argots submit ml-training --dry-run", meaning: "only ask the cluster whether it would take it" },
    ],
    positionals: {
      usage: "[file|pipeline]",
      least: 0,
      most: 1,
      expected: "one pipeline",
      example: "argots submit pipelines/training.pipeline.ts",
    },
    flags: [
      parameterFlag,
      {
        name: "from",
        value: "KIND/NAME",
        description: "Run a template that is in the cluster: `template/NAME` or `cluster-template/NAME`.",
      },
      {
        name: "name",
        value: "NAME",
        description: "The name of the run. The same command once more finds that run instead of starting another.",
      },
      { name: "experiment", value: "NAME", description: "What the run belongs to; `argots list --experiment` filters by it." },
      { name: "wait", description: "Follow the run to its end." },
      dryRunFlag,
      ...waitFlags,
      ...connectionFlags,
      ...withoutAs,
    ],
    load: async () => (await import("./commands/submit.ts")).runSubmit,
  },
  {
    name: "apply",
    summary: "Put the templates and crons of the pipelines into the cluster.",
    details: [
      "Server-side apply: it may be repeated, and fields that others own are left alone or named in an error.",
      "Pipelines become WorkflowTemplates, with `--as cluster-template` ClusterWorkflowTemplates.",
    ],
    examples: [
      { line: "argots apply", meaning: "all pipelines of the project" },
      { line: "argots apply pipelines/training.pipeline.ts --dry-run", meaning: "ask the cluster what would happen" },
    ],
    positionals: files,
    flags: [dryRunFlag, ...connectionFlags, ...compiling],
    load: async () => (await import("./commands/apply.ts")).runApply,
  },
  {
    name: "diff",
    summary: "Compare the templates and crons in the cluster with what the pipelines compile to.",
    details: [
      "Compared is what they mean, not how they are written; what the cluster adds by itself is left out. Exit code 1 if anything differs.",
      "With `project` in `argots.json`, what argots applied and no pipeline makes any more is shown as well.",
    ],
    examples: [{ line: "argots diff", meaning: "what would `argots apply` change?" }],
    positionals: { ...files, example: "argots diff pipelines/training.pipeline.ts" },
    flags: [...connectionFlags, ...compiling],
    load: async () => (await import("./commands/diff.ts")).runDiff,
  },
  {
    name: "wait",
    summary: "Follow a run to its end.",
    details: ["On a terminal a live tree, elsewhere a line for each task that starts or ends. The outcome of the run is the exit code."],
    examples: [{ line: "argots wait training-4f1c2ab-2n9c4hqzk1 --timeout 90m", meaning: "exit code 0, 4 (failed) or 5 (not in time)" }],
    positionals: oneRun("wait"),
    flags: [...waitFlags, ...connectionFlags, ...dataFlags, configFlag],
    load: async () => (await import("./commands/wait.ts")).runWait,
  },
  {
    name: "logs",
    summary: "Print what the tasks of a run printed.",
    details: ["Without a task, of all of them, one after the other."],
    examples: [
      { line: "argots logs training-4f1c2ab-2n9c4hqzk1", meaning: "everything" },
      { line: "argots logs training-4f1c2ab-2n9c4hqzk1 train --follow", meaning: "one task, while it runs" },
    ],
    positionals: {
      usage: "<run> [task]",
      least: 1,
      most: 2,
      expected: "a run and perhaps a task",
      example: "argots logs training-4f1c2ab-2n9c4hqzk1 train",
    },
    flags: [
      { name: "follow", short: "f", description: "Go on until the task has ended." },
      { name: "container", value: "NAME", description: "Another container of the pod than the one that does the work: `wait`, `init`." },
      ...connectionFlags,
      configFlag,
    ],
    load: async () => (await import("./commands/logs.ts")).runLogs,
  },
  {
    name: "list",
    summary: "List the runs of pipelines, newest first.",
    details: ["Those that argots submitted; with `--all`, all workflows of the namespace."],
    examples: [
      { line: "argots list --experiment depth", meaning: "the runs of an experiment" },
      { line: "argots list --pipeline ml-training --status Failed", meaning: "those of a pipeline that failed" },
    ],
    flags: [
      { name: "experiment", value: "NAME", description: "Only runs of this experiment." },
      { name: "pipeline", value: "NAME", description: "Only runs of this pipeline." },
      {
        name: "status",
        value: "PHASE",
        choices: ["Pending", "Running", "Succeeded", "Failed", "Error"],
        description: "Only runs in this phase.",
      },
      { name: "all", description: "All workflows, whoever made them." },
      uiFlag,
      ...connectionFlags,
      ...dataFlags,
      configFlag,
    ],
    load: async () => (await import("./commands/list.ts")).runList,
  },
  control("stop", "End a run: what runs is ended, exit handlers run.", [], "the run ends, its exit handler still runs"),
  control("terminate", "End a run at once, exit handlers included.", [], "everything is killed"),
  control("suspend", "Hold a run: no new task starts.", ["What runs already goes on."], "nothing new starts"),
  control("resume", "Go on with a run that is held, or that waits at a suspend or an approval.", [], "it goes on", {
    examples: [{ line: "argots resume training-4f1c2ab-2n9c4hqzk1 -p choice=deploy", meaning: "an approval is answered" }],
    flags: [
      {
        name: "parameter",
        short: "p",
        value: "NAME=VALUE",
        repeatable: true,
        description: "A value that the run waits for: the choice of an approval, an output of a suspend. May be repeated.",
      },
    ],
  }),
  control("retry", "Run again what failed, and keep what succeeded.", ["`argots wait` follows it."], "only what failed runs again"),
  {
    name: "cron",
    summary: "Say when crons fire next; suspend and resume them.",
    details: [
      "`argots cron next` needs no cluster: it prints the next firings of the crons in the pipeline files, in the schedule's zone and in UTC.",
      "`argots cron suspend NAME` and `argots cron resume NAME` change the CronWorkflow in the cluster; `argots apply` leaves it so, unless the file says `suspend` itself.",
    ],
    examples: [
      { line: "argots cron next pipelines/training.pipeline.ts", meaning: "the next five firings" },
      { line: "argots cron suspend nightly", meaning: "the recurring run pauses" },
    ],
    positionals: {
      usage: "next [files…] | suspend <name> | resume <name>",
      least: 1,
      most: Infinity,
      expected: "`next`, `suspend NAME` or `resume NAME`",
      example: "argots cron next pipelines/training.pipeline.ts",
    },
    flags: [
      { name: "count", value: "N", description: "How many firings to print, from 1 to 100. Default: 5." },
      ...connectionFlags,
      ...withoutAs,
    ],
    load: async () => (await import("./commands/cron.ts")).runCron,
  },
];
