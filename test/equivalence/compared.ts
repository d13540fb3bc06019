import type { CompileResult } from "../../src/transpiler/result.ts";
import type { Loaded } from "./native/load.ts";
import type { Failing, Inputs } from "./played.ts";

/** A pipeline of a file, what it is run with, and which calls fail then. */
export interface Compared {
  readonly compiled: CompileResult;
  readonly loaded: Loaded;
  /** The name of the export. */
  readonly pipeline: string;
  readonly inputs: Inputs;
  readonly failing?: Failing;
}
