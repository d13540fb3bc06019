import { expect, it } from "vitest";
import * as g from "./graph-builder.ts";
import { expectAccepted, expectManifest, manifestOf } from "./manifest.ts";

const load = g.component("loadData", [g.input("url")], [g.result("rows", g.number), g.result("data", g.model)], {
  description: "Loads the data.",
});
const train = g.component(
  "train",
  [g.input("lr", g.number), g.input("data", g.model, { optional: true })],
  [g.result("loss", g.number), g.result("model", g.model)],
);
const report = g.component("report", [
  g.input("value", g.number, { optional: true }),
  g.input("values", g.listOf(g.number), { optional: true }),
]);
const components = [load, train, report];
const url = g.input("url", g.text, { default: "https://example.com/data.csv", description: "Where the data are" });
const rows = g.output("load", "rows", g.number);
const many = g.operation(g.boolean, "greaterOrEqual", rows, g.constant(10));
const loadTask = g.task("load", "loadData", { url: g.parameter("url") });

it("orders tasks by their data, and by `after` where nothing else does", async () => {
  const nodes = [
    loadTask,
    g.task("model", "train", { lr: g.constant(0.1), data: g.output("load", "data", g.model) }),
    g.task("again", "train", { lr: g.output("model", "loss", g.number) }, { after: ["load", "model"] }),
    g.task("bye", "report", {}, { after: ["load", "model", "again"] }),
  ];
  const results = { loss: g.output("again", "loss", g.number), model: g.output("model", "model", g.model) };
  await expectManifest("tasks", g.graph([g.pipeline("main", nodes, { inputs: [url], results })], components));
});

it("guards single tasks by `when` and nests several in a DAG", async () => {
  const nodes = [
    loadTask,
    g.branch(
      "ifMany",
      many,
      [
        g.task("first", "train", { lr: g.constant(0.1), data: g.output("load", "data", g.model) }),
        g.task("second", "report", { value: g.output("first", "loss", g.number) }),
      ],
      [g.task("few", "report", { value: rows })],
    ),
    g.task("bye", "report", {}, { after: ["ifMany"] }),
  ];
  await expectManifest("branch", g.graph([g.pipeline("main", nodes, { inputs: [url] })], components));
});

it("joins the conditions of an else-if chain", async () => {
  const fast = g.operation(g.boolean, "equal", g.parameter("mode", { kind: "string", literals: ["fast", "slow"] }), g.constant("fast"));
  const nodes = [
    loadTask,
    g.branch(
      "ifMany",
      many,
      [g.task("big", "report", {})],
      [g.branch("ifFast", fast, [g.task("quick", "report", {})], [g.task("slow", "report", {})])],
    ),
  ];
  const inputs = [url, g.input("mode", { kind: "string", literals: ["fast", "slow"] }, { default: "fast" })];
  await expectManifest("else-if", g.graph([g.pipeline("main", nodes, { inputs })], components));
});

it("loops over items known now: texts, maps, JSON and pairs with an index", async () => {
  const scores = g.constant([
    { lr: 0.1, name: "a" },
    { lr: 0.2, name: "b" },
  ]);
  const nested = g.constant([{ at: [1, 2] }, { at: [3] }]);
  const nodes = [
    g.loop("rates", g.constant([0.1, 0.01]), [g.task("fit", "train", { lr: g.item("rates", g.number) })]),
    g.task("all", "report", { values: g.collected("rates", g.output("fit", "loss", g.number)) }),
    g.loop("each", scores, [g.task("named", "train", { lr: g.member(g.item("each"), "lr", g.number) })]),
    g.loop("lists", nested, [g.task("listed", "report", { values: g.member(g.item("lists", g.json), "at", g.listOf(g.number)) })]),
    g.loop("numbered", g.constant(["x", "y"]), [g.task("position", "report", { value: g.index("numbered") })]),
    g.loop("none", g.constant([]), [g.task("never", "report", {})]),
    g.task("empty", "report", { values: g.collected("none", g.output("never", "loss", g.number)) }, { after: ["none"] }),
  ];
  await expectManifest("loops-known", g.graph([g.pipeline("main", nodes)], components));
});

it("loops over lists known when the pipeline runs", async () => {
  const setting = g.objectOf({ lr: g.number });
  const nodes = [
    g.loop(
      "rates",
      g.parameter("rates", g.listOf(g.number)),
      [g.task("fit", "train", { lr: g.item("rates", g.number) }), g.task("note", "report", { value: g.output("fit", "loss", g.number) })],
      { itemName: "rate" },
    ),
    g.loop("settings", g.parameter("settings", g.listOf(setting)), [
      g.task("set", "train", { lr: g.member(g.item("settings", setting), "lr", g.number) }),
    ]),
    g.loop("again", g.collected("rates", g.output("fit", "loss", g.number)), [g.task("refit", "train", { lr: g.item("again", g.number) })]),
    g.loop("count", g.operation(g.listOf(g.number), "range", g.parameter("n", g.number)), [
      g.task("counted", "report", { value: g.item("count", g.number) }),
    ]),
    g.loop("slowly", g.parameter("rates", g.listOf(g.number)), [g.task("one", "train", { lr: g.item("slowly", g.number) })], {
      concurrency: g.constant(2),
    }),
    g.task("end", "report", { values: g.collected("slowly", g.output("one", "loss", g.number)) }),
  ];
  const inputs = [
    g.input("rates", g.listOf(g.number), { default: [0.1] }),
    g.input("settings", g.listOf(setting)),
    g.input("n", g.number, { default: 3 }),
  ];
  await expectManifest("loops-run-time", g.graph([g.pipeline("main", nodes, { inputs })], components));
});

