import { createRequire } from "node:module";
import type * as Esbuild from "esbuild";

/** Loaded when a component needs it, not before: most pipelines start without. */
export function loadEsbuild(): typeof Esbuild {
  return createRequire(import.meta.filename)("esbuild") as typeof Esbuild;
}
