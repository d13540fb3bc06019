import type { LoadScript } from "./load-script.ts";

/** `report-<hash>.js`, filled in by the build. */
declare const PACKED_REPORT: string;
/** What the script that this module becomes part of was itself loaded with. */
declare const loadScript: LoadScript;

export const packed = loadScript(PACKED_REPORT);
