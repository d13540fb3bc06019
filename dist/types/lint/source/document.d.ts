import type { Json } from "../../graph/types.js";
import type { SourceNode } from "./tree.js";
/** Steps into a document: keys of objects, indexes of lists. */
export type Path = readonly (string | number)[];
export interface SourceFile {
    /** As it shall be printed: relative, with forward slashes; `-` for standard input. */
    readonly name: string;
    readonly text: string;
}
/** Lines and columns count from 1, columns in UTF-16 units; offsets count from the start of the file. The end is exclusive. */
export interface Location {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly offset: number;
    readonly endOffset: number;
}
/** A fault of the YAML or JSON itself, in the words of Argo's reader. */
export interface SourceProblem {
    readonly kind: "syntax" | "duplicate-key" | "key-type";
    readonly message: string;
    /** The key that is meant, in the value; empty where the document cannot be read at all. */
    readonly path: Path;
    readonly location: Location;
}
/** One document of a file: what stands between two `---`. */
export interface SourceDocument {
    readonly file: SourceFile;
    /** Its number in the file, from 0; empty ones count. */
    readonly index: number;
    /** The document's own part of the file's text. */
    readonly text: string;
    /** Its keys keep their order, and may come twice, only in JSON: Argo's reader sorts those of YAML. */
    readonly format: "yaml" | "json";
    /** What Argo's reader makes of it; undefined where it is empty or cannot be read. */
    readonly value: Json | undefined;
    /** The same with the place of each value. */
    readonly root: SourceNode | undefined;
    readonly problems: readonly SourceProblem[];
    /** Where something stands; what is not there has the place of what surrounds it. In a document that cannot be read, where that fails. */
    readonly locate: (path: Path, options?: {
        readonly at?: "key" | "value";
        readonly within?: {
            readonly start: number;
            readonly end: number;
        };
    }) => Location;
    /** The comments of the document, for what suppresses findings. */
    readonly comments: readonly {
        readonly text: string;
        readonly line: number;
        readonly isAlone: boolean;
    }[];
}
