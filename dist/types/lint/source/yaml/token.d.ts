export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";
/** What is needed to read a scalar once more: for the place of a character within it. */
export interface ScalarSource {
    readonly style: ScalarStyle;
    /** The indentation of what holds it, and whether `[` or `{` is open around it: both decide where it ends. */
    readonly indent: number;
    readonly isInFlow: boolean;
}
interface Extent {
    readonly start: number;
    readonly end: number;
}
export interface ScalarToken extends Extent {
    readonly kind: "scalar";
    readonly value: string;
    readonly source: ScalarSource;
}
export type Token = ScalarToken | (Extent & {
    readonly kind: "anchor" | "alias";
    readonly name: string;
}) | (Extent & {
    readonly kind: "tag";
    readonly handle: string;
    readonly suffix: string;
}) | (Extent & {
    readonly kind: "tag-directive";
    readonly handle: string;
    readonly prefix: string;
}) | (Extent & {
    readonly kind: "version-directive";
    readonly major: number;
    readonly minor: number;
}) | (Extent & {
    readonly kind: "block-sequence-start" | "block-mapping-start" | "block-end" | "block-entry" | "flow-sequence-start" | "flow-sequence-end" | "flow-mapping-start" | "flow-mapping-end" | "flow-entry" | "key" | "value" | "document-start" | "document-end" | "stream-end";
});
export {};
