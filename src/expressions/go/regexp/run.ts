// Runs a program: all the ways through it side by side, the preferred one first.
import type { Instruction, Program } from "./program.ts";
import { type Assertion, includes } from "./syntax.ts";

interface Thread {
  readonly at: number;
  readonly slots: readonly (number | undefined)[];
}

/** The code points of a text. */
export type Points = readonly number[];

/** Where the leftmost match from a place on begins and ends, and each of its groups. */
export function findFrom(program: Program, text: Points, from: number): readonly (number | undefined)[] | undefined {
  let threads: Thread[] = [];
  let found: readonly (number | undefined)[] | undefined;
  for (let position = from; position <= text.length; position++) {
    const seen = new Set<number>();
    const following: Thread[] = [];
    const reached: Thread[] = [];
    for (const thread of threads) follow(program, text, position, thread, seen, reached);
    if (found === undefined) follow(program, text, position, { at: program.start, slots: [] }, seen, reached);
    for (const thread of reached) {
      const instruction = program.instructions[thread.at];
      if (instruction?.kind === "match") {
        found = thread.slots;
        // Those after it are less preferred.
        break;
      }
      const point = text[position];
      if (instruction?.kind === "character" && point !== undefined && includes(instruction.set, point)) {
        following.push({ at: instruction.next, slots: thread.slots });
      }
    }
    threads = following;
    if (threads.length === 0 && found !== undefined) break;
  }
  return found;
}

/** To the characters and the matches that a thread comes to without reading on. */
function follow(program: Program, text: Points, position: number, start: Thread, seen: Set<number>, reached: Thread[]): void {
  const pending = [start];
  for (let thread = pending.pop(); thread !== undefined; thread = pending.pop()) {
    if (seen.has(thread.at)) continue;
    seen.add(thread.at);
    const instruction: Instruction | undefined = program.instructions[thread.at];
    if (instruction === undefined) continue;
    const slots = thread.slots;
    switch (instruction.kind) {
      case "split":
        pending.push({ at: instruction.second, slots }, { at: instruction.first, slots });
        break;
      case "save": {
        const saved = [...slots];
        saved[instruction.slot] = position;
        pending.push({ at: instruction.next, slots: saved });
        break;
      }
      case "assertion":
        if (holds(instruction.assertion, text, position)) pending.push({ at: instruction.next, slots });
        break;
      default:
        reached.push(thread);
    }
  }
}

function holds(assertion: Assertion, text: Points, position: number): boolean {
  switch (assertion) {
    case "start of text":
      return position === 0;
    case "end of text":
      return position === text.length;
    case "start of line":
      return position === 0 || text[position - 1] === 0x0a;
    case "end of line":
      return position === text.length || text[position] === 0x0a;
    case "word boundary":
      return isWord(text[position - 1]) !== isWord(text[position]);
    case "no word boundary":
      return isWord(text[position - 1]) === isWord(text[position]);
  }
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && point < 0x80 && /^\w$/.test(String.fromCharCode(point));
}
