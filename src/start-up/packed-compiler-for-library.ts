import { loadPacked } from "./packed.ts";

/** `compiler-<hash>.js`, filled in by the build. */
declare const PACKED_COMPILER: string;

// In somebody else's program V8 is left alone.
export const packed = loadPacked(PACKED_COMPILER, (load) => load());
