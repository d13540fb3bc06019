import { describe, expect, test } from "vitest";
import { diffCluster } from "../../../src/cluster/diff/diff-cluster.ts";
import { diffLines } from "../../../src/cluster/diff/diff-lines.ts";
import { diffObjects } from "../../../src/cluster/diff/diff-objects.ts";
import { printChanges } from "../../../src/cluster/diff/print-diff.ts";
import { argo, connected } from "../kubernetes/connected.ts";

const template = (spec: Parameters<typeof argo>[2], metadata = {}) => argo("WorkflowTemplate", "t", spec, metadata);
const paths = (live: object, compiled: object, kind = "WorkflowTemplate") =>
  diffObjects({ ...template({}), kind, ...live }, { ...template({}), kind, ...compiled }).map(({ path }) => path);

describe("what is no difference", () => {
  test("what the server makes", () => {
    const live = {
      metadata: {
        name: "t",
        uid: "u",
        resourceVersion: "1",
        generation: 2,
        creationTimestamp: "x",
        managedFields: [],
        annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}" },
        labels: { theirs: "1" },
      },
      status: { phase: "x" },
    };
    expect(paths(live, {})).toEqual([]);
  });

  test("defaults and what is empty", () => {
    const live = {
      templates: [
        {
          name: "a",
          inputs: {},
          metadata: {},
          container: {
            ports: [{ containerPort: 1, protocol: "TCP" }],
            env: [{ name: "X", valueFrom: { secretKeyRef: { key: "k", name: "" } } }],
          },
        },
      ],
      arguments: {},
    };
    const compiled = {
      templates: [
        { name: "a", container: { ports: [{ containerPort: 1 }], env: [{ name: "X", valueFrom: { secretKeyRef: { key: "k" } } }] } },
      ],
    };
    expect(paths({ spec: live }, { spec: compiled })).toEqual([]);
  });

  test("the order of templates and of keys", () => {
    expect(paths({ spec: { templates: [{ name: "a" }, { name: "b" }] } }, { spec: { templates: [{ name: "b" }, { name: "a" }] } })).toEqual(
      [],
    );
    expect(paths({ spec: { a: { x: 1, y: 2 } } }, { spec: { a: { y: 2, x: 1 } } })).toEqual([]);
  });

  test("a cron that somebody suspended", () => {
    expect(paths({ spec: { suspend: true } }, { spec: {} }, "CronWorkflow")).toEqual([]);
    expect(paths({ spec: { suspend: true } }, { spec: { suspend: false } }, "CronWorkflow")).toEqual(["spec.suspend"]);
    expect(paths({ spec: { suspend: true } }, { spec: {} })).toEqual(["spec.suspend"]);
  });
});

describe("what is one", () => {
  test.each([
    [{ spec: { entrypoint: "a" } }, { spec: { entrypoint: "b" } }, ["spec.entrypoint"]],
    [{ spec: {} }, { spec: { entrypoint: "b" } }, ["spec.entrypoint"]],
    [{ spec: { priority: 1 } }, { spec: {} }, ["spec.priority"]],
    [{ spec: { hostNetwork: false } }, { spec: {} }, ["spec.hostNetwork"]],
    [
      { spec: { templates: [{ name: "a", image: "x" }] } },
      { spec: { templates: [{ name: "b" }, { name: "a", image: "y" }] } },
      ["spec.templates[b]", "spec.templates[a].image"],
    ],
    [{ spec: { args: ["a", "b"] } }, { spec: { args: ["a", "c", "d"] } }, ["spec.args[1]", "spec.args[2]"]],
    [{ spec: { env: [{ name: "a" }, { name: "b" }] } }, { spec: { env: [{ name: "b" }, { name: "a" }] } }, ["spec.env[order]"]],
    [{ spec: { a: { "x/y": "1" } } }, { spec: { a: { "x/y": "2" } } }, ['spec.a."x/y"']],
    [{ metadata: { labels: { team: "a" } } }, { metadata: { labels: { team: "b" } } }, ["metadata.labels.team"]],
    [{ spec: { a: "1" } }, { spec: { a: 1 } }, ["spec.a"]],
    [{ spec: { a: { x: 1 } } }, { spec: { a: [1] } }, ["spec.a"]],
  ])("%j and %j", (live, compiled, expected) => expect(paths(live, compiled)).toEqual(expected));

  test("a label that argots applied earlier, and the sources no longer have", async () => {
    const { service, loopback } = await connected();
    await service.apply(template({}, { labels: { old: "1", kept: "2" } }));
    loopback.store.merge("WorkflowTemplate", "t", "argo", { metadata: { labels: { theirs: "3" } } }, { manager: "helm" });
    const live = (await service.get("WorkflowTemplate", "t"))!;
    expect(diffObjects(live, template({}, { labels: { kept: "2" } }))).toEqual([
      { path: "metadata.labels.old", live: "1", compiled: undefined },
    ]);
  });
});

