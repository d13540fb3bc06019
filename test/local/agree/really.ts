import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { compile } from "../../../src/compiler.ts";
import type { CompileResult } from "../../../src/transpiler/result.ts";
import { makeFolder, newRun } from "../../../src/local/files/layout.ts";
import type { EndedTask } from "../../../src/local/local-run.ts";
import { startRun } from "../../../src/local/run.ts";
import { taskMark } from "../../../src/local/task-mark.ts";
import { readRecord } from "../../../src/local/task/record.ts";
import type { Case } from "../../equivalence/cases.ts";
import { provenanceOf } from "../../equivalence/handles.ts";
import { componentsBySource } from "../../equivalence/simulated/decode.ts";
import { decodedResults } from "../../equivalence/simulated/probe.ts";
import { canonical } from "../../equivalence/values.ts";
import { pipelineOf, withParameters, type Fields } from "../../equivalence/workflow.ts";
import type { WorkflowRun } from "../../equivalence/workflow-run.ts";
import { callFile, contentOf, sign, type Told } from "./stand-in.ts";

/** A file of cases, made ready to be really run. */
export interface Ready {
  readonly compiled: CompileResult;
  /** The file as a module, and the stand-in: for the components' processes. */
  readonly module: string;
  readonly standIn: string;
}

/** `folder`: where the modules go; the caller removes it. */
export async function readyFile(root: string, file: string, folder: string): Promise<Ready> {
  const path = `test/equivalence/cases/${file}`;
  const options = { absWorkingDir: root, bundle: true, platform: "node", format: "cjs", logLevel: "error", minify: true } as const;
  const module = join(folder, `${file}.cjs`);
  const standIn = join(folder, "stand-in.cjs");
  await build({ ...options, entryPoints: [path], outfile: module, alias: { argots: "./src/index.ts" } });
  if (!existsSync(standIn)) await build({ ...options, entryPoints: ["test/local/agree/stand-in.ts"], outfile: standIn });
  return { compiled: compile([path], { root, artifactRepository: "s3", taskFolder: taskMark }), module, standIn };
}

interface Template {
  readonly name: string;
  readonly script?: { readonly source: string };
  readonly outputs?: { readonly artifacts?: readonly { readonly name: string }[] };
}

/** What a case comes to when its components are processes of this machine, in the form in which native, simulated and recorded runs are compared. */
export async function runReally({ pipeline: exported, inputs, failing = {} }: Case, ready: Ready): Promise<WorkflowRun> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "argots-agree-")));
  try {
    const { pipeline, workflow } = pipelineOf(ready.compiled, exported);
    const told: Told = { components: [...ready.compiled.graph.components.values()], failing, module: ready.module };
    const toldFile = join(home, "told.json");
    writeFileSync(toldFile, JSON.stringify(told));
    makeFolder(home);
    const run = startRun({
      manifests: [standingIn(withParameters(workflow, pipeline, inputs), ready, toldFile)],
      id: newRun(home, "case"),
      uid: "00000000-0000-4000-8000-000000000001",
      createdAt: Date.now(),
      home,
      settings: {
        parallelism: 2,
        images: new Map(),
        answers: new Map(),
        lookUp: () => undefined,
        keysOf: () => [],
        onSecret: () => undefined,
        mask: (text) => text,
        ask: () => Promise.resolve(undefined),
        environment: process.env,
        cache: true,
      },
      artifacts: {},
      again: undefined,
      isCompiledHere: true,
      say: () => undefined,
    });
    const { ended, tasks, outputs, files } = await run.result;
    const seen = tasks.flatMap((task) => seenCall(task));
    const kept = new Map(seen.flatMap(({ places }) => places));
    return {
      ended:
        ended.kind === "refused" ? "refused" : ended.kind === "hanging" ? "hangs" : ended.phase === "Succeeded" ? "succeeded" : "failed",
      because: [ended.message, ...tasks.flatMap(whyNot)].filter((line) => line !== ""),
      calls: seen,
      results: decodedResults(
        pipeline.results,
        outputs,
        Object.fromEntries(Object.entries(files).map(([name, path]) => [name, canonical(contentOf(path))])),
        kept,
      ),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Around the code of every component stands what tells how it was called, and fails where the case says so. */
function standingIn(workflow: Fields, { compiled, standIn }: Ready, toldFile: string): Fields {
  const components = componentsBySource(compiled.graph);
  const spec = workflow["spec"] as unknown as { readonly templates: readonly Template[] };
  const templates = spec.templates.map((template) => {
    const component = components.get(template.script?.source ?? "");
    if (component === undefined || template.script === undefined) return template;
    mkdirSync(join(toldFile, "..", "sources"), { recursive: true });
    const source = aroundCode(template.script.source, [standIn, toldFile, component.name]);
    const artifacts = [...(template.outputs?.artifacts ?? []), { name: sign, path: `${taskMark}/outputs/${sign}` }];
    return { ...template, script: { ...template.script, source }, outputs: { ...template.outputs, artifacts } };
  });
  return { ...workflow, spec: { ...spec, templates } } as unknown as Fields;
}

function aroundCode(source: string, [standIn = "", ...given]: readonly string[]): string {
  const start = source.indexOf("// Argo starts here:");
  const called = /await ([\w$]+)\((?:inputs|outputs|\{\}|\))/.exec(source.slice(start))?.[1];
  if (start < 0 || called === undefined) throw new Error(`the script has no launcher:\n${source}`);
  const words = given.map((word) => JSON.stringify(word)).join(", ");
  return [
    '"use strict";',
    `const ${called} = require(${JSON.stringify(standIn)}).standIn(${words}, (() => {`,
    source.slice(0, start),
    `return ${called};`,
    "})());",
    source.slice(start),
  ].join("\n");
}

/** What a task was called with, as its process read it; nothing of what has not run. */
function seenCall({ folder }: EndedTask) {
  const record = folder === undefined ? undefined : readRecord(folder);
  if (folder === undefined || record === undefined) return [];
  const file = join(folder, callFile);
  const text = existsSync(file) ? readFileSync(file, "utf8") : `${record.template} could not read its inputs`;
  // Artifacts out of a loop lie where their task is told to put them.
  const places = Object.keys(record.artifacts).flatMap((name) => {
    const key = record.inputs[`${name}-key`];
    return key === undefined ? [] : [[key, provenanceOf(text, name)] as const];
  });
  return [{ text, start: record.startedAt, end: record.endedAt, places }];
}

function whyNot({ path, state, message, tail }: EndedTask): readonly string[] {
  return state === "failed" || state === "error" ? [`${path}: ${message}`, ...tail.slice(-6)] : [];
}
