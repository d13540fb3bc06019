import { clusterCommands } from "./cluster-commands.ts";
import type { Command } from "./command.ts";
import { compilationFlags } from "./compilation-flags.ts";

const filesArgument = {
  usage: "[files…]",
  least: 0,
  most: Infinity,
  expected: "files and globs",
  example: "argots compile pipelines/training.pipeline.ts",
};

export const commands: readonly Command[] = [
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
    ],
    load: async () => (await import("./commands/check.ts")).runCheck,
  },
  {
    name: "explain",
    summary: "Explain a diagnostic.",
    details: ["Without a code, all of them are listed."],
    examples: [
      { line: "argots explain ARG1001", meaning: "what it means and what to write instead" },
      { line: "argots explain", meaning: "the list of all codes" },
    ],
    positionals: { usage: "[code]", least: 0, most: 1, expected: "one code", example: "argots explain ARG1001" },
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
      { line: "argots graph pipelines/training.pipeline.ts --format dot | dot -Tsvg > training.svg", meaning: "a picture, by Graphviz" },
    ],
    positionals: { ...filesArgument, example: "argots graph pipelines/training.pipeline.ts" },
    flags: [
      {
        name: "format",
        value: "NAME",
        choices: ["mermaid", "dot"],
        description: "The language of the diagram: `mermaid` (default) or `dot`.",
      },
      ...compilationFlags.filter(({ name }) => ["define", "argo-version", "reporter", "config"].includes(name)),
    ],
    load: async () => (await import("./commands/graph.ts")).runGraph,
  },
  ...clusterCommands,
];
