import { loadPacked } from "./packed.ts";
import { setFlags, withFlagsOfNode } from "./v8-flags.ts";

/** `run-<hash>.js`, filled in by the build. */
declare const PACKED_RUN: string;

// Before the script is loaded: code that was kept is good for the flags that it was made under.
setFlags("ours");

export const packed = loadPacked(PACKED_RUN, withFlagsOfNode);
