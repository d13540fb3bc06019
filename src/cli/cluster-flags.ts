import type { Flag } from "./flags.ts";

/** How the cluster is reached: every command that talks to one knows these. */
export const connectionFlags: readonly Flag[] = [
  {
    name: "kubeconfig",
    value: "FILE",
    description: "The kubeconfig. Default: `$KUBECONFIG`, `~/.kube/config`, the service account inside a cluster.",
  },
  {
    name: "context",
    value: "NAME",
    description: "The context of the kubeconfig. Default: `context` in `argots.json`, else the current one.",
  },
  {
    name: "namespace",
    short: "n",
    value: "NAME",
    description: "The namespace. Default: the pipeline's, `namespace` in `argots.json`, that of the context.",
  },
  {
    name: "argo-server",
    value: "URL",
    description: "Talk to Argo Server instead of the Kubernetes API. Default: `$ARGO_SERVER`; the token is `$ARGO_TOKEN`.",
  },
];

/** The cluster's commands that print a list or a state. */
export const dataFlags: readonly Flag[] = [
  { name: "reporter", value: "NAME", choices: ["pretty", "json"], description: "How to print: `pretty` (default) or `json` (on stdout)." },
];

export const configFlag: Flag = {
  name: "config",
  value: "FILE",
  description: "The configuration file. Default: the nearest `argots.json` above the current folder.",
};

export const uiFlag: Flag = {
  name: "ui-url",
  value: "URL",
  description: "The address of Argo's user interface, for the link to the run. Default: `uiUrl` in `argots.json`.",
};

export const parameterFlag: Flag = {
  name: "parameter",
  short: "p",
  value: "NAME=VALUE",
  repeatable: true,
  description: "A parameter of the pipeline; its type is checked before anything is sent. May be repeated.",
};

/** What may be waited for. */
export const waitFlags: readonly Flag[] = [
  { name: "timeout", value: "DURATION", description: "How long to wait, for example `90m`; then the exit code is 5. Default: for ever." },
  {
    name: "logs",
    value: "WHICH",
    choices: ["none", "failed", "all"],
    description: "Whose logs are printed at the end: `failed` (default: the last lines), `all` or `none`.",
  },
  {
    name: "on-cancel",
    value: "WHAT",
    choices: ["leave", "stop", "terminate"],
    description: "What becomes of the run on Ctrl-C: `leave` it running (default), `stop` it (exit handlers run) or `terminate` it.",
  },
  uiFlag,
];
