import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { project, runHere, type Document } from "./support.ts";

type Fields = Readonly<Record<string, unknown>>;

const image = "alpine:3.22";
const local = { images: new Map([[image, "local"]]) };
// A machine without a container engine, even where the tests run on one with it.
const withoutEngine = { ...process.env, DOCKER_HOST: "tcp://127.0.0.1:1", CONTAINER_HOST: "tcp://127.0.0.1:1" };

function workflow(templates: readonly Fields[], spec: Fields = {}): readonly Document[] {
  return [
    {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Workflow",
      metadata: { generateName: "hand-" },
      spec: { entrypoint: "main", templates, ...spec },
    },
  ];
}

const steps = (...groups: readonly (readonly Fields[])[]): Fields => ({ name: "main", steps: groups });
const shell = (line: string): Fields => ({ image, command: ["sh", "-c"], args: [line] });

test("a hand-written manifest runs: paths below /tmp are the task's own", async () => {
  const manifest = workflow([
    steps(
      [{ name: "write", template: "write" }],
      [
        {
          name: "read",
          template: "read",
          arguments: {
            parameters: [{ name: "words", value: "{{steps.write.outputs.parameters.words}}" }],
            artifacts: [{ name: "file", from: "{{steps.write.outputs.artifacts.file}}" }],
          },
        },
      ],
    ),
    {
      name: "write",
      container: shell(
        "echo hello > /tmp/hello.txt; cd /tmp && printf 'two words' > words; mkdir -p /data/out && echo deep > /data/out/file",
      ),
      outputs: {
        parameters: [{ name: "words", valueFrom: { path: "/tmp/words" } }],
        artifacts: [
          { name: "file", path: "/tmp/hello.txt" },
          { name: "folder", path: "/data/out" },
        ],
      },
    },
    {
      name: "read",
      inputs: { parameters: [{ name: "words" }], artifacts: [{ name: "file", path: "/work/in.txt" }] },
      script: {
        image: "python:3.11",
        command: ["python"],
        source: 'import os\nprint(open("/work/in.txt").read().strip(), "{{inputs.parameters.words}}", os.path.exists("/tmp/hello.txt"))\n',
      },
    },
  ]);
  const ran = await runHere(project(), manifest, { settings: local });
  expect(ran.ended).toMatchObject({ phase: "Succeeded" });
  expect(ran.lines("[1].read")).toEqual(["hello two words False"]);
});

test("without an engine a container's task is an error that names it and what to do", async () => {
  const manifest = workflow([{ name: "main", container: shell("echo hello") }]);
  const ran = await runHere(project(), manifest, { settings: { environment: withoutEngine } });
  expect(ran.ended).toMatchObject({ phase: "Error" });
  expect(ran.tasks[0]).toMatchObject({ state: "error", message: expect.stringContaining(`--image-map ${image}=local`) });
});

test("what only a cluster can do is an error, or answered", async () => {
  const manifest = workflow([
    steps(
      [{ name: "make", template: "make" }],
      [{ name: "say", template: "say", arguments: { parameters: [{ name: "x", value: "{{steps.make.outputs.parameters.name}}" }] } }],
    ),
    {
      name: "make",
      resource: { action: "create", manifest: "kind: Job" },
      outputs: { parameters: [{ name: "name", valueFrom: { jsonPath: "{.metadata.name}" } }] },
    },
    { name: "say", inputs: { parameters: [{ name: "x" }] }, container: shell("echo {{inputs.parameters.x}}") },
  ]);
  const failed = await runHere(project(), manifest, { settings: local });
  expect(failed.tasks[0]).toMatchObject({ path: "[0].make", state: "error", message: expect.stringContaining("--answer '[0].make={}'") });
  const answered = await runHere(project(), manifest, { settings: { ...local, answers: new Map([["make", { name: "job-1" }]]) } });
  expect(answered.ended).toMatchObject({ phase: "Succeeded" });
  expect(answered.lines("[1].say")).toEqual(["job-1"]);
});

test("volumes are folders: a claim is shared by the run's tasks, others are the task's own", async () => {
  const mounts = (line: string): Fields => ({
    ...shell(line),
    volumeMounts: [
      { name: "shared", mountPath: "/mnt/shared" },
      { name: "own", mountPath: "/mnt/own" },
      { name: "token", mountPath: "/mnt/token" },
    ],
  });
  const manifest = workflow(
    [
      steps([{ name: "first", template: "first" }], [{ name: "second", template: "second" }]),
      { name: "first", container: mounts("echo kept > /mnt/shared/file; echo gone > /mnt/own/file") },
      { name: "second", container: mounts("cat /mnt/shared/file /mnt/token/key; ls /mnt/own") },
    ],
    {
      volumes: [
        { name: "shared", persistentVolumeClaim: { claimName: "data" } },
        { name: "own", emptyDir: {} },
        { name: "token", secret: { secretName: "api" } },
      ],
    },
  );
  const secret = { kind: "Secret", apiVersion: "v1", metadata: { name: "api" }, data: { key: Buffer.from("hidden").toString("base64") } };
  const ran = await runHere(project(), [...manifest, secret], { settings: local });
  expect(ran.lines("[1].second")).toEqual(["kept", "hidden"]);
  const without = await runHere(project(), manifest, { settings: local });
  expect(without.tasks[0]?.message).toContain("--secret api.KEY=…");
});

