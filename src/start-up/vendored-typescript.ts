import type { ts as typeScript } from "ts-morph";
import type { LoadScript } from "./load-script.ts";

/** `typescript-<hash>.js`, filled in by the build, which puts this module in the place of ts-morph. */
declare const VENDORED_TYPESCRIPT: string;
/** What the script that this module becomes part of was itself loaded with. */
declare const loadScript: LoadScript;

export const ts = loadScript(VENDORED_TYPESCRIPT)["ts"] as typeof typeScript;
