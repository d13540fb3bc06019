import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compiledHere, project, runHere } from "./support.ts";

const pipelineFile = `
import { component, pipeline, type Dataset, type Directory } from "argots";
import { mkdirSync, writeFileSync, readFileSync, readdirSync } from "node:fs";
const image = "node:24-slim";
export const add = component({ image }, ({ a, b }: { a: number; b: number }) => {
  console.log(\`adding \${a} and \${b}\`);
  return a + b;
});
export const save = component({ image }, ({ text }: { text: string }, { data, parts }: { data: Dataset; parts: Directory }) => {
  writeFileSync(data.path, text);
  mkdirSync(\`\${parts.path}/inner\`);
  writeFileSync(\`\${parts.path}/inner/part\`, text);
});
export const load = component({ image }, ({ data, parts }: { data: Dataset; parts: Directory }): { text: string; same: boolean } => {
  const text = readFileSync(data.path, "utf8");
  writeFileSync(data.path, "changed by one who has a copy of its own");
  return { text, same: readFileSync(\`\${parts.path}/inner/part\`, "utf8") === text };
});
export const one = component({ image }, ({ n }: { n: number }, { file }: { file: Dataset }) => writeFileSync(file.path, String(n)));
export const total = component({ image }, ({ files }: { files: Directory }): number =>
  readdirSync(files.path).reduce((sum, name) => sum + Number(readFileSync(\`\${files.path}/\${name}\`, "utf8")), 0),
);
export const inner = pipeline({ name: "inner" }, ({ n = 1 }) => ({ more: add({ a: n, b: 1 }) }));
export const adding = pipeline({ name: "adding" }, ({ a = 1, b = 2, text = "" }) => {
  const sum = add({ a, b });
  const { data, parts } = save({ text });
  const { text: read, same } = load({ data, parts });
  const again = load({ data, parts });
  const doubled = [1, 2, 3].map((x) => add({ a: x, b: sum }));
  const { more } = inner({ n: sum });
  return { sum, read, same, again: again.text, total: doubled.reduce((x, y) => x + y, 0), more };
});
export const gathering = pipeline({ name: "gathering" }, ({ numbers = [1, 2, 3] }) => {
  const files = numbers.map((n) => one({ n }).file);
  return { total: total({ files }) };
});
`;

test("parameters and artifacts go from component to component, each with a copy of its own", async () => {
  const root = project({ "adding.pipeline.ts": pipelineFile });
  const text = 'it\'s "{{x}}" ${y} `z` /tmp/inputs\\';
  const ran = await runHere(root, compiledHere(root, "adding.pipeline.ts#adding", { a: "40", text }));
  expect(ran.ended).toMatchObject({ kind: "completed", phase: "Succeeded" });
  const guarded = text.replace("{{", "{\u2060{");
  expect(ran.outputs).toEqual({ sum: "42", read: guarded, same: "true", again: guarded, total: "132", more: "43" });
  expect(ran.lines("sum")).toEqual(["adding 40 and 2"]);
  expect(ran.states).toMatchObject({ sum: "succeeded", again: "succeeded", "inner.add": "succeeded" });
});

test("each task has a folder with what it was given, what it wrote and how it ended", async () => {
  const root = project({ "adding.pipeline.ts": pipelineFile });
  const ran = await runHere(root, compiledHere(root, "adding.pipeline.ts#adding"));
  const folder = ran.tasks.find(({ path }) => path === "sum")?.folder ?? "";
  expect(readFileSync(join(folder, "log.txt"), "utf8")).toBe("adding 1 and 2\n");
  expect(JSON.parse(readFileSync(join(folder, "task.json"), "utf8"))).toMatchObject({
    path: "sum",
    state: "succeeded",
    exitCode: 0,
    inputs: { a: "1", b: "2" },
    parameters: { result: "3" },
  });
  expect(readFileSync(join(folder, "script"), "utf8")).not.toMatch(/["`]\/tmp\/(argots|inputs|outputs)\b(?!-)/);
});

test("what a loop has written is a folder to whoever takes all of it", async () => {
  const root = project({ "adding.pipeline.ts": pipelineFile });
  const ran = await runHere(root, compiledHere(root, "adding.pipeline.ts#gathering", { numbers: "[4,5,6]" }));
  expect(ran.outputs).toEqual({ total: "15" });
});
