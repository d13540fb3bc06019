import type { SyntaxNode } from "@lezer/common";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Json, Place } from "../../graph/types.ts";
import type { ParsedPython } from "./parse.ts";

/** A diagnostic in the making: what `Report` takes. */
export interface Problem {
  readonly message: Message;
  readonly place?: Place;
}

/** What a Python file says, read and never run. */
export interface PythonModule {
  readonly parsed: ParsedPython;
  readonly functions: ReadonlyMap<string, PythonFunction>;
  readonly classes: ReadonlyMap<string, PythonClass>;
  /** Module-level names with a value that can be read: `IMAGE = "python:3.11"`. */
  readonly constants: ReadonlyMap<string, Json>;
  /** Local names of what comes from KFP: `dsl`, `Input`, `component`. */
  readonly kfpNames: KfpNames;
  /** Syntax errors. */
  readonly problems: readonly Problem[];
  /** What stands at top level, for whoever takes parts of the file along. Worked out when first asked for. */
  readonly statements: () => readonly PythonStatement[];
}

/** Local name to what it is in KFP: `{ k: "dsl", Input: "Input", Data: "Dataset" }`; `kfp` itself is `kfp`. */
export type KfpNames = ReadonlyMap<string, string>;

export interface PythonFunction {
  readonly name: string;
  readonly place: Place;
  readonly isAsync: boolean;
  readonly decorators: readonly PythonDecorator[];
  readonly parameters: readonly PythonParameter[];
  readonly returns?: SyntaxNode;
  readonly docstring?: string;
  /** The definition from `def` on, without decorators. */
  readonly definition: SyntaxNode;
}

export interface PythonParameter {
  readonly name: string;
  readonly kind: "normal" | "keyword-only" | "positional-only" | "list" | "keywords";
  readonly annotation?: SyntaxNode;
  readonly default?: SyntaxNode;
  readonly place: Place;
}

export interface PythonDecorator {
  /** As written: `dsl.component`. */
  readonly name: string;
  readonly node: SyntaxNode;
  readonly arguments: ReadonlyMap<string, SyntaxNode>;
  readonly place: Place;
}

export interface PythonClass {
  readonly name: string;
  readonly kind: "enum" | "named-tuple" | "other";
  /** Enum members that have a value that can be read; fields of a named tuple are in `fields`. */
  readonly members: ReadonlyMap<string, Json | undefined>;
  readonly fields: ReadonlyMap<string, SyntaxNode>;
}

/** A statement at top level: what it binds, and what it needs. */
export interface PythonStatement {
  readonly node: SyntaxNode;
  readonly binds: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly imports: readonly PythonImport[];
}

export interface PythonImport {
  /** `kfp.dsl`; relative ones begin with dots. */
  readonly module: string;
  /** What is bound here, by the name it has there; `*` for a star. For `import a.b`, `a` is bound to the module `a`. */
  readonly names: readonly { readonly imported: string; readonly local: string }[];
  readonly isFrom: boolean;
}
