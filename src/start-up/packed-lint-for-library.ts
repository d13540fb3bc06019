import { loadPacked } from "./packed.ts";

/** `lint-<hash>.js`, filled in by the build. */
declare const PACKED_LINT: string;

// In somebody else's program V8 is left alone.
export const packed = loadPacked(PACKED_LINT, (load) => load());
