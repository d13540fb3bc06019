import { dirname, join } from "node:path";
import { scriptLoader, type Around } from "./load-script.ts";

/** Loads one of the scripts beside the bundle, which the build lets the modules that it holds take their exports from. */
export function loadPacked(name: string, aroundRequire: Around): Record<string, unknown> {
  return scriptLoader(join(dirname(import.meta.filename), "scripts"), aroundRequire)(name);
}
