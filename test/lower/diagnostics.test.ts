import { expect, it } from "vitest";
import type { Node, Pipeline, Schedule } from "../../src/graph/graph.ts";
import type { Place } from "../../src/graph/types.ts";
import { lower, type LowerOptions } from "../../src/transpiler/lower/lower.ts";
import * as g from "./graph-builder.ts";
import { codesOf } from "./manifest.ts";

const fit = g.component(
  "fit",
  [g.input("lr", g.number, { optional: true }), g.input("data", g.model, { optional: true })],
  [g.result("loss", g.number), g.result("model", g.model)],
);
const need = g.component("need", [g.input("data", g.model, { metadata: true })]);
const directory = g.component("directory", [g.input("models", { kind: "artifact", artifact: "Directory" })]);
const components = [fit, need, directory];
const main = (nodes: Parameters<typeof g.pipeline>[1], more: Parameters<typeof g.pipeline>[2] = {}): readonly Pipeline[] => [
  g.pipeline("main", nodes, more),
];
const codes = (
  pipelines: readonly Pipeline[],
  options: Partial<LowerOptions> = {},
  schedules: readonly Schedule[] = [],
): readonly string[] => codesOf(g.graph(pipelines, components, schedules), options);
const inner = g.pipeline("inner", [g.task("fit", "fit")], { exported: false });
const schedule = (options: Partial<Schedule["options"]>): Schedule => ({
  pipeline: "main",
  options: { name: "nightly", schedules: ["0 2 * * *"], ...options },
  arguments: {},
  place: g.place,
});
const model = g.output("make", "model", g.model);
const collectedModels = g.collected("each", g.output("one", "model", g.model));
const each = (items = g.constant([1])) => g.loop("each", items, [g.task("one", "fit", { lr: g.item("each", g.number) })]);

it("refuses a timeout on a nested pipeline", () => {
  expect(codes([...main([g.call("nested", "inner", {}, { options: { timeout: g.constant("5m") } })]), inner])).toEqual(["ARG6001"]);
});

it("refuses a retry limit of a nested pipeline that is not known", () => {
  const options = { retry: { limit: g.parameter("n", g.number) } };
  const inputs = [g.input("n", g.number, { default: 1 })];
  expect(codes([...main([g.call("nested", "inner", {}, { options })], { inputs }), inner])).toEqual(["ARG6022"]);
});

it("leaves what a call merely inherits to the tasks", () => {
  const options = { timeout: g.constant("5m") };
  expect(codes([...main([g.call("nested", "inner", {}, { options })], { taskDefaults: options }), inner])).toEqual([]);
});

it("refuses more templates of the author's than Argo takes in an object", () => {
  const templates = Array.from({ length: 200 }, (_, i) => ({ name: `own-${i}`, suspend: {} }));
  const options = { patch: { templates } };
  expect(codes(main([g.task("fit", "fit")], { options }), { argoVersion: "4.1" })).toContain("ARG6002");
  expect(codes(main([g.task("fit", "fit")], { options }), { argoVersion: "3.7" })).toEqual([]);
});

it("refuses more tasks than one DAG takes where they have to stand in one", () => {
  const tasks = Array.from({ length: 200 }, (_, i) => g.task(`t${i}`, "fit", {}));
  const attempt: Node = {
    kind: "try",
    id: "try",
    name: "try",
    after: [],
    place: g.place,
    body: { nodes: tasks },
    handles: "every-end",
    handler: { nodes: [g.task("after", "fit", { lr: g.output("t0", "loss", g.number) })] },
    inline: true,
  };
  expect(codes(main([attempt]))).toContain("ARG6003");
});

it("refuses more inputs than Argo takes", () => {
  const inputs = Array.from({ length: 501 }, (_, i) => g.input(`p${i}`, g.number, { default: i }));
  expect(codes(main([g.task("fit", "fit")], { inputs }))).toContain("ARG6004");
});

it("warns of a manifest that clusters refuse", () => {
  const large = g.component("large", [], [], {
    place: { ...g.place, line: 9 },
    implementation: {
      kind: "script",
      language: "python",
      image: g.constant("python:3"),
      command: ["python3"],
      source: "x = 1\n".repeat(200_000),
      environment: {},
    },
  });
  const graph = g.graph(main([g.task("large", "large")]), [large]);
  expect(codesOf(graph)).toEqual(["ARG6005"]);
  const found: [string, Place | undefined][] = [];
  lower(graph, { as: "workflow", argoVersion: "3.7" }, (message, place) => found.push([message.text, place]));
  // One component is nearly all of it: that is the place where something can be done.
  expect(found).toEqual([[expect.stringContaining("1.4 MB of it the component `large`"), large.place]]);
});

