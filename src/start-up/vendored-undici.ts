import type * as undici from "undici";
import type { LoadScript } from "./load-script.ts";

/** `undici-<hash>.js`, filled in by the build, which puts this module in the place of undici. */
declare const VENDORED_UNDICI: string;
/** What the script that this module becomes part of was itself loaded with. */
declare const loadScript: LoadScript;

const loaded = loadScript(VENDORED_UNDICI) as unknown as typeof undici;

export const Agent = loaded.Agent;
export const ProxyAgent = loaded.ProxyAgent;
