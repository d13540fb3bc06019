// A regular expression as a program of Rob Pike's machine, which takes linear time where backtracking may take for ever.
import type { Assertion, CharacterSet, Pattern } from "./syntax.ts";

export type Instruction =
  | { readonly kind: "character"; readonly set: CharacterSet; readonly next: number }
  /** The first is preferred. */
  | { kind: "split"; first: number; second: number }
  | { readonly kind: "save"; readonly slot: number; readonly next: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion; readonly next: number }
  | { readonly kind: "match" };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
}

/** Built from the end, so that each part knows what follows it. */
export function compileProgram(pattern: Pattern): Program {
  const instructions: Instruction[] = [{ kind: "match" }];
  const end = add(instructions, { kind: "save", slot: 1, next: 0 });
  const start = add(instructions, { kind: "save", slot: 0, next: compile(instructions, pattern, end) });
  return { instructions, start };
}

function add(instructions: Instruction[], instruction: Instruction): number {
  instructions.push(instruction);
  return instructions.length - 1;
}

function compile(instructions: Instruction[], pattern: Pattern, next: number): number {
  switch (pattern.kind) {
    case "empty":
      return next;
    case "character":
      return add(instructions, { kind: "character", set: pattern.set, next });
    case "assertion":
      return add(instructions, { kind: "assertion", assertion: pattern.assertion, next });
    case "sequence":
      return pattern.parts.reduceRight((following, part) => compile(instructions, part, following), next);
    case "choice":
      return pattern.parts
        .map((part) => compile(instructions, part, next))
        .reduceRight((second, first) => add(instructions, { kind: "split", first, second }));
    case "group": {
      const close = add(instructions, { kind: "save", slot: pattern.index * 2 + 1, next });
      return add(instructions, { kind: "save", slot: pattern.index * 2, next: compile(instructions, pattern.part, close) });
    }
    case "repeat":
      return compileRepeat(instructions, pattern, next);
  }
}

function compileRepeat(instructions: Instruction[], pattern: Extract<Pattern, { kind: "repeat" }>, next: number): number {
  const split = (inner: number, outer: number): number =>
    add(instructions, pattern.isGreedy ? { kind: "split", first: inner, second: outer } : { kind: "split", first: outer, second: inner });
  let following = next;
  let copies = pattern.least;
  if (pattern.most === undefined) {
    const loop = split(0, 0);
    const inner = compile(instructions, pattern.part, loop);
    const choice = instructions[loop];
    if (choice?.kind === "split") {
      choice.first = pattern.isGreedy ? inner : next;
      choice.second = pattern.isGreedy ? next : inner;
    }
    // What may match nothing is repeated as (x+)?, as in Go, which decides what x prefers.
    following = copies > 0 ? inner : isNullable(pattern.part) ? split(inner, next) : loop;
    copies = Math.max(copies - 1, 0);
  } else {
    for (let optional = pattern.most - pattern.least; optional > 0; optional--)
      following = split(compile(instructions, pattern.part, following), next);
  }
  for (; copies > 0; copies--) following = compile(instructions, pattern.part, following);
  return following;
}

function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case "character":
      return false;
    case "sequence":
      return pattern.parts.every(isNullable);
    case "choice":
      return pattern.parts.some(isNullable);
    case "group":
      return isNullable(pattern.part);
    case "repeat":
      return pattern.least === 0 || isNullable(pattern.part);
    default:
      return true;
  }
}
