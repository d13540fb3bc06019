// A fixture is a YAML file: what the pods do and what is expected first, then the manifests.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAllDocuments, stringify } from "yaml";
import type { SimulatedNode, SimulationResult } from "../../src/simulator/result.ts";
import type { Scenario } from "../../src/simulator/scripted-executor.ts";

export interface Expectation {
  readonly ends: string;
  readonly message?: string;
  readonly because?: readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  /** By name: type, phase, message, and what went in and came out. */
  readonly nodes: Readonly<Record<string, string>>;
}

export interface Fixture {
  readonly name: string;
  readonly about: string;
  readonly scenario: Scenario;
  readonly supply: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly expect: Expectation;
  readonly manifests: readonly unknown[];
}

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));

export function fixtures(): readonly Fixture[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readFixture(file.replace(/\.yaml$/, "")));
}

function readFixture(name: string): Fixture {
  const text = readFileSync(`${folder}${name}.yaml`, "utf8");
  const [head, ...manifests] = parseAllDocuments(text).map((document) => document.toJS() as unknown);
  const { scenario = {}, supply = {}, expect } = head as Pick<Fixture, "scenario" | "supply" | "expect">;
  return { name, about: /^# (.*)/.exec(text)?.[1] ?? "", scenario, supply, expect, manifests };
}

/** UPDATE_FIXTURES=1: what happened becomes what is expected. Look at the difference. */
export function updateFixture({ name }: Fixture, expect: Expectation): void {
  const path = `${folder}${name}.yaml`;
  const text = readFileSync(path, "utf8");
  const written = stringify({ expect }, { lineWidth: 0 });
  writeFileSync(
    path,
    text.replace(/^expect:.*?^---$/ms, () => `${written}---`),
  );
}

export function summary(result: SimulationResult): Expectation {
  return {
    ends: result.kind === "hanging" ? `hangs in ${result.phase}` : result.kind === "refused" ? `refused: ${result.reason}` : result.phase,
    ...(result.message === "" ? {} : { message: readable(result, result.message) }),
    ...(result.kind === "hanging" ? { because: result.reasons.map(({ node, reason }) => `${node}: ${reason}`) } : {}),
    ...(Object.keys(result.outputs.parameters).length === 0 ? {} : { outputs: result.outputs.parameters }),
    nodes: Object.fromEntries(result.nodes.map((node) => [node.name, line(result, node)])),
  };
}

function line(result: SimulationResult, node: SimulatedNode): string {
  const { inputs, outputs } = node;
  const given = [...pairs(inputs.parameters), ...inputs.artifacts];
  const { result: text, exitCode } = outputs;
  const made = [...pairs(outputs.parameters), ...outputs.artifacts, ...pairs({ ...(text === undefined ? {} : { result: text }) })];
  return [
    `${node.type} ${node.phase}`,
    ...(node.message === "" ? [] : [`(${readable(result, node.message)})`]),
    ...(given.length === 0 ? [] : [`in: ${given.join(", ")}`]),
    ...(made.length === 0 ? [] : [`out: ${made.join(", ")}`]),
    ...(exitCode === undefined || exitCode === "0" ? [] : [`exit ${exitCode}`]),
    ...(node.memoized?.hit === true ? ["from the cache"] : []),
    `after ${String(((node.startedAt ?? 0) - start) / 1000)} s`,
  ].join(" ");
}

const start = Date.UTC(2025, 0, 1);

function pairs(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
}

/** Names instead of the hashes that the controller makes of them. */
function readable(result: SimulationResult, text: string): string {
  return result.nodes.reduce((words, { id, name }) => (id === name ? words : words.replaceAll(id, `<${name}>`)), text);
}
