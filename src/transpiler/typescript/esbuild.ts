import { createRequire } from "node:module";
import type * as Esbuild from "esbuild";
import { usableEsbuild } from "./esbuild-missing.ts";

/** Loaded when a component needs it, not before: most pipelines start without. Throws an EsbuildMissing. */
export function loadEsbuild(): typeof Esbuild {
  return usableEsbuild(() => createRequire(import.meta.filename)("esbuild") as typeof Esbuild);
}
