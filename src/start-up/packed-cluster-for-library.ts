import { loadPacked } from "./packed.ts";

/** `cluster-<hash>.js`, filled in by the build. */
declare const PACKED_CLUSTER: string;

// In somebody else's program V8 is left alone.
export const packed = loadPacked(PACKED_CLUSTER, (load) => load());
