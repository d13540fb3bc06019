import { spawnSync } from "node:child_process";

/** Argo's own validator and expression evaluator as a program; without it, what it would say is not compared. */
export const oracle = process.env["ARGOTS_ORACLE"];

export interface Expression {
  readonly expr: string;
  /** Texts of variables. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly ok: boolean;
  readonly error?: string;
  /** The text that replaces a tag. */
  readonly result?: string;
}

/** Evaluates expressions as Argo does; all in one run. */
export function evaluateInArgo(expressions: readonly Expression[]): readonly Outcome[] {
  const input = expressions.map((expression) => JSON.stringify(expression)).join("\n");
  const { stdout } = spawnSync(oracle!, ["--expr"], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
}

export interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly message: string }[];
}

/** What `argo lint` says of a file. */
export function lintInArgo(file: string): Verdict {
  const { stdout } = spawnSync(oracle!, [file], { encoding: "utf8" });
  return JSON.parse(stdout) as Verdict;
}
