import type { ScalarSource } from "./yaml/token.js";
interface SourceExtent {
    /** Offsets in the text of the document. */
    readonly start: number;
    readonly end: number;
}
export interface SourceEntry {
    readonly key: string;
    readonly keyStart: number;
    readonly keyEnd: number;
    readonly value: SourceNode;
}
/** A document as JSON, each value with its place. What an alias stands for is the very node of its anchor: a tree with shared branches. */
export type SourceNode = (SourceExtent & {
    readonly kind: "object";
    /** In the order of the text; keys are unique in YAML. */ readonly entries: readonly SourceEntry[];
}) | (SourceExtent & {
    readonly kind: "array";
    readonly items: readonly SourceNode[];
}) | (SourceExtent & {
    readonly kind: "string";
    readonly value: string;
    readonly source: ScalarSource | "json";
}) | (SourceExtent & {
    readonly kind: "number"; /** As JSON spells it: integers keep all their digits. */
    readonly literal: string;
}) | (SourceExtent & {
    readonly kind: "boolean";
    readonly value: boolean;
}) | (SourceExtent & {
    readonly kind: "null";
});
export {};
