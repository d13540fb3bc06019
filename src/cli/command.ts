import type { CliContext } from "./context.ts";
import type { Arguments, CommandSyntax } from "./flags.ts";

/** Runs a command and says how the process ends. */
export type RunCommand = (given: Arguments, context: CliContext) => Promise<number>;

export interface Command extends CommandSyntax {
  readonly summary: string;
  /** What the summary leaves unsaid, a paragraph each. */
  readonly details: readonly string[];
  readonly examples: readonly { readonly line: string; readonly meaning: string }[];
  /** Loaded only when the command is run: help and version cost nothing. */
  load(): Promise<RunCommand>;
}
