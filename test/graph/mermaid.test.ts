import { expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { mermaid, mermaidText } from "../../src/graph/mermaid.ts";

function diagramOf(body: string): string {
  const source = `import { component, pipeline } from "argots";
export const load = component({ image: "node:24-slim" }, ({ url }: { url: string }): number => url.length);
export const train = component({ image: "node:24-slim" }, ({ rows }: { rows: number }): number => rows);
export const report = component({ image: "node:24-slim" }, (_: {}): void => {});
export const inner = pipeline({ name: "inner" }, ({ rows = 1 }) => ({ score: train({ rows }) }));
export const main = pipeline({ name: "main" }, ({ url = "u", threshold = 0.5 }) => {
${body}
});
`;
  const result = compile(["/main.pipeline.ts"], { root: "/", fileSystem: memoryFileSystem({ "/main.pipeline.ts": source }) });
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const pipeline = result.graph.pipelines.find(({ name }) => name === "main")!;
  return mermaid(pipeline);
}

test("data is a solid arrow, mere order a dotted one", () => {
  expect(diagramOf(`const rows = load({ url });\nconst score = train({ rows });\nreport({}, { after: [score] });`)).toBe(`flowchart TD
  n0["rows"]
  n1["score"]
  n2["report"]
  n0 --> n1
  n1 -.-> n2
`);
});

test("a branch is a diamond with an arrow to what begins on either side", () => {
  expect(
    diagramOf(
      `const score = load({ url });\nif (score >= threshold) { const rows = train({ rows: score }); train({ rows }); } else report({});`,
    ),
  ).toBe(`flowchart TD
  n0["score"]
  n1{"if score #62;= threshold"}
  n2["rows"]
  n3["train"]
  n4["report"]
  n0 --> n1
  n0 --> n2
  n2 --> n3
  n1 -- yes --> n2
  n1 -- no --> n4
`);
});

test("a loop is a frame, a called pipeline a box of its own kind", () => {
  expect(diagramOf(`const rows = load({ url });\nfor (const depth of [1, 2]) inner({ rows: rows + depth });`)).toBe(`flowchart TD
  n0["rows"]
  subgraph n1["for each depth"]
    n2[["inner"]]
  end
  n0 --> n2
`);
});

test("no text ends its label, its line or the fence around it", () => {
  for (const hostile of [
    '"]; click n0 "javascript:alert(1)"',
    "a\n```\n# b",
    "<img src=x>",
    "%%{init: {}}%%",
    "#quot;",
    "end",
    "|x|",
    "[[a]]",
  ]) {
    expect(mermaidText(hostile)).not.toMatch(/["<>`%[\]{}|\n\r&]/);
    expect(mermaidText(hostile).replace(/#\d+;/g, "")).not.toContain("#");
  }
  expect(mermaidText("  \n ")).toBe("#32;");
  expect([...mermaidText("x".repeat(500))]).toHaveLength(80);
});
