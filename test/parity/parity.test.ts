import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { updating } from "../support/fixtures.ts";
import { differences } from "./differences.ts";
import { graphLeaves } from "./graph-leaves.ts";
import { kfpLeaves } from "./kfp-leaves.ts";
import { compilePort, expectedFile, manifestOf, ports, structureOf, writeExpectation, type Port } from "./ports.ts";
import { runPort } from "./run-port.ts";

describe.each(ports.map((port) => [port.name, port] as const))("%s", (_, port) => {
  test("compiles, and nothing is said", () => {
    const result = compilePort(port);
    expect(result.diagnostics.map(({ code, text, place }) => `${place?.line ?? 0}: ${code} ${text}`)).toEqual([]);
    const text = manifestOf(port, result)?.text;
    if (updating && !port.example && text !== undefined) writeFileSync(expectedFile(port), text);
    expect(text).toBe(existsSync(expectedFile(port)) ? readFileSync(expectedFile(port), "utf8") : "no expected.yaml");
  });

  test.each(port.runs.map((run) => [run.what, run] as const))("runs: %s", async (what, run) => {
    const actual = await runPort(port, run);
    if (updating) writeExpectation(port, what, actual);
    else expect(actual).toEqual(run.expect);
  });
});

const withSample = ports.filter(({ sample }) => sample !== undefined);

describe.each(withSample.map((port) => [port.name, port] as const))("%s and the sample", (_, port) => {
  const accepted = (port.accepted ?? []).flatMap((entry) => entry.differences);

  test("do the same, but for what is accepted", () => {
    expect(differencesOf(port).filter((difference) => !accepted.some((pattern) => matches(difference, pattern)))).toEqual([]);
  });

  test("differ where that is accepted", () => {
    const found = differencesOf(port);
    expect(accepted.filter((pattern) => !found.some((difference) => matches(difference, pattern)))).toEqual([]);
  });
});

function differencesOf(port: Port): readonly string[] {
  const result = compilePort(port);
  const name = manifestOf(port, result)?.pipeline;
  const pipeline = result.graph.pipelines.find((other) => other.name === name);
  if (!pipeline) return ["there is no manifest"];
  return differences(kfpLeaves(structureOf(port), port.renamed ?? {}), graphLeaves(result.graph, pipeline));
}

/** `*` stands for anything. */
function matches(difference: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(difference);
}
