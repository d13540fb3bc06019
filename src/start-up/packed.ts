import { dirname, join } from "node:path";
import { scriptLoader } from "./load-script.ts";

/** `compiler-<hash>.js`, filled in by the build, which lets the modules that the script holds take their exports from here. */
declare const PACKED_COMPILER: string;

export function loadPacked(): Record<string, unknown> {
  return scriptLoader(join(dirname(import.meta.filename), "scripts"))(PACKED_COMPILER);
}
