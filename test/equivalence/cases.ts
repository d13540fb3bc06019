import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type ArgoVersion } from "../../src/compiler.ts";
import type { Compared } from "./compared.ts";
import { load } from "./native/load.ts";
import type { Failing, Inputs } from "./played.ts";

const folder = "test/equivalence/cases";

export interface Case extends Compared {
  /** `loops.pipeline.ts nested 2` */
  readonly name: string;
}

export function caseFiles(root: string): readonly string[] {
  return readdirSync(join(root, folder)).sort();
}

/**
 * A file exports `runs`: for each of its pipelines, the sets of parameters that it is run with; and `failing`, the runs in which components
 * fail. What components do is their body, or, where they write artifacts, what the file exports as `play`.
 */
export function casesOf(root: string, file: string, argoVersion: ArgoVersion = "4.1"): readonly Case[] {
  const path = `${folder}/${file}`;
  const compiled = compile([path], { root, argoVersion, artifactRepository: "s3" });
  const loaded = load(readFileSync(join(root, path), "utf8"), join(root, path));
  const { runs, failing = {} } = loaded.module as unknown as Exports;
  const plain = Object.entries(runs).flatMap(([pipeline, sets]) =>
    sets.map((inputs, index) => ({ name: `${file} ${pipeline} ${index}`, pipeline, inputs })),
  );
  const failed = Object.entries(failing).flatMap(([pipeline, sets]) =>
    sets.map(({ given = {}, ...failing }, index) => ({ name: `${file} ${pipeline} failing ${index}`, pipeline, inputs: given, failing })),
  );
  return [...plain, ...failed].map((one) => ({ ...one, compiled, loaded }));
}

interface Exports {
  readonly runs: Readonly<Record<string, readonly Inputs[]>>;
  readonly failing?: Readonly<Record<string, readonly (Failing & { readonly given?: Inputs })[]>>;
}
