import type * as Esbuild from "esbuild";
import { usableEsbuild } from "../transpiler/typescript/esbuild-missing.ts";
import type { LoadScript } from "./load-script.ts";

/** `esbuild-<hash>.js`, filled in by the build: esbuild's library, for where no packages are installed (the action). */
declare const VENDORED_ESBUILD: string;
/** What the script that this module becomes part of was itself loaded with; the build puts it in the place of src/transpiler/typescript/esbuild.ts. */
declare const require: (name: string) => unknown;
declare const loadScript: LoadScript;

export function loadEsbuild(): typeof Esbuild {
  return usableEsbuild(() => {
    // Whoever has brought esbuild's program says so in esbuild's own variable.
    if (process.env["ESBUILD_BINARY_PATH"]) return loadScript(VENDORED_ESBUILD) as unknown as typeof Esbuild;
    return require("esbuild") as typeof Esbuild;
  });
}
