// What Argo's own examples do, in small: each of these did not run here once.
import { expect, test } from "vitest";
import { missingValueHint, refusalOf, withoutPeriod } from "../../src/cli/run/reasons.ts";
import { isNamed } from "../../src/local/task/names.ts";
import { project, runHere, type Document } from "./support.ts";

type Fields = Readonly<Record<string, unknown>>;

const image = "alpine:3.22";
const local = { images: new Map([["*", "local"]]) };

function workflow(templates: readonly Fields[], spec: Fields = {}): readonly Document[] {
  const metadata = { generateName: "example-" };
  return [{ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata, spec: { entrypoint: "main", templates, ...spec } }];
}

const shell = (line: string): Fields => ({ image, command: ["sh", "-c"], args: [line] });

test("a program begins in `/`, makes folders for what it writes, and a folder in the repository may be named with a slash at its end", async () => {
  const s3 = (key: string): Fields => ({ s3: { key: `{{workflow.name}}/${key}` }, archive: { none: {} } });
  const tasks = [
    { name: "split", template: "split" },
    {
      name: "map",
      template: "map",
      depends: "split",
      withParam: "{{tasks.split.outputs.result}}",
      arguments: { parameters: [{ name: "part", value: "{{item}}" }], artifacts: [{ name: "in", ...s3("parts/{{item}}.txt") }] },
    },
    { name: "reduce", template: "reduce", depends: "map" },
  ];
  const ran = await runHere(
    project(),
    workflow([
      { name: "main", dag: { tasks } },
      {
        name: "split",
        script: { image, command: ["sh"], source: 'mkdir -p /mnt/out\nfor i in 1 2; do echo $i > /mnt/out/$i.txt; done\necho "[1, 2]"' },
        outputs: { artifacts: [{ name: "parts", path: "/mnt/out", ...s3("parts/") }] },
      },
      {
        name: "map",
        inputs: { parameters: [{ name: "part" }], artifacts: [{ name: "in", path: "/mnt/in/part.txt" }] },
        // Without -p: Argo has not made it either.
        container: shell("mkdir /mnt/out && echo $(($(cat /mnt/in/part.txt) * 10)) > /mnt/out/part.txt"),
        outputs: { artifacts: [{ name: "out", path: "/mnt/out/part.txt", ...s3("results/{{inputs.parameters.part}}.txt") }] },
      },
      {
        name: "reduce",
        inputs: { artifacts: [{ name: "all", path: "/mnt/in", ...s3("results") }] },
        container: shell("cat /mnt/in/*.txt > total.txt; cat /total.txt"),
        outputs: { artifacts: [{ name: "total", path: "/total.txt" }] },
      },
    ]),
    { settings: local },
  );
  expect(ran.states).toEqual({ split: "succeeded", "map(0:1)": "succeeded", "map(1:2)": "succeeded", reduce: "succeeded" });
  expect(ran.lines("reduce")).toEqual(["10", "20"]);
});

test("whatever artifact repository is named, the run's folder stands in its place", async () => {
  const ran = await runHere(
    project(),
    workflow([{ name: "main", container: shell("echo hello") }], { artifactRepositoryRef: { configMap: "none", key: "none" } }),
    { settings: local },
  );
  expect(ran.states).toEqual({ "": "succeeded" });
});

test("a parameter, and the limit of a semaphore, come from a config map that is given on the command line alone", async () => {
  const values = new Map([
    ["settings.word", "hello"],
    ["settings.limit", "1"],
  ]);
  const parameter = { name: "word", valueFrom: { configMapKeyRef: { name: "settings", key: "word" } } };
  const manifests = workflow([
    {
      name: "main",
      inputs: { parameters: [parameter] },
      synchronization: { semaphores: [{ configMapKeyRef: { name: "settings", key: "limit" } }] },
      container: shell("echo {{inputs.parameters.word}}"),
    },
  ]);
  const given = {
    ...local,
    lookUp: (_kind: string, name: string, key: string) => values.get(`${name}.${key}`),
    keysOf: (kind: string, name: string) => (kind === "config-map" && name === "settings" ? ["word", "limit"] : []),
  };
  expect((await runHere(project(), manifests, { settings: given })).lines("")).toEqual(["hello"]);
  const without = await runHere(project(), manifests, { settings: local });
  expect(missingValueHint(without.tasks[0]?.message ?? without.ended.message)).toMatch(
    /^give it with `--config-map settings\.\w+=VALUE`\.$/,
  );
});

test.each([
  ["failed to set global parameter message from configmap with name a and key b: ConfigMap 'a' does not exist. Please make sure", "a.b"],
  ["unable to retrieve inputs.parameters.m from ConfigMap: ConfigMap 'a' does not exist. Please make sure", "a.KEY"],
  ["ConfigMap 'a' does not have the key 'b'", "a.b"],
  [
    "Failed to acquire the synchronization lock. failed to initialize semaphore default/ConfigMap/my-config/workflow with limit",
    "my-config.workflow",
  ],
])("%s: the flag is named", (reason, place) => {
  expect(missingValueHint(reason)).toBe(`give it with \`--config-map ${place}=VALUE\`.`);
});

test("other reasons have no flag; a reason has no period of its own; what is refused is named", () => {
  expect(missingValueHint("exit code 1")).toBeUndefined();
  expect(withoutPeriod("it is not there.")).toBe("it is not there");
  const ended = { phase: "", message: "", nodes: [], outputs: { parameters: {}, artifacts: [] }, artifacts: [] } as const;
  expect(refusalOf({ kind: "refused", reason: "plugin templates", template: "main", ...ended })).toBe(
    "plugin templates, in the template `main`",
  );
  expect(refusalOf({ kind: "refused", reason: "No manifest.", ...ended })).toBe("No manifest");
});

test("an optional input that is at no address is left out", async () => {
  const inputs = { artifacts: [{ name: "tool", path: "/work/tool", optional: true, http: { url: "" } }] };
  const ran = await runHere(project(), workflow([{ name: "main", inputs, container: shell("test ! -e /work/tool") }]), { settings: local });
  expect(ran.states).toEqual({ "": "succeeded" });
});

test("a task without a name is the entry, for errors and for answers", async () => {
  const manifests = workflow([{ name: "main", resource: { action: "create", manifest: "kind: Pod" } }]);
  const refused = await runHere(project(), manifests);
  expect(refused.tasks[0]?.message).toContain("`entry` changes objects of a cluster, which is not done here");
  expect(refused.tasks[0]?.message).toContain("`--answer 'entry={}'`");
  const answered = await runHere(project(), manifests, { settings: { answers: new Map([["entry", {}]]) } });
  expect(answered.states).toEqual({ "": "succeeded" });
  expect([isNamed("", "entry"), isNamed("(1)", "entry"), isNamed("(1)", "entry(1)"), isNamed("a", "entry")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("a set of containers that is not run here has not succeeded, whatever comes after it", async () => {
  const manifests = workflow([
    {
      name: "main",
      dag: {
        tasks: [
          { name: "a", template: "group" },
          { name: "b", template: "after", dependencies: ["a"] },
        ],
      },
    },
    { name: "group", containerSet: { containers: [{ name: "main", image, command: ["true"] }] } },
    { name: "after", container: shell("true") },
  ]);
  const ran = await runHere(project(), manifests, { settings: local });
  expect(ran.ended.phase).toBe("Failed");
  expect(ran.states).toEqual({ a: "failed", b: "skipped" });
});
