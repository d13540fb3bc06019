import { loadPacked } from "./packed.ts";

/** `run-<hash>.js`, filled in by the build. */
declare const PACKED_RUN: string;

// In somebody else's program V8 is left alone.
export const packed = loadPacked(PACKED_RUN, (load) => load());
