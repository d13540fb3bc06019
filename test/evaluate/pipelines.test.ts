import { describe, expect, test } from "vitest";
import type { CompileOptions } from "../../src/transpiler/result.ts";
import { bodyOf, formula, graphOf, prelude, shapeOf, shown, tasksOf } from "./graph-of.ts";

function read(source: string, options: CompileOptions = {}) {
  const { graph, problems } = graphOf(prelude + source, options);
  expect(problems).toEqual([]);
  return graph;
}

const codes = (source: string, options: CompileOptions = {}) => graphOf(prelude + source, options).diagnostics.map(({ code }) => code);

describe("pipelines that call pipelines", () => {
  test("a call is one node; its results are its own", () => {
    const graph = read(`
      const child = pipeline(({ n = 1 }) => { const a = make({ value: n }); return { a, twice: a + a }; });
      const single = pipeline(() => make({}));
      const silent = pipeline(() => { show({}); });
      export const main = pipeline(async () => {
        const { a, twice } = child({ n: 2 });
        const one = single();
        await silent();
        show({ value: [a, twice, one] });
      });`);
    const main = graph.pipelines.find(({ name }) => name === "main")!;
    expect(shapeOf(main.body.nodes)).toBe("child; one; silent; show after silent");
    expect(shown(main).map(formula)).toEqual(["[a twice result]"]);
    expect(graph.pipelines.map(({ name, exported }) => [name, exported])).toEqual([
      ["main", true],
      ["child", false],
      ["single", false],
      ["silent", false],
    ]);
  });

  test("two pipelines that call a third share it", () => {
    const graph = read(
      "const third = pipeline(() => { show({}); }); export const a = pipeline(() => { third(); }); export const b = pipeline(() => { third(); third(); });",
    );
    expect(graph.pipelines.filter(({ name }) => name === "third")).toHaveLength(1);
    expect(graph.pipelines.flatMap(({ body }) => body.nodes.filter(({ kind }) => kind === "call"))).toHaveLength(3);
  });

  test("in a loop, in a branch, in a helper", () => {
    const graph = read(`
      const child = pipeline(({ n = 1 }) => make({ value: n }));
      const help = (n: number) => child({ n });
      export const main = pipeline(({ go = true }) => {
        const all = [1, 2].map((n) => child({ n }));
        if (go) help(3);
        show({ value: all });
      });`);
    expect(shapeOf(graph.pipelines.find(({ name }) => name === "main")!.body.nodes)).toBe("for n[child]; if[child]; show");
  });

  test("its mistakes are said once, however it is called", () => {
    expect(
      codes(
        "const child = pipeline(() => { unheardOf(); }); export const main = pipeline(() => { for (const x of [1, 2]) child(); child(); });",
      ),
    ).toEqual(["ARG2002"]);
  });

  test.each([
    ["itself", "export const main = pipeline(() => { main(); });"],
    ["each other", "const a = pipeline(() => { b(); }); const b = pipeline(() => { a(); }); export const main = pipeline(() => { a(); });"],
  ])("no pipeline calls %s", (_, source) => {
    expect(codes(source)).toContain("ARG2048");
  });

  test.each([
    ["child({ m: 1 })", "ARG2041"],
    ["child({ n: 'a' })", "ARG2043"],
    ["child(1)", "ARG2046"],
    ["child({}, {}, {})", "ARG2047"],
    ["child({ n: make })", "ARG2044"],
  ])("wrong calls: %s", (call, code) => {
    expect(codes(`const child = pipeline(({ n = 1 }) => make({ value: n })); export const main = pipeline(() => { ${call}; });`)).toEqual([
      code,
    ]);
  });
});

