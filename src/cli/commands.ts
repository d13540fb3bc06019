import { clusterCommands } from "./cluster-commands.ts";
import { initCommand } from "./init-command.ts";
import { runCommand } from "./run-command.ts";
import { showCommands } from "./show-commands.ts";
import { argoVersions } from "../argo/version.ts";
import { lintReporterNames } from "./choices.ts";
import type { Command } from "./command.ts";
import { compilationFlags, lintFlag } from "./compilation-flags.ts";

const filesArgument = {
  usage: "[files…]",
  least: 0,
  most: Infinity,
  expected: "files and globs",
  example: "argots compile pipelines/training.pipeline.ts",
};

export const commands: readonly Command[] = [
  initCommand,
  {
    name: "compile",
    summary: "Write the manifests of pipelines.",
    details: [
      "Files are paths, folders or globs. Without any, the globs under `pipelines` in `argots.json` are taken, else `**/*.pipeline.ts`.",
      "Nothing is written if there is an error, and files whose content would stay the same are not touched.",
    ],
    examples: [
      { line: "argots compile", meaning: "all pipelines of the project, into manifests/" },
      { line: "argots compile pipelines/training.pipeline.ts -o -", meaning: "one of them, to stdout" },
      { line: "argots compile --as template -o deploy --kustomize", meaning: "WorkflowTemplates for GitOps" },
      { line: "argots compile --define GIT_SHA=$(git rev-parse HEAD)", meaning: "hand a value to define()" },
      { line: "argots compile --watch", meaning: "again whenever a file changes" },
    ],
    positionals: filesArgument,
    flags: [
      { name: "output", short: "o", value: "DIR", description: "The folder to write to, or `-` for stdout. Default: `manifests`." },
      ...compilationFlags,
      lintFlag,
      { name: "prune", description: "Remove generated manifests that nothing generates any more." },
      { name: "watch", short: "w", description: "Compile again when a file changes, until Ctrl-C." },
    ],
    load: async () => (await import("./commands/compile.ts")).runCompile,
  },
  {
    name: "check",
    summary: "Compare the committed manifests with what the pipelines compile to.",
    details: [
      "Compiles in memory and compares byte for byte; manifests that are missing, different or left over end it with exit code 1. Writes nothing.",
      "Give it the flags that `compile` was given.",
    ],
    examples: [
      { line: "argots check", meaning: "in CI: are manifests/ and the pipelines the same?" },
      { line: "argots check --as template -o deploy", meaning: "with the flags they were compiled with" },
      { line: "argots check --reporter github", meaning: "as annotations of a pull request" },
    ],
    positionals: { ...filesArgument, example: "argots check pipelines/training.pipeline.ts" },
    flags: [
      { name: "output", short: "o", value: "DIR", description: "The folder with the committed manifests. Default: `manifests`." },
      ...compilationFlags,
      lintFlag,
    ],
    load: async () => (await import("./commands/check.ts")).runCheck,
  },
  {
    name: "lint",
    summary: "Check Argo manifests: Argo's own verdict, and what it misses.",
    details: [
      "Takes any manifests: compiled, written by hand, rendered by Helm. No cluster is asked. Templates that they refer to are looked for in all files given.",
      "A folder stands for the `.yaml`, `.yml` and `.json` files in it, `-` for standard input. Without any, the current folder is taken. Objects that are not Argo's are passed over.",
    ],
    examples: [
      { line: "argots lint manifests/", meaning: "all manifests of a folder, and those below it" },
      { line: "helm template chart | argots lint -", meaning: "what another program writes" },
      { line: "argots lint deploy --max-warnings 0", meaning: "in CI: warnings fail, too" },
      { line: "argots lint deploy --reporter sarif > lint.sarif", meaning: "for code scanning" },
    ],
    positionals: { usage: "[files…]", least: 0, most: Infinity, expected: "files, folders and globs", example: "argots lint manifests/" },
    flags: [
      {
        name: "argo-version",
        value: "VERSION",
        choices: argoVersions,
        description: "The Argo release that runs them: `3.5`, `3.6`, `3.7`, `4.0` or `4.1` (default).",
      },
      {
        name: "reporter",
        value: "NAME",
        choices: lintReporterNames,
        description:
          "How to print findings: `pretty` (default), `concise` (a line each), `github` (annotations), or on stdout `json`, `sarif` and `junit`.",
      },
      { name: "max-warnings", value: "N", description: "How many warnings are allowed before it fails. Default: any number." },
      {
        name: "config",
        value: "FILE",
        description: "The configuration file. Default: the nearest `argots.json` above the current folder.",
      },
    ],
    load: async () => (await import("./commands/lint.ts")).runLint,
  },
  runCommand,
  ...showCommands,
  {
    name: "explain",
    summary: "Explain a diagnostic or a rule of the linter.",
    details: ["Without a code, all of them are listed. Rules are also known by their names."],
    examples: [
      { line: "argots explain ARG1001", meaning: "what it means and what to write instead" },
      { line: "argots explain volume-mount-unknown", meaning: "a rule of `argots lint`" },
      { line: "argots explain", meaning: "the list of all codes" },
    ],
    positionals: { usage: "[code]", least: 0, most: 1, expected: "one code or name", example: "argots explain ARG1001" },
    flags: [],
    load: async () => (await import("./commands/explain.ts")).runExplain,
  },
  {
    name: "stubs",
    summary: "Print TypeScript for the functions of a Python file.",
    details: ["The file is parsed, never imported. Paste what is printed into a pipeline file, or redirect it into a file beside it."],
    examples: [
      { line: "argots stubs components/train.py", meaning: "a typed component for each function" },
      { line: "argots stubs components/train.py --for pipelines/train.ts > pipelines/train.ts", meaning: "for a file in another folder" },
    ],
    positionals: { usage: "<file.py>", least: 1, most: 1, expected: "one Python file", example: "argots stubs components/train.py" },
    flags: [{ name: "for", value: "FILE", description: "The TypeScript file that the stubs are for. Default: one in the current folder." }],
    load: async () => (await import("./commands/stubs.ts")).runStubs,
  },
  {
    name: "graph",
    summary: "Print pipelines as diagrams.",
    details: ["Mermaid, which GitHub, GitLab and many editors draw, or Graphviz' DOT."],
    examples: [
      { line: "argots graph pipelines/training.pipeline.ts", meaning: "a Mermaid flowchart" },
      { line: "argots graph pipelines/training.pipeline.ts --format svg > training.svg", meaning: "a picture" },
    ],
    positionals: { ...filesArgument, example: "argots graph pipelines/training.pipeline.ts" },
    flags: [
      {
        name: "format",
        value: "NAME",
        choices: ["mermaid", "dot", "svg"],
        description: "The language of the diagram: `mermaid` (default), `dot`, or `svg` for a picture.",
      },
      ...compilationFlags.filter(({ name }) => ["define", "argo-version", "reporter", "config"].includes(name)),
    ],
    load: async () => (await import("./commands/graph.ts")).runGraph,
  },
  ...clusterCommands,
];
