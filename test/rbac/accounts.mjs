// What each account of examples/rbac needs, and why. Everything else has to be refused.

/** @type {readonly { account: string, groups?: readonly string[], needs: Readonly<Record<string, string>>, everywhere?: Readonly<Record<string, string>> }[]} */
export const accounts = [
  {
    account: "argots-check",
    needs: {
      "create workflows.argoproj.io": "dry run of a Workflow",
      "get workflowtemplates.argoproj.io": "what is there now",
      "create workflowtemplates.argoproj.io": "dry run of the first apply",
      "patch workflowtemplates.argoproj.io": "dry run of an apply",
      "get cronworkflows.argoproj.io": "what is there now",
      "create cronworkflows.argoproj.io": "dry run of the first apply",
      "patch cronworkflows.argoproj.io": "dry run of an apply",
    },
  },
  {
    account: "argots-apply",
    needs: {
      "get workflowtemplates.argoproj.io": "what is there now",
      "create workflowtemplates.argoproj.io": "the first apply",
      "patch workflowtemplates.argoproj.io": "server-side apply",
      "get cronworkflows.argoproj.io": "what is there now",
      "create cronworkflows.argoproj.io": "the first apply",
      "patch cronworkflows.argoproj.io": "server-side apply",
    },
    everywhere: {
      "get clusterworkflowtemplates.argoproj.io": "what is there now",
      "create clusterworkflowtemplates.argoproj.io": "the first apply",
      "patch clusterworkflowtemplates.argoproj.io": "server-side apply",
    },
  },
  {
    account: "argots-submit",
    needs: {
      "create workflows.argoproj.io": "the run",
      "get workflows.argoproj.io": "adopting a run; the poll beside the watch",
      "watch workflows.argoproj.io": "waiting",
      "patch workflows.argoproj.io": "cancelling",
      "get pods/log": "logs",
      "get workflowtemplates.argoproj.io": "what is there now",
      "create workflowtemplates.argoproj.io": "the first apply",
      "patch workflowtemplates.argoproj.io": "server-side apply",
      "get cronworkflows.argoproj.io": "what is there now",
      "create cronworkflows.argoproj.io": "the first apply",
      "patch cronworkflows.argoproj.io": "server-side apply",
    },
  },
  {
    account: "argots-drift",
    needs: {
      "get workflowtemplates.argoproj.io": "what is there now",
      "list workflowtemplates.argoproj.io": "what no pipeline makes any more",
      "get cronworkflows.argoproj.io": "what is there now",
      "list cronworkflows.argoproj.io": "what no pipeline makes any more",
    },
    everywhere: { "get clusterworkflowtemplates.argoproj.io": "what is there now" },
  },
  {
    account: "ada",
    groups: ["data-scientists"],
    needs: {
      "create workflows.argoproj.io": "submit",
      "get workflows.argoproj.io": "wait, logs, retry",
      "list workflows.argoproj.io": "list",
      "watch workflows.argoproj.io": "wait",
      "patch workflows.argoproj.io": "stop, terminate, suspend, resume, retry",
      "get pods/log": "logs",
      "get pods": "retry, until they are gone",
      "delete pods": "retry",
      "get workflowtemplates.argoproj.io": "apply, diff, submit --from",
      "list workflowtemplates.argoproj.io": "diff",
      "create workflowtemplates.argoproj.io": "the first apply",
      "patch workflowtemplates.argoproj.io": "apply",
      "get cronworkflows.argoproj.io": "apply, diff",
      "list cronworkflows.argoproj.io": "diff",
      "create cronworkflows.argoproj.io": "the first apply",
      "patch cronworkflows.argoproj.io": "apply, cron suspend, cron resume",
    },
  },
  {
    account: "default",
    needs: {
      "create workflowtaskresults.argoproj.io": "a task's outputs",
      "patch workflowtaskresults.argoproj.io": "a task's outputs",
      "list workflowtasksets.argoproj.io": "http tasks",
      "watch workflowtasksets.argoproj.io": "http tasks",
      "patch workflowtasksets/status.argoproj.io": "http tasks",
    },
  },
];

const usual = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

const argo = [
  "workflows",
  "workflows/finalizers",
  "workflowtemplates",
  "clusterworkflowtemplates",
  "cronworkflows",
  "workfloweventbindings",
  "workflowtaskresults",
  "workflowtasksets",
  "workflowtasksets/status",
  "workflowartifactgctasks",
];

const others = {
  "": [
    ...[
      "pods",
      "pods/log",
      "pods/exec",
      "pods/ephemeralcontainers",
      "secrets",
      "configmaps",
      "services",
      "events",
      "persistentvolumeclaims",
    ],
    ...["serviceaccounts", "serviceaccounts/token", "namespaces", "nodes", "nodes/proxy"],
  ],
  apps: ["deployments", "daemonsets"],
  batch: ["jobs", "cronjobs"],
  "rbac.authorization.k8s.io": ["roles", "rolebindings", "clusterroles", "clusterrolebindings"],
  "admissionregistration.k8s.io": ["validatingadmissionpolicies", "validatingadmissionpolicybindings", "mutatingwebhookconfigurations"],
  "certificates.k8s.io": ["certificatesigningrequests", "certificatesigningrequests/approval"],
};

/** The ways to become somebody else, or more than one is. */
const escalations = [
  { verb: "escalate", group: "rbac.authorization.k8s.io", resource: "roles" },
  { verb: "escalate", group: "rbac.authorization.k8s.io", resource: "clusterroles" },
  { verb: "bind", group: "rbac.authorization.k8s.io", resource: "roles" },
  { verb: "bind", group: "rbac.authorization.k8s.io", resource: "clusterroles" },
  { verb: "impersonate", group: "", resource: "users" },
  { verb: "impersonate", group: "", resource: "groups" },
  { verb: "impersonate", group: "", resource: "serviceaccounts" },
  { verb: "approve", group: "certificates.k8s.io", resource: "signers" },
];

/** @returns {{ verb: string, group: string, resource: string }[]} every question that is asked, in each namespace */
export function questions() {
  const resources = [...argo.map((resource) => ["argoproj.io", resource])];
  for (const [group, names] of Object.entries(others)) for (const name of names) resources.push([group, name]);
  return [...resources.flatMap(([group, resource]) => usual.map((verb) => ({ verb, group, resource }))), ...escalations];
}

/** @param {{ verb: string, group: string, resource: string }} question @returns {string} as `needs` has it */
export const words = ({ verb, group, resource }) => `${verb} ${resource}${group === "" ? "" : `.${group}`}`;
