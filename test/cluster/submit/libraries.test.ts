import { describe, expect, test } from "vitest";
import { runnableDocument } from "../../../src/action/cluster/objects.ts";
import { applyLibraries, isLibrary } from "../../../src/cluster/submit/libraries.ts";
import type { Graph } from "../../../src/graph/graph.ts";
import { lower } from "../../../src/transpiler/lower/lower.ts";
import type { ManifestKind } from "../../../src/transpiler/result.ts";
import * as g from "../../lower/graph-builder.ts";
import { connected } from "../kubernetes/connected.ts";

const fit = g.component("fit", [], [g.result("y", g.number)]);
const nodes = Array.from({ length: 9 }, (_, index) =>
  g.task(`t${index}`, "fit", {}, { options: { timeout: g.constant(`${index + 10}m`) } }),
);
const graph: Graph = g.graph([g.pipeline("main", nodes)], [fit]);

/** A pipeline whose templates find no room in one object. */
function documentsAs(as: ManifestKind) {
  const [manifest] = lower(graph, { as, argoVersion: "4.1", limits: { templates: 4 } }, ({ text }) => {
    throw new Error(text);
  });
  return { pipeline: manifest!.pipeline, documents: manifest!.documents };
}

describe.each(["kubernetes", "argo-server"] as const)("by %s", (kind) => {
  test("what a run calls is sent, with labels, as often as it is asked for", async () => {
    const { service, loopback } = await connected({ kind });
    const { documents } = documentsAs("workflow");
    for (const project of ["a/b", "a/b"]) await applyLibraries(service, documents, { pipeline: "main", project });
    const stored = loopback.store.list("WorkflowTemplate");
    expect(stored.map(({ metadata }) => metadata.name).sort()).toEqual(
      documents
        .filter(isLibrary)
        .map(({ metadata }) => (metadata as { readonly name: string }).name)
        .sort(),
    );
    expect(stored).toHaveLength(2);
    expect(stored[0]!.metadata.labels).toMatchObject({ "argots.dev/pipeline": "main", "app.kubernetes.io/managed-by": "argots" });
    expect(loopback.store.list("Workflow")).toEqual([]);
  });
});

test("a dry run keeps nothing", async () => {
  const { service, loopback } = await connected({ kind: "kubernetes" });
  await applyLibraries(service, documentsAs("workflow").documents, { pipeline: "main" }, { dryRun: true });
  expect(loopback.store.list("WorkflowTemplate")).toEqual([]);
});

test.each(["workflow", "template", "cluster-template"] as const)("a %s is told apart from what it calls", (as) => {
  const { documents, pipeline } = documentsAs(as);
  const manifest = { documents, path: "main.yaml", text: "", pipeline: "main", source: "", files: [], sources: [] };
  const document = runnableDocument({ manifest, pipeline });
  expect((document["spec"] as { readonly entrypoint?: string }).entrypoint).toBe("main");
  expect(documents.map(isLibrary)).toEqual([true, true, false]);
});
