import type * as Esbuild from "esbuild";

/** What the script that this module becomes part of was itself loaded with; the build puts it in the place of src/transpiler/typescript/esbuild.ts. */
declare const require: (name: string) => unknown;

export function loadEsbuild(): typeof Esbuild {
  return require("esbuild") as typeof Esbuild;
}