it("warns of a manifest that is large in many parts where the pipeline stands", () => {
  const parts = Array.from({ length: 4 }, (_, index) =>
    g.component(`part${index}`, [], [], {
      implementation: {
        kind: "script",
        language: "python",
        image: g.constant("python:3"),
        command: ["python3"],
        source: "x = 1\n".repeat(50_000),
        environment: {},
      },
    }),
  );
  const graph = g.graph(main(parts.map(({ id }) => g.task(id, id))), parts);
  const found: string[] = [];
  lower(graph, { as: "workflow", argoVersion: "3.7" }, (message) => found.push(message.text));
  expect(found).toEqual([expect.stringMatching(/^The manifest of `main` is 1\.[0-9] MB, in 5 templates,/)]);
});

it("refuses what an old release cannot do", () => {
  const late = schedule({ when: "true", stopWhen: "true", schedules: ["0 2 * * *", "0 3 * * *"] });
  expect(codes(main([g.task("fit", "fit")]), { argoVersion: "3.5" }, [late])).toEqual(["ARG6006", "ARG6006", "ARG6006"]);
  expect(codes(main([g.task("fit", "fit")]), { argoVersion: "3.6" }, [late])).toEqual([]);
});

it("refuses a cron that leaves a parameter without a value, or has too long a name", () => {
  expect(codes(main([g.task("fit", "fit")], { inputs: [g.input("url")] }), {}, [schedule({})])).toEqual(["ARG6007"]);
  expect(codes(main([g.task("fit", "fit")]), {}, [schedule({ name: "n".repeat(53) })])).toEqual(["ARG6018"]);
});

it("refuses a pipeline with too long a name", () => {
  expect(codes(main([g.task("fit", "fit")], { name: "n".repeat(64) }))).toEqual(["ARG6019"]);
});

it("refuses what Argo's expressions cannot compute as JavaScript does", () => {
  const n = g.parameter("n", g.number);
  const inputs = [g.input("n", g.number, { default: 1 })];
  expect(
    codes(
      main([g.task("fit", "fit", { lr: g.operation(g.number, "toNumber", g.operation(g.text, "toFixed", n, g.constant(2))) })], { inputs }),
    ),
  ).toContain("ARG6008");
  expect(codes(main([g.task("fit", "fit", { lr: g.operation(g.number, "remainder", n, g.constant(0.1)) })], { inputs }))).toContain(
    "ARG6009",
  );
});

it("refuses a concurrency that is not known", () => {
  const inputs = [g.input("n", g.number, { default: 1 })];
  expect(
    codes(main([g.loop("each", g.constant([1]), [g.task("fit", "fit")], { concurrency: g.parameter("n", g.number) })], { inputs })),
  ).toEqual(["ARG6010"]);
});

it("refuses artifacts that may not be there, or that would be chosen by an expression", () => {
  const risky = g.task("make", "fit", {}, { options: { continueOnError: true } });
  expect(codes(main([risky, g.task("use", "need", { data: model })]))).toContain("ARG6012");
  const choice = g.operation(g.model, "conditional", g.parameter("b", g.boolean), model, model);
  const inputs = [g.input("b", g.boolean, { default: true })];
  expect(codes(main([g.task("make", "fit"), g.task("use", "fit", { data: choice })], { inputs }))).toEqual(["ARG6013"]);
});

it("refuses to gather artifacts without knowing where, or what is not made in the loop", () => {
  const use = g.task("use", "directory", { models: collectedModels });
  expect(codes(main([each(), use]))).toEqual(["ARG6014"]);
  const nested = g.loop("outer", g.constant([[1]]), [each(g.item("outer", g.listOf(g.number))), use]);
  expect(codes(main([nested]), { artifactRepository: "s3" })).toEqual([]);
  const called = g.pipeline("called", [each(), use], { exported: false });
  expect(codes([...main([g.call("nested", "called")]), called], { artifactRepository: "s3" })).toEqual([]);
  const outside = [g.task("make", "fit"), each(), g.task("use", "directory", { models: g.collected("each", model) })];
  expect(codes(main(outside), { artifactRepository: "s3" })).toEqual(["ARG6020"]);
});

it("refuses to cache what it cannot know, and metadata that nobody reports", () => {
  const cached = g.task("use", "fit", { data: model }, { options: { cache: {} } });
  expect(codes(main([g.task("make", "fit"), cached]))).toEqual(["ARG6015"]);
  const rows = g.member(g.metadata(model), "rows", g.number);
  expect(codes(main([g.task("make", "fit"), g.task("use", "fit", { lr: rows })]))).toContain("ARG6017");
});

it("refuses a source that Argo would substitute in", () => {
  const tagged = g.component("tagged", [], [], {
    implementation: {
      kind: "script",
      language: "python",
      image: g.constant("python:3"),
      command: ["python3"],
      source: 'print(f"{{x}}")\n',
      environment: {},
    },
  });
  expect(codesOf(g.graph(main([g.task("tagged", "tagged")]), [tagged]))).toEqual(["ARG6016"]);
});

it("warns of a pipeline that calls itself", () => {
  expect(codes(main([g.call("again", "main")]))).toEqual(["ARG6024"]);
});
