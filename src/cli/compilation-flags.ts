import { argoVersions } from "../argo/version.ts";
import { manifestKinds, reporterNames } from "./choices.ts";
import type { Flag } from "./flags.ts";

/** Every command that compiles knows these. */
export const compilationFlags: readonly Flag[] = [
  {
    name: "as",
    value: "KIND",
    choices: manifestKinds,
    description:
      "What a pipeline becomes: `workflow` (default), `template` (WorkflowTemplate) or `cluster-template` (ClusterWorkflowTemplate).",
  },
  {
    name: "define",
    value: "NAME=VALUE",
    repeatable: true,
    description: 'The value that `define("NAME", "default")` reads. May be repeated.',
  },
  {
    name: "argo-version",
    value: "VERSION",
    choices: argoVersions,
    description: "The Argo release to write for: `3.5`, `3.6`, `3.7`, `4.0` or `4.1` (default).",
  },
  { name: "kustomize", description: "Also write a `kustomization.yaml` that lists the manifests." },
  {
    name: "reporter",
    value: "NAME",
    choices: reporterNames,
    description: "How to print diagnostics: `pretty` (default), `concise` (a line each), `json` (on stdout) or `github` (annotations).",
  },
  { name: "fail-on-warnings", description: "Treat a warning as an error." },
  { name: "config", value: "FILE", description: "The configuration file. Default: the nearest `argots.json` above the current folder." },
];

/** Those commands too that write or compare manifests. */
export const lintFlag: Flag = {
  name: "lint",
  description: "Lint the manifests, as `argots lint` does. The default; `--no-lint` does not.",
};
