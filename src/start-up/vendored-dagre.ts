import type * as dagre from "@dagrejs/dagre";
import type { LoadScript } from "./load-script.ts";

/** `dagre-<hash>.js`, filled in by the build, which puts this module in the place of dagre. */
declare const VENDORED_DAGRE: string;
/** What the script that this module becomes part of was itself loaded with. */
declare const loadScript: LoadScript;

const loaded = loadScript(VENDORED_DAGRE) as unknown as typeof dagre;

export const Graph = loaded.Graph;
export const layout = loaded.layout;
