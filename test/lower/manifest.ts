import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Message } from "../../src/diagnostics/diagnostic.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { emit } from "../../src/transpiler/emit/emit.ts";
import { lower, type LowerOptions } from "../../src/transpiler/lower/lower.ts";
import { lintInArgo, oracle } from "./oracle.ts";

export interface Lowered {
  readonly text: string;
  readonly messages: readonly Message[];
}

/** The first pipeline's manifest, as text. */
export function manifestOf(graph: Graph, options: Partial<LowerOptions> = {}): Lowered {
  const messages: Message[] = [];
  const [manifest] = lower(graph, { as: "workflow", argoVersion: "3.7", ...options }, (message) => messages.push(message));
  return { text: emit(manifest!.documents, "pipelines/test.pipeline.ts"), messages };
}

/** Compares with the expected file, and lets Argo's own linter read it where there is one. */
export async function expectManifest(name: string, graph: Graph, options: Partial<LowerOptions> = {}): Promise<void> {
  const { text, messages } = manifestOf(graph, options);
  expect(messages).toEqual([]);
  await expect(text).toMatchFileSnapshot(`fixtures/${name}.yaml`);
  expectAccepted(text);
}

export function expectAccepted(text: string): void {
  if (oracle === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), "argots-"));
  writeFileSync(join(folder, "manifest.yaml"), text);
  const { errors } = lintInArgo(join(folder, "manifest.yaml"));
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
}

/** The codes of what is reported. */
export function codesOf(graph: Graph, options: Partial<LowerOptions> = {}): readonly string[] {
  return manifestOf(graph, options).messages.map((message) => message.code);
}