it("collects the results of nested loops as lists of lists", async () => {
  const inner = g.collected("inner", g.output("fit", "loss", g.number));
  const nodes = [
    g.loop(
      "outer",
      g.parameter("grid", g.listOf(g.listOf(g.number))),
      [g.loop("inner", g.item("outer", g.listOf(g.number)), [g.task("fit", "train", { lr: g.item("inner", g.number) })])],
      { itemName: "row" },
    ),
  ];
  const inputs = [g.input("grid", g.listOf(g.listOf(g.number)), { default: [[0.1], []] })];
  await expectManifest(
    "loops-nested",
    g.graph([g.pipeline("main", nodes, { inputs, results: { losses: g.collected("outer", inner) } })], components),
  );
});

const compare = g.component("compare", [g.input("models", { kind: "artifact", artifact: "Directory" })]);
const rates = g.parameter("rates", g.listOf(g.number));
const models = g.collected("rates", g.output("fit", "model", g.model));
const gathering = [
  g.loop("rates", rates, [g.task("fit", "train", { lr: g.item("rates", g.number) })]),
  g.task("compare", "compare", { models }),
];
const givenRates = [g.input("rates", g.listOf(g.number), { default: [0.1] })];

it("gathers the artifacts of a loop under one key", async () => {
  const graph = g.graph([g.pipeline("main", gathering, { inputs: givenRates })], [...components, compare]);
  await expectManifest("gather", graph, { artifactRepository: "s3" });
});

it.each([
  ["gcs", "key"],
  ["oss", "key"],
  ["azure", "blob"],
] as const)("says where artifacts are in a repository of the kind %s by its %s", (artifactRepository, field) => {
  const picking = g.loop("again", g.operation(g.listOf(g.number), "range", g.constant(2)), [
    g.task("next", "train", { lr: g.constant(1), data: g.operation(g.model, "element", models, g.index("again")) }),
  ]);
  const graph = g.graph([g.pipeline("main", [...gathering, picking], { inputs: givenRates })], [...components, compare]);
  const { text, messages } = manifestOf(graph, { artifactRepository });
  expect(messages).toEqual([]);
  expect(text).toContain(`{name: models, ${artifactRepository}: {${field}: "{{workflow.name}}/main.fit/model"}, optional: true}`);
  expect(text).toContain(`${artifactRepository}: {${field}: "{{inputs.parameters.model-key}}"}`);
  expect(text).toMatch(new RegExp(`${artifactRepository}: \\{${field}: "\\{\\{workflow.name\\}\\}/main.fit/model/\\{\\{item\\}\\}"`));
  expectAccepted(text);
});

it("calls another pipeline as a nested template, with a retry of its own", async () => {
  const inner = g.pipeline("prepare", [g.task("load", "loadData", { url: g.parameter("from", g.text, "prepare") })], {
    exported: false,
    description: "Loads and more.",
    inputs: [g.input("from"), g.input("size", g.number, { default: 2 })],
    results: { rows: g.output("load", "rows", g.number), data: g.output("load", "data", g.model) },
  });
  const main = g.pipeline(
    "main",
    [
      g.call("prepared", "prepare", { from: g.parameter("url") }),
      g.call("twice", "prepare", { from: g.constant("b") }, { options: { retry: { limit: g.constant(2) } } }),
      g.task("fit", "train", { lr: g.output("prepared", "rows", g.number), data: g.output("twice", "data", g.model) }),
    ],
    { inputs: [url] },
  );
  await expectManifest("call", g.graph([main, inner], components));
});

it("lets what follows a task that may fail run all the same", async () => {
  const nodes = [
    g.task("fit", "train", { lr: g.constant(0.1) }, { options: { continueOnError: true } }),
    g.task("tell", "report", { value: g.output("fit", "loss", g.number) }),
    g.loop("rates", g.constant([1, 2]), [
      g.task("each", "train", { lr: g.item("rates", g.number) }, { options: { continueOnError: true } }),
    ]),
    g.task("all", "report", { values: g.collected("rates", g.output("each", "loss", g.number)) }),
  ];
  await expectManifest("continue-on-error", g.graph([g.pipeline("main", nodes)], components));
});

it("hands metadata on beside artifacts", async () => {
  const make = g.component("make", [], [g.result("data", g.model, { metadata: true })]);
  const read = g.component("read", [g.input("data", g.model, { metadata: true })]);
  const nodes = [
    g.task("make", "make"),
    g.task("read", "read", { data: g.output("make", "data", g.model) }),
    g.task("given", "read", { data: g.parameter("given", g.model) }),
    g.task("number", "report", { value: g.member(g.metadata(g.output("make", "data", g.model)), "rows", g.number) }),
  ];
  await expectManifest(
    "metadata",
    g.graph([g.pipeline("main", nodes, { inputs: [g.input("given", g.model, { optional: true })] })], [...components, make, read]),
  );
});

it("divides a block of more than 200 tasks", () => {
  const nodes = Array.from({ length: 250 }, (_, i) =>
    g.task(`t${i}`, "train", { lr: i === 0 ? g.constant(1) : g.output(`t${i - 1}`, "loss", g.number) }, { name: "step" }),
  );
  const { text, messages } = manifestOf(
    g.graph([g.pipeline("main", nodes, { results: { loss: g.output("t249", "loss", g.number) } })], components),
  );
  expect(messages).toEqual([]);
  expect(text).toContain("dependencies: [part-1]");
  expect(text).toContain('value: "{{tasks.part-1.outputs.parameters.loss}}"');
  expect(text.match(/template: train$/gm)).toHaveLength(250);
  expectAccepted(text);
});