describe("makers called by functions", () => {
  test("a component factory called twice makes two components", () => {
    const graph = read(`
      const tool = (command: string) => container(() => ({ image, command: [command] }));
      const [a, b] = [tool("a"), tool("b")];
      const named = tool("c");
      export const main = pipeline(() => { a({}); b({}); named({}); a({}); });`);
    const commands = [...graph.components.values()].map(({ name, implementation }) => [
      name,
      implementation.kind === "container" && implementation.command[0],
    ]);
    expect(commands).toMatchObject([
      ["container", { value: "a" }],
      ["container", { value: "b" }],
      ["named", { value: "c" }],
    ]);
    const used = tasksOf(graph.pipelines[0]!.body.nodes).map(({ component }) => component);
    expect(used).toEqual([
      "main.pipeline.ts#container",
      "main.pipeline.ts#container~2",
      "main.pipeline.ts#named",
      "main.pipeline.ts#container",
    ]);
  });

  test("a pipeline factory called twice makes two pipelines", () => {
    const graph = read(`
      const nightly = (name: string, value: number) => pipeline({ name }, () => { show({ value }); });
      export const small = nightly("small-one", 1);
      export const large = nightly("large-one", 100);`);
    expect(graph.pipelines.map((pipeline) => [pipeline.id, pipeline.name, shown(pipeline)])).toEqual([
      ["main.pipeline.ts#small", "small-one", [1]],
      ["main.pipeline.ts#large", "large-one", [100]],
    ]);
  });

  test("pipelines made in a loop", () => {
    const graph = read(
      "const all = ['eu', 'us'].map((region) => pipeline({ name: `in-${region}` }, () => { show({ value: region }); })); export const [eu, us] = all;",
    );
    expect(graph.pipelines.map((pipeline) => [pipeline.name, shown(pipeline)])).toEqual([
      ["in-eu", ["eu"]],
      ["in-us", ["us"]],
    ]);
  });

  test("a component made in a loop of a pipeline", () => {
    const graph = read(
      "export const main = pipeline(() => { for (const tag of ['a', 'b']) container(() => ({ image: `tool:${tag}`, command: ['x'] }))({}); });",
    );
    const images = [...graph.components.values()].map(
      ({ implementation }) => implementation.kind === "container" && formula(implementation.image),
    );
    expect(images).toEqual(['"tool:a"', '"tool:b"']);
  });

  test("a component that two pipelines use is one", () => {
    const graph = read("export const a = pipeline(() => { show({}); }); export const b = pipeline(() => { show({}); });");
    expect([...graph.components.keys()]).toEqual(["main.pipeline.ts#show"]);
  });

  test("components that nobody calls are left out", () => {
    expect([
      ...read(
        "const never = container(() => ({ image, command: ['x'] })); export const a = pipeline(() => { if (false) make({}); show({}); });",
      ).components.keys(),
    ]).toEqual(["main.pipeline.ts#show"]);
  });
});

describe("names of tasks", () => {
  test.each([
    ["the component's", "make({});", "make"],
    ["the variable's", "const total = make({});", "total"],
    ["the variable's, awaited", "const total = await make({});", "total"],
    ["the variable's, asserted", "const total = (await make({})) as number;", "total"],
    ["not a pattern's", "const { rows } = load({});", "load"],
    ["not of something made from it", "const total = make({}) + 1;", "make"],
    ["`name`", "const total = make({}, { name: 'called' });", "called"],
    ["a helper's result", "const total = twice();", "total"],
    ["a helper's inner tasks keep theirs", "const out = chain();", "inner; out"],
  ])("%s", (_, body, expected) => {
    const before = "const twice = () => make({}); const chain = () => { const inner = make({}); return make({ value: inner }); };";
    const { pipeline, problems } = bodyOf(body, "", before);
    expect(problems).toEqual([]);
    expect(shapeOf(pipeline.body.nodes)).toBe(expected);
  });
});

