// How what is wrong is said, by what comes of it.
import type { Position } from "../../expressions/language/ast.ts";
import type { Effect, ExpressionPlace, Fault, FaultKind } from "./place.ts";
import { shortened, unitOffset } from "./spelling.ts";

const kinds = { hangs: "expression-hangs", text: "expression-stays-text", ignored: "expression-ineffective" } as const;

/** The rule that a fault belongs to: its own where the run fails for it, else that of what comes of it. */
function kindOf(effect: Effect, failing: FaultKind): FaultKind {
  return effect === "fails" ? failing : kinds[effect];
}

export interface Found {
  readonly effect: Effect;
  /** The rule where the run fails. */
  readonly failing: FaultKind;
  /** "there is no function `x`": without a full stop. */
  readonly reason: string;
  readonly hint?: string | undefined;
}

export function faultAt(place: ExpressionPlace, position: Position, found: Found): Fault {
  const from = unitOffset(place.source, position.from);
  const to = Math.max(unitOffset(place.source, position.to), from);
  return faultWithin(place, from, to, found);
}

/** Offsets in UTF-16 units of the expression; nothing at all means the whole of it. */
export function faultWithin(place: ExpressionPlace, from: number, to: number, { effect, failing, reason, hint }: Found): Fault {
  const end = Math.min(to, place.source.length);
  const start = Math.min(from, Math.max(end - 1, 0));
  return {
    kind: kindOf(effect, failing),
    path: place.path,
    within: { start: place.start + start, end: place.start + end },
    message: messageOf(place, effect, reason),
    hint: hint ?? hints[failing] ?? "Look at how it is spelt.",
  };
}

export function wholeFault(place: ExpressionPlace, found: Found): Fault {
  return faultWithin(place, 0, place.source.length, found);
}

/** Where nothing better can be said. */
const hints: Partial<Record<FaultKind, string>> = {
  "expression-syntax": "`==` compares, `&&` and `||` join, `a ? b : c` chooses, and texts stand in quotes.",
  "expression-type": "Look at what the function or operator takes: `asInt(…)`, `asFloat(…)`, `string(…)` and `fromJSON(…)` convert.",
  "expression-result": "Say what stands in for nil: `a ?? ''`.",
  "expression-branch": "Convert with `asInt(…)`, `asFloat(…)`, `string(…)` or `fromJSON(…)`.",
};

/** A warning of a rule of its own. */
export function remark(place: ExpressionPlace, position: Position, kind: FaultKind, message: string, hint?: string): Fault {
  return { ...faultAt(place, position, { effect: "fails", failing: kind, reason: "", hint }), message };
}

function messageOf(place: ExpressionPlace, effect: Effect, reason: string): string {
  const tag = place.kind === "tag" ? `\`{{=${shortened(place.source)}}}\`` : place.what;
  switch (effect) {
    case "fails":
      return `${capital(tag)} fails: ${reason}.`;
    case "hangs":
      return `${capital(tag)} is waited for without end: ${reason}.`;
    case "text":
      return `${capital(tag)} stays as text: ${reason}.`;
    case "ignored":
      return `${capital(tag)} never has an effect: ${reason}.`;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
