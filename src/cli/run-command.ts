import type { Command } from "./command.ts";
import { parameterFlag } from "./cluster-flags.ts";
import { compilationFlags } from "./compilation-flags.ts";

/** `argots run`. */
export const runCommand: Command = {
  name: "run",
  summary: "Run a pipeline or a manifest on this machine.",
  details: [
    "Components in TypeScript run under this Node, those in Python in a virtual environment with their packages, others in containers where docker or podman answers. No cluster is asked.",
    "Each run has a folder in `.argots/runs`, with one for each task: inputs, outputs, log. Outputs of the pipeline are printed on stdout.",
    "A run that failed, was stopped or was killed goes on with `--resume`: what has succeeded and would do the same is not done again.",
  ],
  examples: [
    { line: "argots run pipelines/training.pipeline.ts -p nEstimators=20", meaning: "the pipeline of a file" },
    { line: "argots run pipelines/training.pipeline.ts ml-training", meaning: "one of several" },
    { line: "argots run workflow.yaml --image-map alpine=local", meaning: "a manifest, with the commands of one image as processes" },
    { line: "argots run --resume ml-training-3", meaning: "go on with a run that failed" },
    { line: "argots run pipelines/training.pipeline.ts --open", meaning: "and look at it in the browser" },
    { line: "argots run pipelines/training.pipeline.ts --from train", meaning: "the latest run again, from a task on" },
  ],
  positionals: {
    usage: "[file] [pipeline]",
    least: 0,
    most: 2,
    expected: "a file and a pipeline",
    example: "argots run pipelines/training.pipeline.ts",
  },
  flags: [
    { ...parameterFlag, description: "A parameter of the pipeline; its type is checked before anything runs. May be repeated." },
    { name: "artifact", value: "NAME=PATH", repeatable: true, description: "A file or folder for an artifact that the pipeline takes." },
    { name: "parallelism", value: "N", description: "How many tasks run at a time. Default: one for each core." },
    {
      name: "image-map",
      value: "IMAGE=WHAT",
      repeatable: true,
      description:
        "Run the commands of an image as processes of this machine (`local`), or take another image. `*` stands for all images that are not named.",
    },
    { name: "answer", value: "TASK=JSON", repeatable: true, description: "The outputs of a task as a JSON object; the task is not run." },
    { name: "approve", description: "Answer every pause with `true`, or with the first of its choices." },
    {
      name: "secret",
      value: "NAME.KEY=VALUE",
      repeatable: true,
      description: "A value of a secret. It is masked in what is printed and kept.",
    },
    { name: "config-map", value: "NAME.KEY=VALUE", repeatable: true, description: "A value of a config map." },
    { name: "cache", description: "Take results of earlier runs for tasks with `cache`. The default; `--no-cache` does not." },
    { name: "resume", value: "RUN", description: "Go on with a run." },
    { name: "from", value: "TASK", description: "Run a task of the latest run, or of that of `--resume`, and what comes after it again." },
    { name: "only", value: "TASK", description: "Run that task alone again." },
    {
      name: "timeout",
      value: "DURATION",
      description: "How long the run may take, for example `90m`; then it is stopped and the exit code is 5.",
    },
    { name: "open", description: "Write the run as a page when it is over, and open it in the browser." },
    ...compilationFlags.filter(({ name }) => ["define", "reporter", "config"].includes(name)),
  ],
  load: async () => (await import("./commands/run.ts")).runRun,
};
