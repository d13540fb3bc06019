import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../../src/compiler.ts";
import type { CompileOptions, CompileResult, Manifest } from "../../src/transpiler/result.ts";
import type { KfpStructure } from "./kfp-leaves.ts";

/** `port.json`. */
export interface PortFile {
  /** In the list of ports. */
  readonly row: string;
  /** The sample's name. The articles' pipelines have no sample. */
  readonly sample?: string;
  /** Where it is an example's: the folder that holds it, the file in it, its pipeline and its manifest. */
  readonly example?: { readonly folder: string; readonly file: string; readonly pipeline: string; readonly manifest: string };
  /** What the sample's parts are called here. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What differs on purpose, as the comparison says it, and why. */
  readonly accepted?: readonly { readonly why: string; readonly differences: readonly string[] }[];
  /** The first is the one in the table. */
  readonly runs: readonly PortRun[];
}

export interface PortRun {
  readonly what: string;
  readonly arguments?: Readonly<Record<string, string>>;
  /** Outputs by template; one that is not here gives `done`. `$(text)` is the input `text`. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Templates that fail, and how often: once for each attempt at most. */
  readonly fails?: Readonly<Record<string, number>>;
  /** The same for the sample, which table.mjs counts the pods of: outputs, lists and loop items by the structure's names. */
  readonly kfp?: Readonly<Record<string, unknown>>;
  readonly expect: RunExpectation;
}

export interface RunExpectation {
  readonly phase: string;
  /** What the pipeline returns, without artifacts. */
  readonly results?: Readonly<Record<string, string>>;
  readonly pods: readonly string[];
}

export interface Port extends PortFile {
  readonly name: string;
  readonly folder: string;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

export const ports: readonly Port[] = readdirSync(here)
  .filter((name) => existsSync(join(here, name, "port.json")))
  .map((name) => ({ name, folder: join(here, name), ...(JSON.parse(readFileSync(join(here, name, "port.json"), "utf8")) as PortFile) }));

/** As the manifest is, or as the Workflow that the simulator runs. */
export function compilePort({ folder, name, example }: Port, as?: CompileOptions["as"]): CompileResult {
  const place = example ? join(root, example.folder) : folder;
  const optionsFile = join(place, example ? "argots.json" : "options.json");
  const written = existsSync(optionsFile) ? (JSON.parse(readFileSync(optionsFile, "utf8")) as CompileOptions) : {};
  const options = {
    ...(written.as ? { as: written.as } : {}),
    ...(written.artifactRepository ? { artifactRepository: written.artifactRepository } : {}),
  };
  return compile([example?.file ?? `${name}.pipeline.ts`], { root: place, ...options, ...(as ? { as } : {}) });
}

/** The pipeline that the port is; an example's file may hold others. */
export function manifestOf({ example }: Port, { manifests }: CompileResult): Manifest | undefined {
  return example ? manifests.find(({ pipeline }) => pipeline === example.pipeline) : manifests[0];
}

export const expectedFile = ({ folder, example }: Port): string =>
  example ? join(root, example.folder, example.manifest) : join(folder, "expected.yaml");

export const structureOf = ({ folder }: Port): KfpStructure =>
  JSON.parse(readFileSync(join(folder, "structure.json"), "utf8")) as KfpStructure;

export function writeExpectation(port: Port, what: string, expect: RunExpectation): void {
  const file = join(port.folder, "port.json");
  const { runs, ...rest } = JSON.parse(readFileSync(file, "utf8")) as PortFile;
  const changed = runs.map((run) => (run.what === what ? { ...run, expect } : run));
  writeFileSync(file, `${JSON.stringify({ ...rest, runs: changed }, null, 2)}\n`);
}
