// `when` of steps and tasks: govaluate on the text that is there once every tag has been replaced.
import { Refusal, exhausted, isExhausted } from "../go/outcome.ts";
import { print } from "./check-operands.ts";
import { evaluateStage } from "./evaluate.ts";
import { WhenProblem } from "./failure.ts";
import { checkOrder } from "./order.ts";
import { plan, withPatterns } from "./plan.ts";
import type { Stage } from "./stage.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Parsed as govaluate does at first: bare words are variables. */
export type When =
  | { readonly kind: "when"; readonly text: string; readonly tokens: readonly Token[] }
  | { readonly kind: "problem"; readonly message: string; readonly isPanic: boolean }
  | { readonly kind: "refused"; readonly what: string };

export function parseWhen(text: string): When {
  return caught(() => {
    const tokens = tokenize(text);
    checkOrder(tokens);
    const ready = withPatterns(tokens);
    plan(ready);
    return { kind: "when", text, tokens: ready };
  });
}

/** A second time, now that the words are text. */
function planAgain(tokens: readonly Token[]): Stage | undefined {
  checkOrder(tokens);
  return plan(withPatterns(tokens));
}

function caught<Result>(work: () => Result): Result | Exclude<When, { kind: "when" }> {
  try {
    return work();
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (error instanceof WhenProblem) return { kind: "problem", message: error.message, isPanic: error.isPanic };
    throw error;
  }
}

export type Decision =
  | { readonly kind: "decision"; readonly runs: boolean }
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "refused"; readonly what: string };

export interface WhenOptions {
  /** Of steps and tasks, where a bare word is the text of its name; the `when` of a cron workflow has no such kindness. */
  readonly wordsAreText: boolean;
}

/** The messages are those of the controller. */
export function decideWhen(text: string, options: WhenOptions = { wordsAreText: true }): Decision {
  if (text === "") return { kind: "decision", runs: true };
  const parsed = parseWhen(text);
  if (parsed.kind === "refused") return parsed;
  if (parsed.kind === "problem") {
    if (parsed.isPanic) return { kind: "error", message: `panic: ${parsed.message}` };
    const hint = parsed.message.includes("Invalid token") ? ` (hint: try wrapping the affected expression in quotes ("))` : "";
    return { kind: "error", message: `Invalid 'when' expression '${text}': ${parsed.message}${hint}` };
  }
  const tokens = options.wordsAreText
    ? parsed.tokens.map((token) => (token.kind === "VARIABLE" ? ({ ...token, kind: "STRING" } as const) : token))
    : parsed.tokens;
  const stage = caught(() => ({ kind: "planned", stage: planAgain(tokens) }) as const);
  if (stage.kind === "refused") return stage;
  if (stage.kind === "problem")
    return {
      kind: "error",
      message: stage.isPanic ? `panic: ${stage.message}` : `Failed to parse 'when' expression '${text}': ${stage.message}`,
    };
  const value = caught(() => ({ kind: "value", value: stage.stage === undefined ? null : evaluateStage(stage.stage) }) as const);
  if (value.kind === "refused") return value;
  if (value.kind === "problem")
    return {
      kind: "error",
      message: value.isPanic ? `panic: ${value.message}` : `Failed to evaluate 'when' expresion '${text}': ${value.message}`,
    };
  if (typeof value.value === "boolean") return { kind: "decision", runs: value.value };
  return { kind: "error", message: `Expected boolean evaluation for '${text}'. Got ${print(value.value)}` };
}
