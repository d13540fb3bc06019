import { expect, test } from "vitest";
import { prepareApplied } from "../../../src/cluster/submit/prepare-applied.ts";
import { prepareWorkflow } from "../../../src/cluster/submit/prepare-workflow.ts";
import { checkRunNames, runMetadata, sourcesText } from "../../../src/cluster/submit/run-metadata.ts";

const compiled = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Workflow",
  metadata: { generateName: "training-", labels: { team: "ml" }, annotations: { a: "b" } },
  spec: {
    entrypoint: "main",
    arguments: { parameters: [{ name: "rate", value: "1", description: "how fast" }, { name: "url" }], artifacts: [] },
    templates: [],
  },
};

test("a compiled workflow: name, namespace, labels and values", () => {
  const workflow = prepareWorkflow(
    { kind: "document", document: compiled },
    {
      name: "training-1",
      namespace: "ml",
      labels: { "argots.dev/pipeline": "training" },
      annotations: { c: "d" },
      parameters: { url: "gs://x\n", rate: "2" },
    },
  );
  expect(workflow).toEqual({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: {
      name: "training-1",
      namespace: "ml",
      labels: { team: "ml", "argots.dev/pipeline": "training" },
      annotations: { a: "b", c: "d" },
    },
    spec: {
      entrypoint: "main",
      arguments: {
        parameters: [
          { name: "rate", value: "2", description: "how fast" },
          { name: "url", value: "gs://x\n" },
        ],
        artifacts: [],
      },
      templates: [],
    },
  });
});

test("nothing is changed that nobody asked for", () => {
  expect(prepareWorkflow({ kind: "document", document: compiled }, {})).toEqual(compiled);
  expect(prepareWorkflow({ kind: "document", document: compiled }, { generateName: "x-" }).metadata).toMatchObject({ generateName: "x-" });
});

test.each(["WorkflowTemplate", "ClusterWorkflowTemplate"] as const)("a compiled %s is referred to", (kind) => {
  const document = {
    apiVersion: "argoproj.io/v1alpha1",
    kind,
    metadata: { name: "training", namespace: "ml", labels: { team: "ml" } },
    spec: compiled.spec,
  };
  expect(prepareWorkflow({ kind: "document", document }, { parameters: { url: "x" }, name: "t-1" })).toEqual({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name: "t-1", namespace: "ml" },
    spec: {
      workflowTemplateRef: { name: "training", ...(kind === "ClusterWorkflowTemplate" ? { clusterScope: true } : {}) },
      arguments: { parameters: [{ name: "url", value: "x" }] },
    },
  });
});

test("a template in the cluster", () => {
  const workflow = prepareWorkflow({ kind: "template", template: { kind: "WorkflowTemplate", name: "train" } }, { namespace: "ml" });
  expect([workflow.metadata, workflow.spec]).toEqual([
    { generateName: "train-", namespace: "ml" },
    { workflowTemplateRef: { name: "train" } },
  ]);
});

test("labels and annotations of a run", () => {
  const facts = {
    pipeline: "training",
    project: "acme/ml pipelines",
    experiment: "trial",
    commit: "4f1c2ab",
    runUrl: "https://x/1",
    sources: { "a/b": "f.ts:1" },
  };
  expect(runMetadata(facts)).toEqual({
    labels: {
      "app.kubernetes.io/managed-by": "argots",
      "argots.dev/pipeline": "training",
      "argots.dev/project": "acme-ml-pipelines",
      "argots.dev/experiment": "trial",
    },
    annotations: { "argots.dev/commit": "4f1c2ab", "argots.dev/run-url": "https://x/1", "argots.dev/sources": '{"a/b":"f.ts:1"}' },
  });
  expect(runMetadata({ pipeline: "p" }).annotations).toEqual({});
});

test("as many places as fit into 64 kB", () => {
  const sources = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`pipeline/täsk-${index}`, `pipelines/training.pipeline.ts:${index}`]),
  );
  const text = sourcesText(sources);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024);
  expect(Buffer.byteLength(text)).toBeGreaterThan(63 * 1024);
  expect(Object.entries(JSON.parse(text) as object)).toEqual(
    Object.entries(sources).slice(0, Object.keys(JSON.parse(text) as object).length),
  );
});

test("names that a user gave are checked", () => {
  expect(checkRunNames({ name: "fine", experiment: "Fine_1" })).toEqual([]);
  expect(checkRunNames({ name: "Not Fine", experiment: "not fine" })).toMatchObject([
    { code: "ARG8048", hint: "write `--name not-fine`." },
    { code: "ARG8049", hint: "write `--experiment not-fine`." },
  ]);
  expect(checkRunNames({ experiment: "" })).toMatchObject([
    { code: "ARG8049", text: "`` cannot be the name of an experiment: it is empty." },
  ]);
});

test("what is applied carries its labels, and so do the runs of a cron", () => {
  const facts = { pipeline: "training", project: "acme/ml", experiment: "trial" };
  const template = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "WorkflowTemplate",
    metadata: { name: "t", labels: { team: "ml" } },
    spec: { entrypoint: "main" },
  };
  const own = { "app.kubernetes.io/managed-by": "argots", "argots.dev/pipeline": "training" };
  expect(prepareApplied(template, facts)).toEqual({
    ...template,
    metadata: { name: "t", labels: { team: "ml", ...own, "argots.dev/project": "acme-ml" } },
  });
  const cron = {
    ...template,
    kind: "CronWorkflow",
    spec: { schedule: "0 2 * * *", workflowMetadata: { labels: { x: "1" }, annotations: { y: "2" } } },
  };
  expect(prepareApplied(cron, facts).spec).toEqual({
    schedule: "0 2 * * *",
    workflowMetadata: { labels: { x: "1", ...own, "argots.dev/experiment": "trial" }, annotations: { y: "2" } },
  });
});
