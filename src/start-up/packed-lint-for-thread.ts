import { dirname } from "node:path";
import { scriptLoader } from "./load-script.ts";
import { setFlags, withFlagsOfNode } from "./v8-flags.ts";

/** `lint-<hash>.js`, filled in by the build. */
declare const PACKED_LINT: string;

// The thread was started under the flags of Node, for its modules; code that was kept is good for those that it was made under.
setFlags("ours");

// It stands among the scripts itself. What code is worth keeping the program's own thread knows.
export const packed = scriptLoader(dirname(import.meta.filename), withFlagsOfNode, { keepsCode: false })(PACKED_LINT);
