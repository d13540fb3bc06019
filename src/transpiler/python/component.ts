import type { SyntaxNode } from "@lezer/common";
import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import type { PythonValue } from "./annotations.ts";
import type { Problem, PythonFunction, PythonModule } from "./module.ts";

/** A Python function as a component, in Python's spelling. */
export interface PythonComponent {
  readonly name: string;
  readonly module: PythonModule;
  readonly function: PythonFunction;
  readonly interface: PythonInterface;
  /** How each parameter is handed over, in the function's order. */
  readonly parameters: readonly BoundParameter[];
  /** What is done with what the function returns; a single value has no `field`. */
  readonly returns: readonly BoundResult[];
  readonly image?: string;
  /** Where the decorator says it. */
  readonly imagePlace?: Place;
  /** Requirements for pip, in order. */
  readonly packages: readonly string[];
  readonly pipIndexUrls: readonly string[];
  readonly pipTrustedHosts: readonly string[];
  readonly description?: string;
}

export interface PythonInterface {
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
}

export interface PythonComponentResult {
  /** Absent where there is no such function. */
  readonly component?: PythonComponent;
  readonly problems: readonly Problem[];
}

export type BoundParameter =
  | { readonly kind: "value"; readonly name: string; readonly value: PythonValue; readonly optional: boolean; readonly hasDefault: boolean }
  | (BoundArtifact & { readonly kind: "input-artifact"; readonly optional: boolean; readonly list: boolean })
  | (BoundArtifact & { readonly kind: "output-artifact" })
  /** `OutputPath(int)`: the function writes the text itself. */
  | { readonly kind: "output-value"; readonly name: string; readonly value: PythonValue };

export interface BoundArtifact {
  readonly name: string;
  /** KFP's class. */
  readonly className: string;
  /** The function wants the path only (`InputPath`). */
  readonly asPath: boolean;
  readonly metadata: boolean;
}

export interface BoundResult {
  readonly name: string;
  /** Of a NamedTuple. */
  readonly field?: string;
  readonly type:
    | {
        readonly kind: "value";
        readonly value: PythonValue;
        readonly optional: boolean;
        /** `None` is an absent value to whoever uses it, and not the `null` of JSON. */
        readonly absent?: boolean;
      }
    | { readonly kind: "artifact"; readonly className: string };
}

/** Where something about the return type is said. */
export interface ReturnedField {
  readonly name: string;
  readonly field?: string;
  readonly annotation: SyntaxNode;
}
