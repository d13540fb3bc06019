import type { compileWith as Compile } from "../transpiler/compile.ts";
import { loadScript } from "./load-script.ts";

/** `scripts/compiler-<hash>.js`, filled in by the build, which puts this module in the place of `transpiler/compile.ts`. */
declare const PACKED_COMPILER: string;

export const compileWith = loadScript(new URL(PACKED_COMPILER, import.meta.url))["compileWith"] as typeof Compile;
