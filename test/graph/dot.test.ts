import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { dot } from "../../src/graph/dot.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import { runIn, temporaryProject } from "../cli/support.ts";

const source = `import { component, pipeline } from "argots";
const load = component({ image: "node:24-slim" }, ({ url }: { url: string }): number => url.length);
const show = component({ image: "node:24-slim" }, ({ rows }: { rows: number }) => console.log(rows));
const inner = pipeline({ name: "inner" }, ({ rows = 1 }) => { show({ rows }); });
export const main = pipeline({ name: "main" }, ({ url = "u", mode = "fast" }) => {
  const rows = load({ url });
  if (mode === "say \\"fast\\\\") show({ rows }, { name: "quick" });
  else inner({ rows });
  for (const n of [1, 2]) {
    const more = load({ url: \`\${url}\${n}\` });
    show({ rows: more }, { after: [rows] });
  }
});
`;

describe("Graphviz", () => {
  test("data, order, conditions, calls and loops", () => {
    const { graph, diagnostics } = compile(["/main.pipeline.ts"], {
      root: "/",
      fileSystem: memoryFileSystem({ "/main.pipeline.ts": source }),
    });
    expect(diagnostics).toEqual([]);
    expect(dot(graph.pipelines.find(({ name }) => name === "main")!)).toBe(`digraph "main" {
  compound=true;
  node [shape=box, style=rounded, fontname="sans-serif"];
  n0 [label="rows"];
  n1 [label="if mode === \\"say \\\\\\"fast\\\\\\\\\\"", shape=diamond, style=solid];
  n2 [label="quick"];
  n3 [label="inner", peripheries=2];
  subgraph cluster_n4 {
    label="for each n";
    n5 [label="more"];
    n6 [label="show"];
  }
  n0 -> n2;
  n1 -> n2 [label=yes];
  n0 -> n3;
  n1 -> n3 [label=no];
  n5 -> n6;
  n0 -> n6 [style=dotted];
}
`);
  });
});

test("an arrow from or to a frame ends at its border", () => {
  const handled = source.replace(
    /  const rows = load[^]*$/,
    `  try {
    const rows = load({ url });
    show({ rows });
  } catch {
    if (mode === "fast") throw new Error("slow");
  } finally {
    show({ rows: 1 }, { name: "over" });
  }
  let rows = 9;
  while (rows > 3) rows = load({ url: \`\${rows}\` });
  show({ rows }, { name: "last" });
});
`,
  );
  const { graph, diagnostics } = compile(["/main.pipeline.ts"], {
    root: "/",
    fileSystem: memoryFileSystem({ "/main.pipeline.ts": handled }),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(dot(graph.pipelines.find(({ name }) => name === "main")!)).toBe(`digraph "main" {
  compound=true;
  node [shape=box, style=rounded, fontname="sans-serif"];
  subgraph cluster_n0 {
    label="try … finally";
    subgraph cluster_n1 {
      label="try … catch";
      subgraph cluster_n1body {
        label="try";
        n2 [label="rows"];
        n3 [label="show"];
      }
      subgraph cluster_n1handler {
        label="catch";
        n4 [label="if mode === \\"fast\\"", shape=diamond, style=solid];
        n5 [label="throw \\"slow\\"", shape=octagon, style=solid];
      }
    }
    n6 [label="over"];
  }
  subgraph cluster_n7 {
    label="while rows > 3";
    n8 [label="load"];
  }
  n9 [label="last"];
  n2 -> n3;
  n4 -> n5 [label=yes];
  n2 -> n4 [style=dotted, label=failed, ltail=cluster_n1body, lhead=cluster_n1handler];
  n2 -> n6 [style=dotted, label="in any case", ltail=cluster_n1];
  n2 -> n8 [style=dotted, ltail=cluster_n0, lhead=cluster_n7];
  n8 -> n9 [ltail=cluster_n7];
  n2 -> n9 [style=dotted, ltail=cluster_n0];
}
`);
});

describe("argots graph", () => {
  test("prints one diagram a pipeline", async () => {
    const root = temporaryProject({ "main.pipeline.ts": source.replace("const inner", "export const inner") });
    const both = await runIn(root, "graph", { compile });
    expect(both).toMatchObject({ exitCode: 0, stderr: "" });
    expect(both.stdout).toMatch(/^%% inner\nflowchart TD\n {2}n0\["show"\]\n%% main\nflowchart TD\n/);
    expect((await runIn(root, "graph main.pipeline.ts --format dot", { compile })).stdout).toMatch(/^\/\/ inner\ndigraph "inner" \{\n/);
    expect((await runIn(root, "graph nothing.pipeline.ts", { compile })).exitCode).toBe(1);
  });
});
