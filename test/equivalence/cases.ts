import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compiler.ts";
import { load } from "./load.ts";
import type { Compared } from "./compare.ts";

const folder = "test/equivalence/cases";

export interface Case extends Compared {
  /** `loops.pipeline.ts nested 2` */
  readonly name: string;
}

export function caseFiles(root: string): readonly string[] {
  return readdirSync(join(root, folder)).sort();
}

/** A file exports `runs`: for each of its pipelines, the sets of parameters that it is run with. */
export async function casesOf(root: string, file: string): Promise<readonly Case[]> {
  const path = `${folder}/${file}`;
  const compiled = compile([path], { root, argoVersion: "3.7" });
  const loaded = await load(root, join(root, path));
  const runs = loaded.module["runs"] as Readonly<Record<string, readonly Compared["inputs"][]>>;
  return Object.entries(runs).flatMap(([pipeline, sets]) =>
    sets.map((inputs, index) => ({ name: `${file} ${pipeline} ${index}`, compiled, loaded, pipeline, inputs })),
  );
}
