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
