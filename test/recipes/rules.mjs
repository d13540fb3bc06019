// What every recipe keeps to, beyond what actionlint knows. Each rule gives what is wrong.
import { stepsOf, usesArgots } from "./recipes.mjs";

/** The newest major versions; a recipe that names another one is out of date. */
const versions = {
  "actions/checkout": "v6",
  "actions/setup-node": "v6",
  "argots/argots": "v1",
  "aws-actions/configure-aws-credentials": "v6",
  "azure/aks-set-context": "v5",
  "azure/login": "v3",
  "azure/use-kubelogin": "v1",
  "google-github-actions/auth": "v3",
  "google-github-actions/get-gke-credentials": "v3",
};

/** @type {Record<string, (workflow: any) => string[]>} */
export const rules = {
  "has the least permissions": ({ permissions, jobs }) => {
    if (typeof permissions !== "object" || permissions === null) return ["`permissions:` is no list"];
    const given = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
    const writing = given.flatMap((one) => Object.entries(one).flatMap(([scope, level]) => (level === "write" ? [scope] : [])));
    return writing.filter((scope) => !needsWriting[scope]?.({ jobs })).map((scope) => `nothing needs \`${scope}: write\``);
  },
  "says what happens to the run before": ({ concurrency, jobs }) =>
    Object.entries(jobs).flatMap(([name, job]) =>
      concurrency === undefined && job.concurrency === undefined ? [`job \`${name}\` has no \`concurrency:\``] : [],
    ),
  ends: ({ jobs }) =>
    Object.entries(jobs).flatMap(([name, job]) =>
      job["timeout-minutes"] === undefined ? [`job \`${name}\` has no \`timeout-minutes:\``] : [],
    ),
  "uses the newest actions": (workflow) =>
    stepsOf(workflow).flatMap(({ uses }) => {
      if (uses === undefined) return [];
      const [name, version] = uses.split("@");
      return versions[name] === version ? [] : [`\`${uses}\` is not \`${name}@${versions[name]}\``];
    }),
  "writes no secret and nobody else's text into a shell line": (workflow) =>
    stepsOf(workflow).flatMap(({ run }) => (/\$\{\{/.test(run ?? "") ? [`an expression in: ${run}`] : [])),
  "keeps the token in the checkout only to push": (workflow) =>
    stepsOf(workflow).flatMap((step) => {
      if (!step.uses?.startsWith("actions/checkout@")) return [];
      const pushes = stepsOf(workflow).some(({ run }) => /\bgit push\b/.test(run ?? ""));
      return (step.with?.["persist-credentials"] === false) === pushes ? ["`persist-credentials:` is wrong"] : [];
    }),
  "has the history where it asks what changed": (workflow) =>
    Object.values(workflow.jobs).flatMap(({ steps = [] }) => {
      const asks = steps.some((step) => usesArgots(step) && step.with?.["changed-only"] !== false);
      const checkout = steps.find(({ uses }) => uses?.startsWith("actions/checkout@"));
      return asks && checkout?.with?.["fetch-depth"] !== 0 ? ["`fetch-depth: 0` is missing"] : [];
    }),
  "loses no change and starts nothing twice": (workflow) => {
    const submits = stepsOf(workflow).some((step) => usesArgots(step) && step.with?.mode === "submit");
    // GitHub keeps one waiting run of a group: in a group of the branch, what only a dropped commit changed would never run.
    return submits && !workflow.concurrency?.group.includes("github.sha") ? ["the group is not the commit's"] : [];
  },
};

/** @type {Record<string, (workflow: { jobs: any }) => boolean>} */
const needsWriting = {
  contents: (workflow) => stepsOf(workflow).some(({ run }) => /\bgit push\b/.test(run ?? "")),
  "pull-requests": (workflow) => stepsOf(workflow).some((step) => usesArgots(step) && step.with?.comment !== "never"),
  issues: (workflow) => stepsOf(workflow).some(({ run }) => /\bgh issue create\b/.test(run ?? "")),
  "id-token": (workflow) =>
    stepsOf(workflow).some((step) => signsIn.test(step.uses ?? "") || (usesArgots(step) && step.with?.["oidc-audience"] !== undefined)),
};

const signsIn = /^(google-github-actions\/auth|aws-actions\/configure-aws-credentials|azure\/login)@/;
