import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lint, rules } from "../../src/lint.ts";
import { mayHoldTemplates } from "../../src/lint/holds-templates.ts";
import { resultOf } from "../../src/lint/outcome.ts";
import { createLintRun } from "../../src/lint/run.ts";

const root = process.cwd();

const template = (name: string) => `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: ${name}}
spec:
  templates:
    - name: work
      inputs: {parameters: [{name: size}]}
      container: {image: "alpine:3.20", command: [echo, "{{inputs.parameters.size}}"]}
`;
const caller = (name: string, of: string) => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: ${name}}
spec:
  entrypoint: main
  templates:
    - name: main
      dag: {tasks: [{name: a, templateRef: {name: ${of}, template: work}}]}
`;
const binding = "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowEventBinding\nmetadata: {name: b}\nspec: {event: {selector: 1}}\n";

/** Everything that one file can say about another, far apart. */
const related = [
  { name: "a.yaml", text: caller("a", "first") },
  { name: "b.yaml", text: template("first") },
  { name: "c.yaml", text: caller("c", "escaped") },
  { name: "d.yaml", text: "key: [" },
  { name: "e.yaml", text: template("escaped").replace("WorkflowTemplate", '"Workflow\\x54emplate"') },
  { name: "f.yaml", text: caller("f", "base64") },
  { name: "g.yaml", text: template("base64").replace("WorkflowTemplate", "!!binary V29ya2Zsb3dUZW1wbGF0ZQ==") },
  { name: "h.yaml", text: caller("h", "json") },
  { name: "i.json", text: '{"kind": "Workflow\\u0054emplate", "metadata": {"name": "json"}, "spec": {"templates": [{"name": "wrok"}]}}' },
  { name: "j.yaml", text: `${binding}---\n${caller("j", "nowhere")}` },
];

function examples(): readonly { readonly name: string; readonly text: string }[] {
  return ["examples", "test/compile/fixtures"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .sort()
      // A third of them is enough for threads to be worth it.
      .filter((_, index) => index % 3 === 0)
      .map((path, index) => ({
        name: `${folder.slice(0, 1)}${index}.yaml`,
        text: readFileSync(join(root, folder, path), "utf8"),
      })),
  );
}

describe.each([
  ["related files", related],
  ["a template twice", [...related, { name: "z.yaml", text: template("first") }]],
  ["the examples", examples()],
])("%s", (_, files) => {
  test.each([1, 3])("two threads, in turns of %d, find what one finds", (turn) => {
    const [one, other] = [createLintRun(rules, files, {}), createLintRun(rules, files, {})];
    const outcomes = files.map((_, index) => structuredClone((Math.floor(index / turn) % 2 === 0 ? one : other).lintFiles([index])[0]!));
    expect(resultOf(outcomes)).toEqual(lint(files));
  });

  test("from the end to the beginning as well", () => {
    const run = createLintRun(rules, files, {});
    expect(resultOf(run.lintFiles([...files.keys()].toReversed()).toReversed())).toEqual(lint(files));
  });
});

test("templates are found however their kind is written", () => {
  const refused = lint(related).objects.filter(({ argo }) => !argo.ok && argo.message.includes("couldn't find workflow template"));
  expect(refused.map(({ name }) => name)).toEqual(["j"]);
  expect(related.filter(({ text }) => mayHoldTemplates(text)).map(({ name }) => name)).toEqual(["b.yaml", "e.yaml", "g.yaml", "i.json"]);
});

describe("the program", () => {
  let folder = "";
  const bundle = (entry: string, path: string) =>
    build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile: path,
      packages: "external",
      define: { "import.meta.url": "__filename", "import.meta.filename": "__filename" },
      logLevel: "error",
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(root, "node_modules/.cache/argots-threads-"));
    mkdirSync(join(folder, "manifests"));
    for (const { name, text } of [...examples(), ...related]) writeFileSync(join(folder, "manifests", name), text);
    await bundle("src/cli/bin.ts", join(folder, "cli.cjs"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "cli.cjs"), "lint", "manifests", ...words], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };

  test("says the same with threads, without them, and with threads that fail", async () => {
    const thread = join(folder, "lint-thread.cjs");
    const expected = { json: run("--reporter", "json"), concise: run("--reporter", "concise") };
    expect(expected.json).toMatchObject({ status: 1, stderr: "" });
    const programs = {
      thatBreaks: 'throw new Error("broken");',
      thatLosesWhatItTakes: `const { parentPort, workerData } = require("node:worker_threads");
        Atomics.store(new Int32Array(workerData.next), 0, 1e6);
        parentPort.postMessage(new Map());`,
      thatEnds: "process.exit(0);",
    };
    for (const text of Object.values(programs)) {
      writeFileSync(thread, text);
      expect(run("--reporter", "json")).toEqual(expected.json);
    }
    await bundle("src/cli/lint/thread.ts", thread);
    expect(run("--reporter", "json")).toEqual(expected.json);
    expect(run("--reporter", "concise")).toEqual(expected.concise);
  }, 300_000);
});
