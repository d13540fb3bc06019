import { loadPacked } from "./packed.ts";

/** `report-<hash>.js`, filled in by the build. */
declare const PACKED_REPORT: string;

// In somebody else's program V8 is left alone.
export const packed = loadPacked(PACKED_REPORT, (load) => load());
