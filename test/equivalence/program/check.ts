import { compile, type ArgoVersion } from "../../../src/compiler.ts";
import { memoryFileSystem } from "../../../src/transpiler/memory-file-system.ts";
import type { CompileResult } from "../../../src/transpiler/result.ts";
import { hashBelow } from "../hash.ts";
import { compared } from "../judge.ts";
import { load, type Loaded } from "../native/load.ts";
import { runNatively } from "../native/run.ts";
import { playOf, type Play } from "../played.ts";
import { runSimulated } from "../simulated/run.ts";
import { canonical, isCarried } from "../values.ts";
import { pipelineOf } from "../workflow.ts";
import { batchText, refusals } from "./batch.ts";
import type { Program } from "./program.ts";

export type Verdict =
  | { readonly kind: "same"; readonly calls: number; readonly failed: boolean }
  | { readonly kind: "different"; readonly found: readonly string[] }
  /** The compiler says no: with these codes. */
  | { readonly kind: "refused"; readonly codes: readonly string[] }
  /** Natively it means nothing that a workflow could do: it goes on and on, uses what is not there, or has values that JSON cannot hold. */
  | { readonly kind: "meaningless"; readonly why: string };

const file = "batch.pipeline.ts";
/** So many calls a program are enough: iterations multiply. */
const mostCalls = 60;

/** Compiles programs together, and runs each of them natively and in the simulator. */
export async function check(programs: readonly Program[]): Promise<readonly Verdict[]> {
  const { accepted, compiled, refused, thrown } = compileAll(programs);
  const loaded = load(batchText(accepted), `/project/${file}`);
  const verdicts: Verdict[] = [];
  for (const program of programs) {
    const codes = refused.get(program);
    const message = thrown.get(program);
    if (codes) verdicts.push({ kind: "refused", codes });
    else if (message !== undefined) verdicts.push({ kind: "different", found: [`the compiler throws: ${message}`] });
    else verdicts.push(await checkOne(program, compiled, loaded));
  }
  return verdicts;
}

export interface Compiling {
  readonly accepted: readonly Program[];
  readonly compiled: CompileResult;
  readonly refused: ReadonlyMap<Program, readonly string[]>;
  /** What the compiler threw: it never should. */
  readonly thrown: ReadonlyMap<Program, string>;
}

/** An error in one program leaves all without manifests: those that have one are left out until none has. */
export function compileAll(programs: readonly Program[], argoVersion: ArgoVersion = "4.1"): Compiling {
  const refused = new Map<Program, readonly string[]>();
  let thrown: ReadonlyMap<Program, string> = new Map();
  for (;;) {
    const accepted = programs.filter((program) => !refused.has(program) && !thrown.has(program));
    let compiled: CompileResult;
    try {
      compiled = compilePrograms(accepted, argoVersion);
    } catch {
      thrown = new Map([...thrown, ...thrownBy(accepted, argoVersion)]);
      if (accepted.every((program) => !thrown.has(program)))
        throw new Error("all programs together make the compiler throw, none of them alone");
      continue;
    }
    const found = refusals(accepted, accepted.length === 0 ? [] : compiled.diagnostics);
    if (found.size === 0) return { accepted, compiled, refused, thrown };
    for (const [program, codes] of found) refused.set(program, [...codes]);
  }
}

function compilePrograms(programs: readonly Program[], argoVersion: ArgoVersion): CompileResult {
  const fileSystem = memoryFileSystem({ [`/project/${file}`]: batchText(programs) });
  return compile([file], { root: "/project", fileSystem, argoVersion, artifactRepository: "s3" });
}

function thrownBy(programs: readonly Program[], argoVersion: ArgoVersion): ReadonlyMap<Program, string> {
  const messages = new Map<Program, string>();
  for (const program of programs) {
    try {
      compilePrograms([program], argoVersion);
    } catch (error) {
      messages.set(program, error instanceof Error ? error.message : String(error));
    }
  }
  return messages;
}

async function checkOne(program: Program, compiled: CompileResult, loaded: Loaded): Promise<Verdict> {
  const { graph } = compiled;
  const { pipeline, workflow } = pipelineOf(compiled, program.name);
  const wish = { loaded, graph, pipeline, inputs: program.inputs, play: playOfProgram(program, loaded), most: mostCalls };
  const native = await runNatively(wish);
  if (native.ended.kind === "broken") return { kind: "meaningless", why: native.ended.message };
  if (native.overrun) return { kind: "meaningless", why: "too many calls" };
  const carried = native.calls.every(({ inputs }) => isCarried(inputs)) && (native.ended.kind !== "returned" || native.ended.carried);
  if (!carried) return { kind: "meaningless", why: "values that JSON cannot hold" };
  const found = await compared(wish, native, await runSimulated({ ...wish, workflow, pace: program.pace }));
  if (found.length > 0) return { kind: "different", found };
  return { kind: "same", calls: native.calls.length, failed: native.ended.kind === "failed" };
}

export function playOfProgram({ failing }: Program, { bodies }: Pick<Loaded, "bodies">): Play {
  const play = playOf(bodies, {});
  return (component, inputs) => {
    const fails = failing.find(({ at, which }) => isLabelled(at, inputs["at"]) && (which === "all" || isSome(inputs)));
    return fails ? { kind: fails.how } : play(component, inputs);
  };
}

/** A called pipeline of the prelude lengthens the label that it is given. */
function isLabelled(label: string, at: unknown): boolean {
  return at === label || String(at).startsWith(`${label}.`);
}

/** Of the calls of one task in a loop, some. */
function isSome(inputs: Readonly<Record<string, unknown>>): boolean {
  return hashBelow(canonical(inputs), 2) === 0;
}
