import type { Path } from "../source/document.ts";
import type { Known } from "./known.ts";

/** What comes of a fault at a place. `text`: the tag stays in the text as it is. `ignored`: the run goes on as if it were not there. */
export type Effect = "fails" | "hangs" | "text" | "ignored";

export interface Effects {
  readonly syntax: Effect;
  /** It cannot be evaluated although all its names are there. */
  readonly evaluation: Effect;
  /** It needs a name that is not there. */
  readonly missing: (path: readonly string[]) => Effect;
}

export type Wanted = "boolean" | "text" | "list" | "artifact" | "value";

/** An expression of expr-lang, where it stands, and what it can use. */
export interface ExpressionPlace {
  /** The text that holds it. */
  readonly path: Path;
  /** Where it begins in that text, in UTF-16 units. */
  readonly start: number;
  readonly source: string;
  /** All of a field, or what stands in a tag. */
  readonly kind: "field" | "tag";
  /** "the expression of hook `done`". */
  readonly what: string;
  readonly known: Known;
  /** Argo's own functions, where they are there besides those of the language. */
  readonly functions: ReadonlyMap<string, Known>;
  readonly wanted: Wanted;
  readonly effects: Effects;
  /** A step or task that never runs: nothing but its syntax matters. */
  readonly isDead?: boolean;
  /** What stands behind a tag: it may have been cut short. */
  readonly rest?: string;
  /** Names whose absence other rules look at: those of references to steps, tasks and items. */
  readonly leftOut?: ReadonlySet<string>;
  /** Names that would be there at another place, and why they are not here. */
  readonly elsewhere?: (path: readonly string[]) => string | undefined;
}

export type FaultKind =
  | "expression-syntax"
  | "expression-cut-short"
  | "expression-braces"
  | "expression-name"
  | "expression-type"
  | "expression-result"
  | "expression-hangs"
  | "expression-stays-text"
  | "expression-ineffective"
  | "expression-missing-member"
  | "expression-comparison"
  | "expression-branch"
  | "expression-pasted"
  | "when-syntax"
  | "when-operands"
  | "when-unquoted"
  | "when-value"
  | "when-constant"
  | "metric-when"
  | "cron-when"
  | "status-unknown";

/** Something wrong with an expression. Each kind is a rule. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: Path;
  readonly within?: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly hint?: string;
}

const always = (effect: Effect): Effects => ({ syntax: effect, evaluation: effect, missing: () => effect });

export const fails = always("fails");
export const ignored = always("ignored");

/** A tag in a pod, or in anything else that is rendered before its step runs: what cannot be evaluated stays as text. */
export const staysText: Effects = { syntax: "fails", evaluation: "text", missing: () => "text" };

/** A tag in a step or task: names of steps and tasks are waited for. */
export const ofCall: Effects = {
  syntax: "fails",
  evaluation: "fails",
  missing: ([root]) => (root === "steps" || root === "tasks" ? "hangs" : "text"),
};

/** The same where text that stays is no condition, list or number. */
export const ofCallControl: Effects = {
  syntax: "fails",
  evaluation: "fails",
  missing: ([root]) => (root === "steps" || root === "tasks" ? "hangs" : "fails"),
};
