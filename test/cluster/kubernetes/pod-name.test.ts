import { expect, test } from "vitest";
import { fnv32a, podNameOf } from "../../../src/cluster/kubernetes/pod-name.ts";
import type { NodeStatus, Workflow } from "../../../src/cluster/objects.ts";

const workflow = (annotations: Record<string, string> = {}): Workflow => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Workflow",
  metadata: { name: "simple", annotations },
});
const node = (fields: Partial<NodeStatus>): NodeStatus => ({ id: "simple-1", name: "simple.a", type: "Pod", ...fields });

test("the hash is FNV-1a with 32 bits", () => {
  // The vectors of the algorithm's authors.
  expect(fnv32a("")).toBe(0x811c9dc5);
  expect(fnv32a("a")).toBe(0xe40c292c);
  expect(fnv32a("foobar")).toBe(0xbf9cf968);
  expect(fnv32a("\u00e4")).not.toBe(fnv32a("\u00e4".normalize("NFD")));
});

test("a pod is called after the workflow, the template and the path of the node", () => {
  expect(podNameOf(workflow(), node({ templateName: "train" }))).toBe(`simple-train-${fnv32a("simple.a")}`);
  expect(podNameOf(workflow(), node({ templateRef: { name: "lib", template: "load" } }))).toBe(`simple-load-${fnv32a("simple.a")}`);
  expect(podNameOf(workflow(), node({}))).toBe(`simple-${fnv32a("simple.a")}`);
});

test("the pod of a workflow that is one pod has its name", () => {
  expect(podNameOf(workflow(), node({ name: "simple", templateName: "main" }))).toBe("simple");
});

test("version 1 has the node's id", () => {
  expect(podNameOf(workflow({ "workflows.argoproj.io/pod-name-format": "v1" }), node({ templateName: "train" }))).toBe("simple-1");
});

test("a long template name is cut, so that the hash still fits", () => {
  const name = podNameOf(workflow(), node({ templateName: "t".repeat(300) }));
  expect(name).toBe(`simple-${"t".repeat(235)}-${fnv32a("simple.a")}`);
  expect(name.length).toBeLessThanOrEqual(253);
});