test("variables come from the template, secrets, config maps and the pod", async () => {
  const env = [
    { name: "PLAIN", value: "plain" },
    { name: "BOTH", value: "$(PLAIN) $$(PLAIN)" },
    { name: "TOKEN", valueFrom: { secretKeyRef: { name: "api", key: "token" } } },
    { name: "LEVEL", valueFrom: { configMapKeyRef: { name: "settings", key: "level" } } },
    { name: "ABSENT", valueFrom: { secretKeyRef: { name: "api", key: "absent", optional: true } } },
    { name: "SPACE", valueFrom: { fieldRef: { fieldPath: "metadata.namespace" } } },
  ];
  const main = { name: "main", container: { ...shell('echo "$PLAIN|$BOTH|$TOKEN|$LEVEL|$ABSENT|$SPACE"'), env } };
  const values: Readonly<Record<string, string>> = { "secret api.token": "hush", "config-map settings.level": "3" };
  const used: string[] = [];
  const ran = await runHere(project(), workflow([main]), {
    settings: {
      ...local,
      lookUp: (kind, name, key) => values[`${kind} ${name}.${key}`],
      onSecret: (value) => used.push(value),
      mask: (text) => text.replaceAll("hush", "***"),
    },
  });
  expect(ran.lines("")).toEqual(["plain|plain $(PLAIN)|***|3||default"]);
  expect(used).toEqual(["hush"]);
  const unknown = await runHere(project(), workflow([main]), { settings: local });
  expect(unknown.tasks[0]?.message).toContain("set TOKEN in the environment");
});

test("http templates make their requests, and decide by their conditions", async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/missing" ? 404 : 200;
    response.end(`${request.method ?? ""} ${String(request.headers["x-key"] ?? "")}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const http = (path: string, more: Fields = {}): Fields => ({ http: { url: `${address}${path}`, ...more } });
    const manifest = workflow([
      steps(
        [{ name: "post", template: "post" }],
        [{ name: "say", template: "say", arguments: { parameters: [{ name: "x", value: "{{steps.post.outputs.result}}" }] } }],
        [{ name: "missing", template: "missing" }],
      ),
      {
        name: "post",
        ...http("/", {
          method: "POST",
          headers: [{ name: "x-key", value: "k" }],
          successCondition: 'response.statusCode == 200 && response.body contains "POST"',
        }),
      },
      { name: "say", inputs: { parameters: [{ name: "x" }] }, container: shell("echo '{{inputs.parameters.x}}'") },
      { name: "missing", ...http("/missing") },
    ]);
    const ran = await runHere(project(), manifest, { settings: local });
    expect(ran.lines("[1].say")).toEqual(["POST k"]);
    expect(ran.ended).toMatchObject({ phase: "Failed" });
    expect(ran.tasks.at(-1)).toMatchObject({ path: "[2].missing", state: "failed", message: expect.stringContaining("404") });
  } finally {
    server.close();
  }
});

test("a pause is asked for, answered, or left waiting", async () => {
  const manifest = workflow([
    steps(
      [{ name: "review", template: "review" }],
      [{ name: "say", template: "say", arguments: { parameters: [{ name: "x", value: "{{steps.review.outputs.parameters.verdict}}" }] } }],
    ),
    {
      name: "review",
      suspend: {},
      inputs: { parameters: [{ name: "verdict", default: "hold", enum: ["hold", "ship"] }] },
      outputs: { parameters: [{ name: "verdict", valueFrom: { supplied: {} } }] },
    },
    { name: "say", inputs: { parameters: [{ name: "x" }] }, container: shell("echo {{inputs.parameters.x}}") },
  ]);
  const questions: unknown[] = [];
  const root = project();
  const waiting = await runHere(root, manifest, { settings: local });
  expect(waiting).toMatchObject({ ended: { kind: "hanging" }, waiting: ["[0].review"] });
  const ask = async (question: unknown) => {
    questions.push(question);
    return { verdict: "ship" };
  };
  const asked = await runHere(root, manifest, { settings: { ...local, ask }, id: waiting.id, again: { kind: "rest" } });
  expect(asked.lines("[1].say")).toEqual(["ship"]);
  expect(questions).toEqual([
    { path: "[0].review", message: "", outputs: [{ name: "verdict", choices: ["hold", "ship"], default: "hold" }] },
  ]);
});

test("a daemon runs until what is around it has ended", async () => {
  const manifest = workflow([
    steps([{ name: "server", template: "server" }], [{ name: "client", template: "client" }]),
    { name: "server", daemon: true, container: shell("echo up; sleep 600") },
    { name: "client", container: shell("echo client") },
  ]);
  const ran = await runHere(project(), manifest, { settings: local });
  expect(ran.ended).toMatchObject({ phase: "Succeeded" });
  expect(ran.lines("[0].server")).toEqual(["up"]);
});
