// Runs the pipelines of both examples on this machine, with their real packages, and compares what they give with the same Python functions
// called plainly:
//
//   seeds.mjs               with dist/cli.cjs
//   seeds.mjs --cli FILE    with another build
//   seeds.mjs --why-not     says why that cannot be done here, and nothing where it can
//
// Environments of Python are kept in ~/.cache/argots-seeds. Each run has a time limit.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checks } from "./check.mjs";
import { argotsRun, cache, copyExamples, edit, finished, noteComplete, pythonWithPackages, whyNot } from "./seeds/project.mjs";

const { values } = parseArgs({ options: { cli: { type: "string" }, "why-not": { type: "boolean" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));

const reason = await whyNot();
if (values["why-not"]) {
  if (reason !== undefined) console.log(reason);
  process.exit(0);
}
if (reason !== undefined) {
  console.error(reason);
  process.exit(1);
}

const cli = resolve(values.cli ?? join(root, "dist", "cli.cjs"));
const folder = copyExamples(root);
const { check, finish } = checks();
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const training = join(folder, "training");
const simpleTraining = join(folder, "simple-training");
const customers = join(training, "data", "customers.csv");
const fewer = join(training, "data", "fewer.csv");
writeFileSync(fewer, readFileSync(customers, "utf8").split("\n").slice(0, 300).join("\n") + "\n");
const configurations = [
  { nEstimators: 100, maxDepth: 4, learningRate: 0.1 },
  { nEstimators: 200, maxDepth: 6, learningRate: 0.05 },
  { nEstimators: 300, maxDepth: 8, learningRate: 0.01 },
];
const defaults = { testSize: 0.2, nEstimators: 100, maxDepth: 6, learningRate: 0.1 };
const file = "pipelines/training.pipeline.ts";
const run = (...words) => argotsRun(cli, training, words);
/** The pipeline with a file that counts from the folder of the command. */
const train = (data, ...words) => run(file, "-p", `datasetUrl=./data/${data}.csv`, ...words);

function isSucceeded({ status, stderr, state }) {
  assert.equal(status, 0, stderr);
  assert.equal(state.state, "succeeded", stderr);
}

/** The functions themselves. */
async function plain(cases) {
  const results = join(folder, `plain-${String(cases.length)}-${cases[0].name}`);
  mkdirSync(results);
  const input = JSON.stringify({ folder: results, components: join(training, "components"), cases });
  const script = join(root, "scripts", "ci", "seeds", "plain.py");
  const { status, stdout, stderr } = await finished(pythonWithPackages(), [script], { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const all = ["load-data", "preprocess", "train", "evaluate", "deploy"];
const runs = {};

await check("training: a good model is deployed", async () => {
  runs.good = await train("customers");
  isSucceeded(runs.good);
  assert.deepEqual(runs.good.states, Object.fromEntries(all.map((name) => [name, "succeeded"])));
  assert.match(runs.good.stderr, /deploy │ Deploying \S+\/inputs\/model at accuracy 0\.\d{4}/);
});

await check("training: the metrics are shown, and the confusion matrix", () => {
  const { stderr } = runs.good;
  const { rows } = matrixOf(runs.good.metadata("evaluate", "metricsOutput"));
  for (const [name, value] of Object.entries(runs.good.metadata("train", "metricsOutput")))
    assert.match(stderr, shownMetric("train", name, value));
  assert.match(stderr, shownMetric("evaluate", "test_accuracy", Number(runs.good.state.outputs.accuracy)));
  rows.forEach((row, index) => assert.match(stderr, new RegExp(`Class ${index} +${row[0]} +${row[1]}\\n`)));
});

await check("training: a model that is not good enough is not deployed", async () => {
  runs.bad = await train("customers", "-p", "accuracyThreshold=0.99");
  isSucceeded(runs.bad);
  assert.equal(runs.bad.states.deploy, "skipped");
  assert.equal(runs.bad.state.outputs.accuracy, runs.good.state.outputs.accuracy);
});

await check("caching: what has the same inputs is not done again, and its metrics are shown as well", () => {
  const { states, stderr } = runs.bad;
  assert.deepEqual(states, { "load-data": "succeeded", preprocess: "cached", train: "cached", evaluate: "cached", deploy: "skipped" });
  assert.match(stderr, shownMetric("evaluate", "test_accuracy", Number(runs.good.state.outputs.accuracy)));
});

await check("caching: other data is prepared, learned and tried again", async () => {
  runs.fewer = await train("fewer", "-p", "accuracyThreshold=0");
  isSucceeded(runs.fewer);
  assert.deepEqual(runs.fewer.states, Object.fromEntries(all.map((name) => [name, "succeeded"])));
});

await check("caching: another parameter of the training takes the data from the cache", async () => {
  runs.smaller = await train("customers", "-p", "nEstimators=20", "-p", "maxDepth=3");
  isSucceeded(runs.smaller);
  const { preprocess, train: trained, evaluate } = runs.smaller.states;
  assert.deepEqual([preprocess, trained, evaluate], ["cached", "succeeded", "succeeded"]);
});

await check("training: a failing component shows its traceback and its line, and the run goes on when it is mended", async () => {
  const component = join(training, "components", "train.py");
  edit(component, "    model.fit(X, y)\n", '    raise MemoryError("too many trees")\n');
  const failed = await train("customers", "-p", "testSize=0.3", "--no-cache");
  assert.equal(failed.status, 4, failed.stderr);
  assert.deepEqual(failed.states, {
    "load-data": "succeeded",
    preprocess: "succeeded",
    train: "failed",
    evaluate: "skipped",
    deploy: "skipped",
  });
  for (const part of [
    "Traceback",
    "MemoryError: too many trees",
    "`train` failed",
    "pipelines/training.pipeline.ts:4",
    `--resume ${failed.state.id} --only train`,
  ])
    assert.ok(failed.stderr.includes(part), `${part} is not in ${failed.stderr}`);
  edit(component, '    raise MemoryError("too many trees")\n', "    model.fit(X, y)\n");
  runs.resumed = await run("--resume", failed.state.id, "--no-cache");
  isSucceeded(runs.resumed);
  const { "load-data": load, preprocess, train: trained, evaluate } = runs.resumed.states;
  assert.deepEqual([load, preprocess, trained, evaluate], ["reused", "reused", "succeeded", "succeeded"]);
});

await check("search: every configuration is trained", async () => {
  runs.search = await run("pipelines/hp-search.pipeline.ts", "hyperparameter-search", "-p", "datasetUrl=./data/customers.csv");
  isSucceeded(runs.search);
  assert.equal(runs.search.names.filter((name) => name.startsWith("train(")).length, 3);
});

await check("search: the best configuration is trained again and deployed by the article's own component", async () => {
  runs.best = await run("pipelines/hp-search.pipeline.ts", "search-and-deploy", "-p", "datasetUrl=./data/customers.csv");
  isSucceeded(runs.best);
  assert.equal(runs.best.states["deploy-model"], "succeeded");
  assert.match(runs.best.stderr, /Deploying model with accuracy: 0\.\d{4}/);
});

await check("the loop that trains until a model is good enough", async () => {
  runs.until = await run("pipelines/retraining.pipeline.ts", "-p", "datasetUrl=./data/customers.csv");
  isSucceeded(runs.until);
  assert.equal(runs.until.state.outputs.accuracy, runs.good.state.outputs.accuracy);
});

await check("the manifest that the cluster gets runs here as well, with the same accuracy and metrics", async () => {
  runs.manifest = await run("manifests/ml-training.yaml", "-p", "datasetUrl=./data/customers.csv", "--no-cache");
  isSucceeded(runs.manifest);
  assert.equal(runs.manifest.state.outputs.accuracy, runs.good.state.outputs.accuracy);
  assert.match(runs.manifest.stderr, shownMetric("evaluate", "test_accuracy", Number(runs.good.state.outputs.accuracy)));
});

await check("fine-tuning: the data is really loaded, and the step that needs a GPU is answered", async () => {
  const model = join(folder, "model.bin");
  writeFileSync(model, "a model from elsewhere");
  const answer = `finetune=${JSON.stringify({ outputModel: model })}`;
  const tuned = await run("pipelines/finetune.pipeline.ts", "-p", "datasetUrl=./data/customers.csv", "--answer", answer);
  isSucceeded(tuned);
  assert.deepEqual(tuned.states, { "load-data": "succeeded", finetune: "succeeded" });
});

await check("volumes: the article's component, which has no body, is said to write nothing", async () => {
  const empty = await run("pipelines/large-data.pipeline.ts");
  assert.equal(empty.status, 4);
  assert.match(empty.stderr, /`process-large-data` failed: nothing was written to .*the output `outputData`/);
});

await check("volumes: a claim is a folder of the run, which tasks share", async () => {
  const body = ['    with open("/mnt/data/log.txt", "a+") as log:', '        log.write("seen\\n")', "        log.seek(0)"];
  const write = ['        with open(output_data.path, "w") as out:', "            out.write(log.read())"];
  edit(join(training, "components", "large_data.py"), "    pass\n", `${[...body, ...write].join("\n")}\n`);
  const pipeline = join(training, "pipelines", "large-data.pipeline.ts");
  edit(
    pipeline,
    '  processLargeData({}, { volumes: { "/mnt/data": pvc("data-pvc") } });\n',
    '  const volumes = { "/mnt/data": pvc("data-pvc") };\n  const first = processLargeData({}, { name: "first", volumes });\n  processLargeData({}, { name: "second", volumes, after: [first] });\n',
  );
  const filled = await run("pipelines/large-data.pipeline.ts");
  isSucceeded(filled);
  assert.deepEqual(
    [1, 2].map((count) => "seen\n".repeat(count)),
    ["first", "second"].map((name) => readFileSync(filled.path(name, "outputData"), "utf8")),
  );
  const claim = join(training, ".argots", "runs", filled.state.id, "volumes", "data-pvc");
  assert.deepEqual(readdirSync(claim), ["log.txt"]);
});

await check("simple-training runs to its end", async () => {
  runs.simple = await argotsRun(cli, simpleTraining, ["simple-training.pipeline.ts", "-p", `dataUrl=../training/data/customers.csv`]);
  isSucceeded(runs.simple);
  assert.deepEqual(runs.simple.states, { "preprocess-data": "succeeded", "train-model": "succeeded" });
});

const expected = {};
await check("the same functions, called plainly", async () => {
  const cases = [
    { kind: "training", name: "good", dataset: customers, ...defaults },
    { kind: "training", name: "fewer", dataset: fewer, ...defaults },
    { kind: "training", name: "smaller", dataset: customers, ...defaults, nEstimators: 20, maxDepth: 3 },
    { kind: "training", name: "resumed", dataset: customers, ...defaults, testSize: 0.3 },
    { kind: "search", name: "search", dataset: customers, configurations },
    { kind: "simple", name: "simple", dataset: customers, components: simpleTraining },
  ];
  Object.assign(expected, await plain(cases));
});

for (const name of ["good", "fewer", "smaller", "resumed"]) {
  await check(`equal to plain Python: metrics and accuracy of the run "${name}"`, () => {
    const [ran, wanted] = [runs[name], expected[name]];
    assert.deepEqual(ran.metadata("train", "metricsOutput"), wanted.train);
    assert.deepEqual(ran.metadata("train", "modelOutput"), wanted.metadata.model);
    assertEvaluated(ran, "evaluate", wanted.evaluate);
    assert.equal(Number(ran.state.outputs.accuracy), wanted.evaluate.accuracy);
  });
}

await check("equal to plain Python: data sets byte by byte, with their metadata", () => {
  for (const name of ["good", "fewer", "resumed"]) {
    const { files, metadata } = expected[name];
    const places = {
      "load-data": ["load-data", "outputDataset"],
      train: ["preprocess", "trainDataset"],
      test: ["preprocess", "testDataset"],
    };
    for (const [key, place] of Object.entries(places)) {
      assert.ok(readFileSync(runs[name].path(...place)).equals(readFileSync(files[key])), `${key} of ${name}`);
      assert.deepEqual(runs[name].metadata(...place), metadata[key]);
    }
  }
});

await check("equal to plain Python: predictions of the models", async () => {
  const cases = ["good", "fewer", "resumed"].map((name) => ({
    kind: "predictions",
    name,
    model: runs[name].path("train", "modelOutput"),
    dataset: runs[name].path("preprocess", "testDataset"),
  }));
  const found = await plain(cases);
  for (const { name } of cases) assert.deepEqual(found[name], expected[name].predictions);
});

await check("equal to plain Python: every configuration of the search", () => {
  configurations.forEach(({ learningRate, maxDepth, nEstimators }, index) => {
    const item = `(${index}:learningRate:${learningRate},maxDepth:${maxDepth},nEstimators:${nEstimators})`;
    assert.deepEqual(runs.search.metadata(`train${item}`, "metricsOutput"), expected.search.whole[index]);
    const { train: metrics, evaluate } = expected.search.part[index];
    assert.deepEqual(runs.best.metadata(`map-configuration${item}.train`, "metricsOutput"), metrics);
    assertEvaluated(runs.best, `map-configuration${item}.evaluate`, evaluate);
  });
});

await check("equal to plain Python: the configuration that the search chooses", () => {
  const accuracies = expected.search.part.map(({ evaluate }) => evaluate.accuracy);
  const best = expected.search.part[accuracies.indexOf(Math.max(...accuracies))];
  assert.deepEqual(runs.best.metadata("train", "metricsOutput"), best.train);
  assertEvaluated(runs.best, "evaluate", best.evaluate);
  assert.equal(Number(runs.best.state.outputs.accuracy), best.evaluate.accuracy);
});

await check("equal to plain Python: both files of simple-training", () => {
  assert.equal(readFileSync(runs.simple.path("preprocess-data", "processedData"), "utf8"), expected.simple.data);
  assert.equal(readFileSync(runs.simple.path("train-model", "modelOutput"), "utf8"), expected.simple.model);
});

await check("the committed data is what its script writes", async () => {
  const { stdout } = await finished("python3", [join(training, "data", "customers.py")]);
  assert.equal(stdout, readFileSync(customers, "utf8"));
});

console.log(`environments of Python: ${cache}`);
finish();
if (process.exitCode === 0) noteComplete();

function matrixOf({ confusionMatrix: { annotationSpecs, rows } }) {
  return { categories: annotationSpecs.map(({ displayName }) => displayName), rows: rows.map(({ row }) => row) };
}

function assertEvaluated(ran, task, { metrics, confusion }) {
  assert.deepEqual(ran.metadata(task, "evalMetrics"), metrics);
  assert.deepEqual(matrixOf(ran.metadata(task, "metricsOutput")), confusion);
}

function shownMetric(task, name, value) {
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
  return new RegExp(`^  ${task} +${name} +${text.replace(".", "\\.")}$`, "m");
}
