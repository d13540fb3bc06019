/** The types that values have while a pipeline runs. Independent of TypeScript and of Argo. */
export type ValueType = {
    readonly kind: "string"; /** The only texts it may be, for a union of literals. */
    readonly literals?: readonly string[];
} | {
    readonly kind: "number";
} | {
    readonly kind: "boolean";
} | {
    readonly kind: "null";
} | {
    readonly kind: "list";
    readonly element: ValueType;
    /** One for each position, where they differ: a tuple. */ readonly elements?: readonly ValueType[];
} | {
    readonly kind: "object";
    readonly fields: Readonly<Record<string, FieldType>>;
}
/** A JSON object with any keys, all values of one type: `Record<string, T>`. */
 | {
    readonly kind: "record";
    readonly value: ValueType;
}
/** Any JSON value: `unknown`, `Json`, Python's bare `dict`. */
 | {
    readonly kind: "json";
} | {
    readonly kind: "artifact";
    readonly artifact: ArtifactType;
};
export interface FieldType {
    readonly type: ValueType;
    readonly optional: boolean;
}
/** The artifact types of the field (KFP's `system.*` schema titles, and a plain directory). */
export type ArtifactType = "Artifact" | "Dataset" | "Model" | "Metrics" | "ClassificationMetrics" | "SlicedClassificationMetrics" | "Html" | "Markdown" | "Directory";
export type Json = string | number | boolean | null | readonly Json[] | {
    readonly [key: string]: Json;
};
/** Where something was written. Lines and columns count from 1; columns are UTF-16 units. */
export interface Place {
    /** Relative to the project's root, with forward slashes: never a path of the machine. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
