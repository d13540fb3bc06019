import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TaskOptions } from "../../src/graph/options.ts";
import { completeOptions } from "../../src/transpiler/options/complete-options.ts";
import { readConfigurationDefaults } from "../../src/transpiler/options/configuration.ts";
import { mergeOptions } from "../../src/transpiler/options/merge.ts";
import { collector, number, placeAt, text } from "./evaluated.ts";

describe("mergeOptions", () => {
  it("the nearest wins; objects merge by key, lists replace", () => {
    const far: TaskOptions = {
      resources: { requests: { cpu: text("1") }, limits: { cpu: text("2"), memory: text("1Gi") } },
      env: { A: { kind: "value", value: text("far") }, B: { kind: "value", value: text("far") } },
      volumes: { "/a": { kind: "pvc", claim: text("a"), readOnly: true } },
      retry: { limit: number(3), backoff: { duration: "1s", factor: 2 }, on: "Always" },
      cache: { maxAge: "1h" },
      timeout: text("1h"),
      image: text("a:1"),
      tolerations: [{ key: "a" }],
      synchronization: { mutexes: [{ name: "a" }], semaphores: [] },
      patch: { a: { b: 1, c: [1, 2] }, d: null },
      labels: { x: text("1") },
    };
    const near: TaskOptions = {
      resources: { requests: {}, limits: { cpu: text("4") } },
      env: { B: { kind: "secret", name: text("s"), key: "k" } },
      volumes: { "/a": { kind: "empty-directory" }, "/b": { kind: "empty-directory" } },
      retry: { limit: number(1), backoff: { duration: "5s" } },
      cache: { key: text("k") },
      timeout: text("2h"),
      tolerations: [{ key: "b" }],
      synchronization: { mutexes: [], semaphores: [{ configMap: "c", key: "k" }] },
      patch: { a: { c: [3] } },
      labels: { y: text("2") },
    };
    expect(mergeOptions(far, near)).toEqual({
      resources: { requests: { cpu: text("1") }, limits: { cpu: text("4"), memory: text("1Gi") } },
      env: { A: { kind: "value", value: text("far") }, B: { kind: "secret", name: text("s"), key: "k" } },
      volumes: { "/a": { kind: "empty-directory" }, "/b": { kind: "empty-directory" } },
      retry: { limit: number(1), backoff: { duration: "5s", factor: 2 }, on: "Always" },
      cache: { maxAge: "1h", key: text("k") },
      timeout: text("2h"),
      image: text("a:1"),
      tolerations: [{ key: "b" }],
      synchronization: { mutexes: [{ name: "a" }], semaphores: [{ configMap: "c", key: "k" }] },
      patch: { a: { b: 1, c: [3] }, d: null },
      labels: { x: text("1"), y: text("2") },
    });
  });

  it("false switches off, and what is nearer on again", () => {
    const on: TaskOptions = { retry: { limit: number(3) }, cache: {} };
    const off: TaskOptions = { retry: false, cache: false };
    expect(mergeOptions(on, off)).toEqual(off);
    expect(mergeOptions(on, off, { retry: { on: "OnError" }, cache: { maxAge: "1h" } })).toEqual({
      retry: { on: "OnError" },
      cache: { maxAge: "1h" },
    });
  });

  it("is the same however it is grouped, and changes nothing it is given", () => {
    const value = fc.constantFrom("1", "2", "3").map(text);
    const record = fc.dictionary(fc.constantFrom("a", "b", "c"), value);
    const options = fc.record(
      {
        labels: record,
        retry: fc.oneof(
          fc.constant(false as const),
          fc.record({ limit: value, on: fc.constantFrom("Always" as const, "OnError" as const) }, { requiredKeys: [] }),
        ),
        resources: fc.record({ requests: record, limits: record }),
        image: value,
        patch: fc.dictionary(fc.constantFrom("a", "b"), fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom("x", "y"), fc.integer()))),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, options, options, (a, b, c) => {
        const before = JSON.stringify([a, b, c]);
        expect(mergeOptions(mergeOptions(a, b), c)).toEqual(mergeOptions(a, b, c));
        expect(mergeOptions({}, a)).toEqual(a);
        expect(mergeOptions(a, a)).toEqual(a);
        expect(JSON.stringify([a, b, c])).toBe(before);
      }),
    );
  });
});

describe("completeOptions", () => {
  function complete(...levels: readonly TaskOptions[]) {
    const { report, diagnostics } = collector();
    const options = completeOptions(levels, placeAt("call"), report);
    return { options, said: diagnostics.map(({ code, place, hint }) => [code, place?.file, hint]) };
  }
  const accelerator: TaskOptions = { nodeSelector: { "cloud.google.com/gke-accelerator": text("nvidia-tesla-t4") } };

  it("says what is wrong only together", () => {
    const { said } = complete(
      { resources: { requests: {}, limits: { cpu: text("4") } } },
      { resources: { requests: { cpu: text("8") }, limits: {} } },
    );
    expect(said).toEqual([["ARG4012", "call", "raise the limit, or request no more than `4`."]]);
  });

  it("does not repeat what was wrong in one place", () => {
    expect(complete({ resources: { requests: { cpu: text("8") }, limits: { cpu: text("4") } } }, {}).said).toEqual([]);
  });

  it("devices need a limit", () => {
    const requests = { "nvidia.com/gpu": text("1") };
    expect(complete({ resources: { requests, limits: {} } }).said).toEqual([
      ["ARG4018", "call", "write it in `limits` instead; the request follows."],
    ]);
    expect(complete({ resources: { requests, limits: {} } }, { resources: { requests: {}, limits: requests } }).said).toEqual([]);
  });

  it("an accelerator's node wants an accelerator requested", () => {
    expect(complete(accelerator).said).toEqual([
      ["ARG4035", "call", "a node selector only picks the node; write `resources: { gpu: 1 }` too."],
    ]);
    expect(complete(accelerator, { resources: { requests: {}, limits: { "nvidia.com/gpu": text("0") } } }).said).toHaveLength(1);
    expect(complete(accelerator, { resources: { requests: {}, limits: { "nvidia.com/gpu": text("1") } } }).said).toEqual([]);
    expect(complete(accelerator, { patch: { container: { resources: { limits: { "nvidia.com/gpu": "1" } } } } }).said).toEqual([]);
    expect(complete({ nodeSelector: { "kubernetes.io/arch": text("arm64") } }).said).toEqual([]);
  });
});

describe("readConfigurationDefaults", () => {
  it("reads JSON with the reader of all options", () => {
    const { report, diagnostics } = collector();
    const defaults = readConfigurationDefaults(
      { retry: 2, env: { T: { kind: "secret", name: "api", key: "token" } }, resources: { cpu: "1" } },
      report,
    );
    expect(diagnostics).toEqual([]);
    expect(defaults).toEqual({
      retry: { limit: number(2) },
      env: { T: { kind: "secret", name: text("api"), key: "token" } },
      resources: { requests: {}, limits: { cpu: text("1") } },
    });
  });

  it("says what is wrong in argots.json", () => {
    const { report, diagnostics } = collector();
    readConfigurationDefaults({ retrie: 2, name: "x", tolerations: [{ a: [null, 1] }], timeout: null }, report);
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ["ARG4006", "argots.json"],
      ["ARG4001", "argots.json"],
      ["ARG4002", "argots.json"],
    ]);
  });
});
