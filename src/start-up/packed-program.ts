import { setFlagsFromString } from "node:v8";
import { loadPacked } from "./packed.ts";
import { flagsFor } from "./v8-flags.ts";

// Before the script is loaded: code that was kept is good for the flags that it was made under.
for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);

export const packed = loadPacked();
