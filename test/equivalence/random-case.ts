import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../../src/compiler.ts";
import { memoryFileSystem } from "../../src/transpiler/memory-file-system.ts";
import type { CompileResult } from "../../src/transpiler/result.ts";
import { batchText, callerOf, randomBatch, refusedPrograms, type Batch } from "./batch.ts";
import type { Compared } from "./compare.ts";
import { load, type Loaded } from "./load.ts";
import { playedOutcomes } from "./random-prelude.ts";
import { isCarried } from "./values.ts";

export interface RandomCase extends Compared {
  readonly batch: Batch;
}

/** So many calls a program are enough: iterations multiply. */
const mostCalls = 40;

/** Random programs that can be compared: those that are refused, throw, or give what no workflow can carry are left out. */
export async function randomCase(root: string, seed: number, count: number, only?: "expressions"): Promise<RandomCase> {
  const made = randomBatch(seed, count, only);
  const text = batchText(made, true);
  const refused = refusedPrograms(text, made, compileText(text).diagnostics);
  const accepted = { ...made, programs: made.programs.filter((one) => !refused.has(one)) };
  const loaded = await loadText(root, batchText(accepted, true));
  const kept = await Promise.all(
    accepted.programs.map(async (one) => {
      const run = await loaded.runNatively(loaded.module, callerOf(one), {}).catch(() => undefined);
      const good = run && isCarried(run.result) && run.calls.length <= mostCalls && run.calls.every(({ inputs }) => isCarried(inputs));
      return good ? [one] : [];
    }),
  );
  return batchCase(root, { ...accepted, programs: kept.flat() });
}

export async function batchCase(root: string, batch: Batch): Promise<RandomCase> {
  const text = batchText(batch);
  return { batch, compiled: compileText(text), loaded: await loadText(root, text), pipeline: "batch", inputs: {}, played: playedOutcomes };
}

function compileText(text: string): CompileResult {
  const fileSystem = memoryFileSystem({ "/project/batch.pipeline.ts": text });
  return compile(["batch.pipeline.ts"], { root: "/project", fileSystem, argoVersion: "3.7" });
}

async function loadText(root: string, text: string): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "argots-batch-"));
  try {
    const file = join(folder, "batch.pipeline.ts");
    writeFileSync(file, text);
    return await load(root, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
