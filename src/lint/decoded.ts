import type { Decoding } from "./decode/decode.ts";
import type { SourceDocument } from "./source/document.ts";

/** A document, and what Argo's decoder makes of it. */
export interface Decoded {
  readonly document: SourceDocument;
  readonly decoding: Decoding;
}
