import { describe, expect, test } from "vitest";
import { bodyOf, graphOf, prelude, tasksOf, valueOf } from "./graph-of.ts";

const nested = (count: number, open: string, middle: string, close: string) => open.repeat(count) + middle + close.repeat(count);

describe("what is large, and still what people may write, is worked out", () => {
  test.each<[string, string, unknown]>([
    ["a recursion", "(function sum(n) { return n === 0 ? 0 : n + sum(n - 1); })(60)", 1830],
    ["a long loop", "(() => { let n = 0; for (let i = 0; i < 20000; i++) n += i; return n; })()", 199990000],
    ["a long list", "Array.from({ length: 20000 }, (_, i) => i).filter((x) => x % 2).length", 10000],
    ["a long text", "'ab'.repeat(200000).length", 400000],
    ["deep data", nested(100, "[", "1", "]"), JSON.parse(nested(100, "[", "1", "]"))],
    ["many parentheses", nested(100, "(", "1", ")"), 1],
    ["a long sum", Array.from({ length: 300 }, (_, i) => i).join(" + "), 44850],
    ["a long text of parts", Array.from({ length: 300 }, () => "'a'").join(" + "), "a".repeat(300)],
  ])("%s", (_, expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  test("a thousand tasks, a thousand statements, fifty branches", () => {
    const body = `for (let i = 0; i < 1000; i++) show({ value: [i, go] });
${Array.from({ length: 1000 }, (_, i) => `const v${i} = ${i};`).join("\n")}
${nested(50, "if (go) {", "make({});", "}")}`;
    const { pipeline, problems } = bodyOf(body, "{ go = true }");
    expect(problems).toEqual([]);
    expect(tasksOf(pipeline.body.nodes)).toHaveLength(1001);
  });

  test("a sum of two hundred outputs", () => {
    const { problems } = bodyOf(
      "const all = Array.from({ length: 200 }, (_, i) => [make, i] as const).map(([f, value]) => f({ value })); show({ value: all.reduce((a, b) => a + b) });",
    );
    expect(problems).toEqual([]);
  });

  test("each file has a budget of its own", () => {
    const loop = "(() => { let n = 0; for (let i = 0; i < 60000; i++) n += i; return n; })()";
    const files = Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.ts`, `export const ${name} = 1;`]));
    const { problems } = graphOf({
      ...files,
      "main.pipeline.ts": `${prelude}export const main = pipeline(() => { show({ value: ${loop} }); });`,
    });
    expect(problems).toEqual([]);
  });
});

describe("grammar that the parser lets through", () => {
  test.each([
    ["const a = 1; const a = 2; show({ value: a });", ["1:20 ARG1006"]],
    ["const { a, b: a } = { a: 1, b: 2 }; show({ value: a });", ["1:15 ARG1006"]],
    ["function f() {} const f = 1; show({ value: f });", ["1:23 ARG1006"]],
    ["make({}); break; show({});", ["1:11 ARG1006"]],
    ["for (const x of [1, 2]) { [x].forEach(() => { continue; }); } show({});", ["1:47 ARG1006"]],
    ["const xs = [1]; for (const of xs) show({});", ["1:22 ARG1006"]],
  ])("%s", (body, problems) => {
    expect(bodyOf(body).problems).toEqual(problems);
  });

  test("a name of the file declared twice", () => {
    const line = prelude.split("\n").length;
    const main = "export const main = pipeline(() => { show({}); });";
    for (const again of ["const show = 1;", "import { show } from './a.ts';", "function show() {}", "const { show } = { show: 1 };"])
      expect(graphOf({ "main.pipeline.ts": `${prelude}${again}\n${main}`, "a.ts": "export const show = 1;" }).problems).toContainEqual(
        expect.stringMatching(new RegExp(`^${line}:\\d+ ARG1006$`)),
      );
  });

  test("overloads are one function", () => {
    const before = "function f(x: string): string;\nfunction f(x: number): number;\nfunction f(x: unknown) { return x; }";
    expect(valueOf("[f(1), f('a')]", "", before)).toEqual([1, "a"]);
  });

  test("blocks may reuse the names around them", () => {
    const body =
      "const a = 1; { const a = 2; show({ value: a }); } for (const a of ['x', 5]) { const b = a; { const b = 3; show({ value: [a, b] }); } } show({ value: a });";
    expect(bodyOf(body).problems).toEqual([]);
  });
});

describe("settings of makers", () => {
  const codes = (declaration: string) =>
    graphOf(
      `${prelude}import { approval, resource } from "argots";\nconst it = ${declaration};\nexport const main = pipeline(() => { it({}); });`,
    ).diagnostics.map(({ code }) => code);

  test.each([
    [`approval({ message: "ok?", choices: "yes" as any })`, ["ARG2105"]],
    [`approval({ message: 5 as any })`, ["ARG2104"]],
    [`resource({ action: "create", manifest: { kind: "ConfigMap" }, outputs: "name" as any })`, ["ARG2103"]],
    [`resource({ action: "create", manifest: { kind: "ConfigMap" }, outputs: { name: { jsonpath: "{.a}" } as any } })`, ["ARG2102"]],
    [`resource({ action: "create", manifest: { kind: "ConfigMap" }, flags: "--force" as any })`, ["ARG2105"]],
  ])("%s", (declaration, expected) => {
    expect(codes(declaration)).toEqual(expected);
  });
});
