import { expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";

const source = `import { component, pipeline } from "argots";
const load = component({ image: "node:24-slim" }, ({ url }: { url: string }) => ({ rows: url.length }));
const show = component({ image: "node:24-slim" }, ({ rows }: { rows: number }) => console.log(rows));
const inner = pipeline({ name: "inner" }, ({ rows }: { rows: number }) => {
  show({ rows });
});
export const outer = pipeline({ name: "outer" }, ({ url = "a" }) => {
  const { rows } = load({ url });
  if (rows > 3) show({ rows }, { name: "many" });
  else {
    show({ rows }, { name: "few" });
    show({ rows: 1 }, { name: "one" });
  }
  for (const n of [1, 2]) show({ rows: n });
  inner({ rows }, { continueOnError: true });
});
`;

test("every task of a manifest is traced to the line that it was written on", () => {
  const { manifests, diagnostics } = compile(["main.pipeline.ts"], {
    root: "/project",
    fileSystem: memoryFileSystem({ "/project/main.pipeline.ts": source }),
  });
  expect(diagnostics).toEqual([]);
  const [manifest] = manifests;
  expect(manifest!.sources.map(({ template, task, place }) => `${template}/${task} ${place.file}:${place.line}`)).toEqual([
    "outer/load main.pipeline.ts:8",
    "outer/many main.pipeline.ts:9",
    "outer/if-rows-else main.pipeline.ts:9",
    "outer/show main.pipeline.ts:14",
    "outer/inner main.pipeline.ts:15",
    "outer/inner-settled main.pipeline.ts:15",
    "if-rows-else/few main.pipeline.ts:11",
    "if-rows-else/one main.pipeline.ts:12",
    "inner/show main.pipeline.ts:5",
  ]);
  const spec = manifest!.documents[0]!["spec"] as unknown as { templates: { name: string; dag?: { tasks: { name: string }[] } }[] };
  const tasks = spec.templates.flatMap(({ name, dag }) => (dag?.tasks ?? []).map((task) => `${name}/${task.name}`));
  expect(manifest!.sources.map(({ template, task }) => `${template}/${task}`).sort()).toEqual(tasks.sort());
});
