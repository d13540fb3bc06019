import { expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { mermaid, mermaidText } from "../../src/graph/mermaid.ts";

function diagramOf(body: string): string {
  const source = `import { component, pipeline, run } from "argots";
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

test("what a branch sets: an arrow from the task that made it, and from the condition where nothing is made", () => {
  expect(diagramOf(`let rows = 0;\nif (threshold > 1) rows = load({ url });\ntrain({ rows });`)).toBe(`flowchart TD
  n0{"if threshold #62; 1"}
  n1["load"]
  n2["train"]
  n0 -- yes --> n1
  n0 -- no --> n2
  n1 --> n2
`);
});

test("either of two tasks: no arrow from the condition", () => {
  expect(diagramOf(`const rows = threshold > 1 ? load({ url }) : train({ rows: 1 });\ntrain({ rows }, { name: "again" });`))
    .toBe(`flowchart TD
  n0{"if threshold #62; 1"}
  n1["load"]
  n2["train"]
  n3["again"]
  n0 -- yes --> n1
  n0 -- no --> n2
  n1 --> n3
  n2 --> n3
`);
});

test("iterations that follow each other are a frame that says so", () => {
  expect(
    diagramOf(
      `let rows = 1;\nfor (const depth of [1, 2].slice(threshold)) rows = train({ rows: rows + depth });\nload({ url: String(rows) });`,
    ),
  ).toBe(`flowchart TD
  subgraph n0["for each depth, one by one"]
    n1["train"]
  end
  n2["load"]
  n0 --> n2
`);
});

test.each([
  ["let rows = 9; while (rows > threshold) rows = train({ rows });", "while rows #62; threshold"],
  ["let rows = 9; do rows = train({ rows }); while (rows > threshold);", "do … while train #62; threshold"],
  ["let rows = 9; for (;;) { rows = train({ rows }); if (rows < threshold) break; }", "do … while !(train #60; threshold)"],
])("%s", (body, title) => {
  expect(diagramOf(body)).toBe(`flowchart TD
  subgraph n0["${title}"]
    n1["train"]
  end
`);
});

test("a frame has no arrow to what is in it", () => {
  const body = `let rows = load({ url });\nfor (const depth of [1, 2].slice(threshold)) { const more = train({ rows: rows + depth }); if (more > 3) rows = train({ rows: more }); }`;
  expect(diagramOf(body)).toBe(`flowchart TD
  n0["rows"]
  subgraph n1["for each depth, one by one"]
    n2["more"]
    n3{"if more #62; 3"}
    n4["train"]
  end
  n0 --> n1
  n2 --> n3
  n2 --> n4
  n3 -- yes --> n4
`);
});

test("a `try` is a frame with an arrow to what handles its end", () => {
  expect(
    diagramOf(`let rows: number;\ntry { rows = load({ url }); } catch { rows = train({ rows: 1 }); }\ntrain({ rows }, { name: "again" });`),
  ).toBe(`flowchart TD
  subgraph n0["try … catch"]
    n1["load"]
    n2["train"]
  end
  n3["again"]
  n1 -. failed .-> n2
  n1 --> n3
  n2 --> n3
  n0 -.-> n3
`);
});

test("more than one task in it: a frame of their own", () => {
  expect(diagramOf(`try { const rows = load({ url }); train({ rows }); } finally { report({}); train({ rows: 1 }); }`)).toBe(`flowchart TD
  subgraph n0["try … finally"]
    subgraph n0body["try"]
      n1["rows"]
      n2["train"]
    end
    subgraph n0handler["finally"]
      n3["report"]
      n4["train"]
    end
  end
  n1 --> n2
  n0body -. in any case .-> n0handler
`);
});

test("a failure that nobody handles", () => {
  expect(diagramOf(`try { load({ url }); } catch {}\nreport({});`)).toBe(`flowchart TD
  subgraph n0["try, and go on after a failure"]
    n1["load"]
  end
  n2["report"]
  n0 -.-> n2
`);
});

test("a `throw` is a box of its own kind, and what follows is on the other side of the condition", () => {
  expect(diagramOf(`if (threshold > 1) throw new Error(\`no \${url}\`);\nreport({});`)).toBe(`flowchart TD
  n0{"if threshold #62; 1"}
  n1>"throw #34;no #34; + url"]
  n2["report"]
  n0 -- yes --> n1
  n0 -- no --> n2
`);
});

test("what is done when the run is over is a frame", () => {
  expect(diagramOf(`try { load({ url }); } finally { if (run.status !== "Succeeded") report({}); }`)).toBe(`flowchart TD
  n0["load"]
  subgraph exit["when the run is over"]
    n1{"if run.status !== #34;Succeeded#34;"}
    n2["report"]
  end
  n1 -- yes --> n2
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
