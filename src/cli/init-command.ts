import type { Command } from "./command.ts";

/** `argots init`. Its choices stand here a second time, because a table of flags loads nothing; a test compares them. */
export const initCommand: Command = {
  name: "init",
  summary: "Start a project: components, a pipeline, a test, a workflow file.",
  details: [
    "On a terminal it asks what the flags do not say; elsewhere, and with --yes, it takes the defaults.",
    "An existing package.json and .gitignore are added to. No other file is overwritten without --force: without it, nothing is written.",
  ],
  examples: [
    { line: "argots init", meaning: "a project in the current folder" },
    { line: "argots init models --yes", meaning: "in another folder, asking nothing" },
    { line: "argots init --language typescript --ci none", meaning: "without Python, without GitHub Actions" },
    { line: "argots init --namespace pipelines --service-account workflow --ci submit", meaning: "for a cluster that is there" },
  ],
  positionals: { usage: "[folder]", least: 0, most: 1, expected: "one folder", example: "argots init models" },
  flags: [
    { name: "yes", short: "y", description: "Ask nothing." },
    { name: "name", value: "NAME", description: "What the project is called. Default: as the package, else as the folder." },
    {
      name: "language",
      value: "LANGUAGE",
      choices: ["both", "python", "typescript"],
      description: "What the components are written in: `both` (default), `python` or `typescript`.",
    },
    { name: "namespace", short: "n", value: "NAME", description: "The namespace in the cluster. Default: that of the kubeconfig." },
    { name: "service-account", value: "NAME", description: "What the pods run as. Default: the namespace's default." },
    { name: "context", value: "NAME", description: "The context of the kubeconfig. Default: the current one." },
    {
      name: "ci",
      value: "MODE",
      choices: ["check", "apply", "submit", "none"],
      description: "GitHub Actions: `check` pull requests (default), also `apply` or `submit` what is pushed to main, or `none`.",
    },
    { name: "force", description: "Overwrite files that are in the way." },
  ],
  load: async () => (await import("./commands/init.ts")).runInit,
};
