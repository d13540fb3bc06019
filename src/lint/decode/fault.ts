import type { Path } from "../source/document.ts";
import type { GoType } from "./go-type.ts";
import type { SourceNode } from "../source/tree.ts";

/** Something that Argo's decoder refuses, or takes in silence for something else than what is written. */
export type DecodeFault = { readonly path: Path } & (
  | { readonly kind: "wrong-type"; readonly message: string; readonly node: SourceNode; readonly expected: GoType }
  | { readonly kind: "malformed-value"; readonly message: string; readonly node: SourceNode; readonly expected: string }
  | { readonly kind: "plugin-keys"; readonly message: string }
  /** `known`: the fields that the struct has; `type`: its name, for the history of its fields. */
  | { readonly kind: "unknown-field"; readonly message: string; readonly known: readonly string[]; readonly type: string }
  | { readonly kind: "duplicate-field"; readonly message: string }
  /** An unknown field within a step, which Argo's decoder drops. */
  | { readonly kind: "ignored-field"; readonly known: readonly string[]; readonly type: string }
  /** A list or an object where Argo wants text, which it takes for no text at all. */
  | { readonly kind: "lost-value"; readonly node: SourceNode }
);
