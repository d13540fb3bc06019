import { expect, test } from "vitest";
import { compiledHere, project, runHere } from "./support.ts";

const source = `
import { component, pipeline, type Dataset } from "argots";
import { writeFileSync, readFileSync } from "node:fs";
const image = "node:24-slim";
export const save = component({ image }, ({ text }: { text: string }, { data }: { data: Dataset }) => {
  console.log("saving");
  writeFileSync(data.path, text);
});
export const load = component({ image }, ({ data }: { data: Dataset }): string => {
  console.log("loading");
  return readFileSync(data.path, "utf8");
});
export const two = pipeline({ name: "two" }, ({ text = "a" }) => {
  const { data } = save({ text }, { cache: true });
  return { text: load({ data }, { cache: true }) };
});
`;

test("a cached task runs again only for other inputs, and gives its artifacts to later runs", async () => {
  const root = project({ "two.pipeline.ts": source });
  const manifests = compiledHere(root, "two.pipeline.ts");
  const first = await runHere(root, manifests);
  expect(first.states).toEqual({ save: "succeeded", load: "succeeded" });
  const second = await runHere(root, manifests);
  expect(second.states).toEqual({ save: "cached", load: "cached" });
  expect(second.outputs).toEqual({ text: "a" });
  const other = await runHere(root, compiledHere(root, "two.pipeline.ts", { text: "b" }));
  expect(other.states).toEqual({ save: "succeeded", load: "succeeded" });
  expect(other.outputs).toEqual({ text: "b" });
});

test("a task whose producer was found in the cache reads what the cache holds", async () => {
  const root = project({ "two.pipeline.ts": source.replace("load({ data }, { cache: true })", "load({ data })") });
  const manifests = compiledHere(root, "two.pipeline.ts");
  await runHere(root, manifests);
  const second = await runHere(root, manifests);
  expect(second.states).toEqual({ save: "cached", load: "succeeded" });
  expect(second.outputs).toEqual({ text: "a" });
});

test("without the cache everything runs", async () => {
  const root = project({ "two.pipeline.ts": source });
  const manifests = compiledHere(root, "two.pipeline.ts");
  await runHere(root, manifests);
  const second = await runHere(root, manifests, { settings: { cache: false } });
  expect(second.states).toEqual({ save: "succeeded", load: "succeeded" });
});
