import type { ts as typeScript } from "ts-morph";
import { loadScript } from "./load-script.ts";

/** `scripts/typescript-<hash>.js`, filled in by the build, which puts this module in the place of ts-morph. */
declare const VENDORED_TYPESCRIPT: string;

export const ts = loadScript(new URL(VENDORED_TYPESCRIPT, import.meta.url))["ts"] as typeof typeScript;