test("templates and crons against the cluster", async () => {
  const { service } = await connected();
  const labels = { "app.kubernetes.io/managed-by": "argots", "argots.dev/project": "acme" };
  await service.apply(argo("WorkflowTemplate", "same", { entrypoint: "a" }, { labels }));
  await service.apply(argo("WorkflowTemplate", "other", { entrypoint: "a" }, { labels }));
  await service.apply(argo("CronWorkflow", "old", { schedule: "0 2 * * *" }, { labels }));
  await service.apply(argo("WorkflowTemplate", "theirs", {}, { labels: { ...labels, "argots.dev/project": "else" } }));
  const documents = [
    argo("WorkflowTemplate", "same", { entrypoint: "a" }),
    argo("WorkflowTemplate", "other", { entrypoint: "b" }),
    argo("ClusterWorkflowTemplate", "new", {}),
    argo("Workflow", "run", {}),
  ] as never[];
  const shown = (await diffCluster(service, documents, { project: "acme" })).map(({ kind, name, namespace, state, changes }) => [
    kind,
    name,
    namespace,
    state,
    changes.length,
  ]);
  expect(shown).toEqual([
    ["WorkflowTemplate", "same", "argo", "unchanged", 0],
    ["WorkflowTemplate", "other", "argo", "changed", 1],
    ["ClusterWorkflowTemplate", "new", undefined, "created", 0],
    ["CronWorkflow", "old", "argo", "only-live", 0],
  ]);
  expect((await diffCluster(service, documents)).map(({ state }) => state)).not.toContain("only-live");
});

describe("printed", () => {
  test("a unified diff with paths", () => {
    const source = Array.from({ length: 12 }, (_, index) => `line ${index}`);
    const changes = diffObjects(
      template({ image: "python:3.9", gone: { a: 1 }, source: `${source.join("\n")}\n` }),
      template({
        image: "python:3.12",
        source: `${source.join("\n").replace("line 1\n", "line one\n").replace("line 10", "line ten")}\n`,
        more: "x",
      }),
    );
    expect(printChanges("WorkflowTemplate/t", changes)).toBe(
      [
        "--- live WorkflowTemplate/t",
        "+++ compiled WorkflowTemplate/t",
        "@@ spec.image @@",
        "-python:3.9",
        "+python:3.12",
        "@@ spec.source @@",
        " line 0",
        "-line 1",
        "+line one",
        " line 2",
        " line 3",
        " …",
        " line 8",
        " line 9",
        "-line 10",
        "+line ten",
        " line 11",
        "@@ spec.more @@",
        "+x",
        "@@ spec.gone @@",
        "-{",
        '-  "a": 1',
        "-}",
        "",
      ].join("\n"),
    );
    expect(printChanges("x", [])).toBe("");
  });

  test("lines: what both have stays", () => {
    const text = (before: string, after: string) =>
      diffLines([...before], [...after])
        .map(({ mark, text: line }) => `${mark}${line}`)
        .join("");
    expect(text("abcd", "axcd")).toBe(" a-b+x c d");
    expect(text("", "ab")).toBe("+a+b");
    expect(text("ab", "")).toBe("-a-b");
    expect(text("abab", "baba")).toBe("-a b a b+a");
    const long = Array.from({ length: 3000 }, (_, index) => `${index}`);
    expect(diffLines(long, long.slice(1))).toHaveLength(5999);
  });
});