describe("options", () => {
  const retryOf = (component: string, pipeline: string, call: string, defaults: CompileOptions["defaults"] = {}) => {
    const source = `const step = container(() => ({ image, command: ["x"] }), ${component}); export const main = pipeline(${pipeline}, () => { step({}, ${call}); });`;
    return tasksOf(read(source, { defaults }).pipelines[0]!.body.nodes)[0]!.options;
  };

  test("the nearest wins, option by option", () => {
    const options = retryOf(
      "{ retry: 1, timeout: '1m', labels: { a: 'component', b: 'component' } }",
      "{ retry: 2, timeout: '2m', labels: { team: 'x' }, serviceAccount: 'far' }",
      "{ timeout: '3m', labels: { b: 'call' } }",
    );
    expect(formula(options.timeout!)).toBe('"3m"');
    expect(options.retry).toMatchObject({ limit: { value: 1 } });
    expect(Object.entries(options.labels ?? {}).map(([name, value]) => [name, formula(value)])).toEqual(
      expect.arrayContaining([
        ["a", '"component"'],
        ["b", '"call"'],
      ]),
    );
  });

  test("options are values as any other", () => {
    const { pipeline, problems } = bodyOf(
      "const common = { timeout: '5m', env: { A: 'a' } }; show({}, { ...common, env: { ...common.env, B: text } });",
      "{ text = 'x' }",
    );
    expect(problems).toEqual([]);
    const { timeout, env } = tasksOf(pipeline.body.nodes)[0]!.options;
    expect(formula(timeout!)).toBe('"5m"');
    expect(env).toMatchObject({
      A: { kind: "value", value: { value: "a" } },
      B: { kind: "value", value: { kind: "parameter", name: "text" } },
    });
  });

  test.each([
    ["show({}, { retries: 3 });", "ARG4001"],
    ["show({}, 5);", "ARG4005"],
    ["show({}, { timeout: unheardOf });", "ARG2002"],
    ["show({}, { env: { A: make } });", "ARG4002"],
  ])("wrong ones: %s", (body, code) => {
    expect(bodyOf(body).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

describe("define", () => {
  const source = "import { define } from 'argots'; export const main = pipeline(() => { show({ value: define('GIT_SHA', 'latest') }); });";

  test("reads what the command line says, else its default", () => {
    expect(shown(read(source).pipelines[0]!)).toEqual(["latest"]);
    expect(shown(read(source, { defines: { GIT_SHA: "abc" } }).pipelines[0]!)).toEqual(["abc"]);
    expect(shown(read(source, { defines: { GIT_SHA: "" } }).pipelines[0]!)).toEqual([""]);
  });

  test.each(["constructor", "__proto__", "toString"])("`%s` is a name as any other", (name) => {
    const other = source.replace("GIT_SHA", name);
    expect(shown(read(other, { defines: {} }).pipelines[0]!)).toEqual(["latest"]);
    expect(shown(read(other, { defines: Object.fromEntries([[name, "given"]]) }).pipelines[0]!)).toEqual(["given"]);
  });

  test.each([
    ["define('A')", "ARG2089"],
    ["define()", "ARG2088"],
    ["define(1, 'a')", "ARG2088"],
    ["define('A', 1)", "ARG2088"],
  ])("%s", (call, code) => {
    expect(codes(`import { define } from 'argots'; export const main = pipeline(() => { show({ value: ${call} }); });`)).toEqual([code]);
  });
});

describe("crons", () => {
  const head =
    "import { cron } from 'argots'; export const main = pipeline(({ n = 1, text }: { n?: number; text: string }) => { show({ value: [n, text] }); });\n";

  test("schedules with parameters", () => {
    const graph = read(
      `${head}/** Every night. */ export const nightly = cron(main, { schedule: "0 2 * * *", timezone: "Asia/Seoul", params: { text: "a".repeat(2) } });`,
    );
    expect(graph.schedules).toMatchObject([
      {
        pipeline: "main.pipeline.ts#main",
        options: { name: "nightly", schedules: ["0 2 * * *"], timezone: "Asia/Seoul" },
        arguments: { text: "aa" },
        description: "Every night.",
      },
    ]);
  });

  test("as a default export, once", () => {
    expect(read(`${head}export default cron(main, { schedule: "0 2 * * *", params: { text: "a" } });`).schedules).toHaveLength(1);
  });

  test.each([
    ["cron(main, { schedule: '0 2 * * *' })", "ARG6007"],
    ["cron(main, { schedule: '0 2 * * *', params: { text: undefined } })", "ARG6007"],
    ["cron(main, { schedule: '0 2 * * *', params: { text: 1 } })", "ARG2043"],
    ["cron(main, { schedule: '0 2 * * *', params: { text: 'a', m: 1 } })", "ARG2041"],
    ["cron(show, { schedule: '0 2 * * *' })", "ARG2086"],
    ["cron(main, { schedule: '0 25 * * *', params: { text: 'a' } })", "ARG4080"],
  ])("%s", (call, code) => {
    expect(codes(`${head}export const nightly = ${call};`)).toEqual([code]);
  });
});

describe("what a pipeline returns and takes", () => {
  test("parameters by defaults, by annotation, or both", () => {
    const graph = read(
      "export const main = pipeline(({ a = 1, b = 'x' as 'x' | 'y', c = [1], d }: { a?: number; b?: 'x' | 'y'; c?: number[]; d: { e: string } }) => { show({ value: [a, b, c, d.e] }); });",
    );
    expect(graph.pipelines[0]!.inputs.map(({ name, type, optional, default: value }) => [name, type.kind, optional, value])).toEqual([
      ["a", "number", true, 1],
      ["b", "string", true, "x"],
      ["c", "list", true, [1]],
      ["d", "object", false, undefined],
    ]);
  });

  test.each([
    ["return make({});", [["result", "result"]]],
    [
      "const a = make({}); return { a, b: a + 1, c: 'known' };",
      [
        ["a", "result"],
        ["b", "(add result 1)"],
        ["c", '"known"'],
      ],
    ],
    [
      "return load({});",
      [
        ["rows", "rows"],
        ["data", "data"],
        ["model", "model"],
      ],
    ],
    ["return [1, 2].map((value) => make({ value }));", [["result", "(collected result)"]]],
    ["show({});", []],
  ])("%s", (body, expected) => {
    const { pipeline, problems } = bodyOf(body);
    expect(problems).toEqual([]);
    expect(pipeline.results.map(({ name, value }) => [name, formula(value)])).toEqual(expected);
  });

  test.each([
    ["return show;", "ARG2085"],
    ["return { a: () => 1 };", "ARG2085"],
  ])("%s", (body, code) => {
    expect(bodyOf(body).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});
