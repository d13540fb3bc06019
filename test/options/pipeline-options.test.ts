import { describe, expect, it } from "vitest";
import { checkPipelineName, readPipelineOptions } from "../../src/transpiler/options/pipeline-options.ts";
import { collector, evaluated, number, placeAt, runtime, text } from "./evaluated.ts";

function read(value: unknown) {
  const { report, codes, diagnostics } = collector();
  return { result: readPipelineOptions(evaluated(value), report), codes: codes(), diagnostics };
}

describe("readPipelineOptions", () => {
  it("tells the run's options from the defaults of its tasks", () => {
    const { result, codes } = read({
      name: "nightly",
      description: "Every night.",
      namespace: "ml",
      labels: { team: "search" },
      annotations: { note: "a b" },
      fixedName: true,
      serviceAccount: "trainer",
      parallelism: 10,
      deadline: "6h",
      priority: -1,
      ttl: { afterCompletion: 60, afterSuccess: "24h", afterFailure: "7d" },
      podGC: "OnPodSuccess",
      archiveLogs: true,
      imagePullSecrets: ["registry"],
      synchronization: { mutex: "database" },
      metrics: [{ name: "n", help: "h" }],
      workflow: { hostNetwork: true },
      retry: 2,
      image: "python:3.11",
      env: { A: "1" },
      patch: { priority: 1 },
    });
    expect(codes).toEqual([]);
    expect(result).toEqual({
      name: "nightly",
      description: "Every night.",
      pipeline: {
        namespace: "ml",
        labels: { team: "search" },
        annotations: { note: "a b" },
        fixedName: true,
        serviceAccount: "trainer",
        parallelism: 10,
        deadlineSeconds: 21_600,
        priority: -1,
        ttl: { afterCompletion: 60, afterSuccess: 86_400, afterFailure: 604_800 },
        podGarbageCollection: "OnPodSuccess",
        archiveLogs: true,
        imagePullSecrets: ["registry"],
        synchronization: { mutexes: [{ name: "database" }], semaphores: [] },
        metrics: [{ name: "n", help: "h" }],
        patch: { hostNetwork: true },
      },
      taskDefaults: {
        retry: { limit: number(2) },
        image: text("python:3.11"),
        env: { A: { kind: "value", value: text("1") } },
        patch: { priority: 1 },
      },
    });
  });

  it("takes nothing for nothing", () => expect(read({})).toMatchObject({ result: { pipeline: {}, taskDefaults: {} }, codes: [] }));

  it.each([
    ["no object", "training", ["ARG4005 options"]],
    ["an unknown key", { schedule: "x" }, ["ARG4001 options.schedule:key"]],
    ["a call's option", { after: [] }, ["ARG4001 options.after:key"]],
    ["a name of the run", { name: runtime() }, ["ARG4003 options.name"]],
    ["labels of the run", { labels: { a: runtime() } }, ["ARG4003 options.labels.a"]],
    ["no namespace", { namespace: "Team.A" }, ["ARG4041 options.namespace"]],
    ["no Secret", { imagePullSecrets: ["a", "B"] }, ["ARG4041 options.imagePullSecrets.1"]],
    ["no duration", { ttl: { afterSuccess: "a day" }, deadline: 0 }, ["ARG4020 options.ttl.afterSuccess", "ARG4007 options.deadline"]],
    [
      "times that are no times",
      { ttl: { afterCompletion: -5, afterSuccess: "1000000h", afterFailure: 2 ** 31 } },
      ["ARG4007 options.ttl.afterCompletion", "ARG4007 options.ttl.afterSuccess", "ARG4007 options.ttl.afterFailure"],
    ],
    ["no such choice", { podGC: "OnSuccess" }, ["ARG4004 options.podGC"]],
  ])("refuses %s", (_, value, expected) => expect(read(value).codes).toEqual(expected));

  it("suggests a name, and goes on with it", () => {
    const { result, diagnostics } = read({ name: "My Pipeline! xxx" });
    expect(diagnostics).toMatchObject([{ code: "ARG4070", hint: "write `my-pipeline-xxx`.", place: placeAt("options.name") }]);
    expect(result.name).toBe("my-pipeline-xxx");
  });

  it("leaves room for the end of a generated name", () => {
    const name = "x".repeat(58);
    expect(read({ name }).codes).toEqual(["ARG4070 options.name"]);
    expect(read({ name, fixedName: true }).codes).toEqual([]);
    expect(read({ name: "x".repeat(57) }).codes).toEqual([]);
    expect(checkPipelineName(name, placeAt("x"), () => undefined)).toBe("x".repeat(57));
  });
});
