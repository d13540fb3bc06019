// Package regexp, as far as expressions use it.
import { panic } from "../outcome.ts";
import { runes } from "../text.ts";
import { RegexpProblem } from "./cursor.ts";
import { parsePattern } from "./parse.ts";
import { type Program, compileProgram } from "./program.ts";
import { type Points, findFrom } from "./run.ts";

export interface Regexp {
  readonly program: Program;
  /** Of the groups, by number. */
  readonly names: readonly string[];
}

/** Panics with Go's message where the pattern is none. */
export function compileRegexp(pattern: string): Regexp {
  try {
    const { pattern: tree, names } = parsePattern(pattern);
    return { program: compileProgram(tree), names };
  } catch (error) {
    if (error instanceof RegexpProblem) return panic(error.message);
    throw error;
  }
}

/** What is wrong with a pattern, if anything. */
export function regexpProblem(pattern: string): string | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof RegexpProblem) return error.message;
    throw error;
  }
}

export function matches(pattern: string, text: string): boolean {
  return findFrom(compileRegexp(pattern).program, pointsOf(runes(text)), 0) !== undefined;
}

function pointsOf(characters: readonly string[]): Points {
  return characters.map((character) => {
    const point = character.codePointAt(0) ?? 0;
    return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  });
}

/** A match: the text of the whole and of each group, and where it begins and ends, in characters. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

export function findFirst(regexp: Regexp, text: string, from = 0): Match | undefined {
  const characters = runes(text);
  const slots = findFrom(regexp.program, pointsOf(characters), from);
  return slots === undefined ? undefined : toMatch(regexp, characters, slots);
}

function toMatch(regexp: Regexp, characters: readonly string[], slots: readonly (number | undefined)[]): Match {
  const groups = regexp.names.map((_, index) => {
    const [start, end] = [slots[index * 2], slots[index * 2 + 1]];
    return start === undefined || end === undefined ? undefined : characters.slice(start, end).join("");
  });
  return { start: slots[0] ?? 0, end: slots[1] ?? 0, groups };
}

/** FindAll: an empty match right behind another is none. A limit below 0 is no limit. */
export function findAll(regexp: Regexp, text: string, limit: number): readonly Match[] {
  const characters = runes(text);
  const points = pointsOf(characters);
  const found: Match[] = [];
  let previousEnd = -1;
  for (let position = 0; (limit < 0 || found.length < limit) && position <= characters.length;) {
    const slots = findFrom(regexp.program, points, position);
    if (slots === undefined) break;
    const match = toMatch(regexp, characters, slots);
    const isRepeated = match.end === position && match.start === previousEnd;
    position = match.end === position ? position + 1 : match.end;
    previousEnd = match.end;
    if (!isRepeated) found.push(match);
  }
  return found;
}

/** ReplaceAll, with what to put in place of each match. */
export function replaceAll(regexp: Regexp, text: string, replacement: (match: Match) => string): string {
  const characters = runes(text);
  const points = pointsOf(characters);
  let result = "";
  let lastEnd = 0;
  for (let position = 0; position <= characters.length;) {
    const slots = findFrom(regexp.program, points, position);
    if (slots === undefined) break;
    const match = toMatch(regexp, characters, slots);
    result += characters.slice(lastEnd, match.start).join("");
    if (match.end > lastEnd || match.start === 0) result += replacement(match);
    lastEnd = match.end;
    position = Math.max(position + 1, match.end);
  }
  return result + characters.slice(lastEnd).join("");
}

/** $1, ${name} and $$ in the text of a replacement. */
export function expand(regexp: Regexp, template: string, match: Match): string {
  return template.replace(
    /\$(?:(\$)|(\w+)|\{(\w+)\})/g,
    (_, dollar: string | undefined, plain: string | undefined, braced: string | undefined) => {
      if (dollar !== undefined) return "$";
      const name = plain ?? braced ?? "";
      const index = /^\d+$/.test(name) ? Number(name) : regexp.names.indexOf(name);
      return match.groups[index] ?? "";
    },
  );
}

/** Split; a limit of 0 gives nothing at all. */
export function splitBy(regexp: Regexp, pattern: string, text: string, limit: number): readonly string[] | undefined {
  if (limit === 0) return undefined;
  if (pattern !== "" && text === "") return [""];
  const characters = runes(text);
  const parts: string[] = [];
  let [begin, end] = [0, 0];
  for (const match of findAll(regexp, text, limit)) {
    if (limit > 0 && parts.length === limit - 1) break;
    end = match.start;
    if (match.end !== 0) parts.push(characters.slice(begin, end).join(""));
    begin = match.end;
  }
  if (end !== characters.length) parts.push(characters.slice(begin).join(""));
  return parts;
}
