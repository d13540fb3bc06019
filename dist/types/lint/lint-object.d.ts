import type { ManifestObjectKind } from "../argo/validate.js";
import type { Json } from "../graph/types.js";
import type { Path, SourceDocument } from "./source/document.js";
/** One Argo object of the files that are linted, as Argo's decoder takes it. */
export interface LintObject {
    readonly kind: ManifestObjectKind;
    /** `metadata.name`, else `metadata.generateName`, else "". */
    readonly name: string;
    /** As literally written; "" where it is not. */
    readonly namespace: string;
    /** What the YAML says, as JSON. */
    readonly value: {
        readonly [key: string]: Json;
    };
    readonly document: SourceDocument;
    /** What ends Argo's decoding when it is not strict: what comes behind it, in the order of the keys' names, is not there for references. */
    readonly endedAt?: Path;
    /** What has been worked out about the object once, for `remembered`: many rules ask the same. */
    readonly known?: Map<string, unknown>;
}
