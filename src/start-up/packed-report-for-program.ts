import { loadPacked } from "./packed.ts";
import { setFlags, withFlagsOfNode } from "./v8-flags.ts";

/** `report-<hash>.js`, filled in by the build. */
declare const PACKED_REPORT: string;

// Before the script is loaded: code that was kept is good for the flags that it was made under.
setFlags("ours");

export const packed = loadPacked(PACKED_REPORT, withFlagsOfNode);
