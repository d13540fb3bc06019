export type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "object";
/** "a string", "a list". */
export declare function article(type: JsonType): string;
/** A value as a message names it: short ones themselves, long ones by their kind. */
export declare function given(value: unknown): string;
/** `"a", "b" or "c"`; the empty string, Go's way of saying nothing, is left out. */
export declare function quotedList(values: readonly string[]): string;
