// Where the parser of regular expressions is.
export interface Flags {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  readonly dotIsAll: boolean;
  /** Greedy and lazy are exchanged. */
  readonly isSwapped: boolean;
}

export interface Cursor {
  readonly characters: readonly string[];
  at: number;
  flags: Flags;
  readonly names: string[];
  depth: number;
}

export class RegexpProblem extends Error {}

export function fail(problem: string, text: string): never {
  throw new RegexpProblem(`error parsing regexp: ${problem}: \`${text}\``);
}

export function rest(cursor: Cursor): string {
  return cursor.characters.slice(cursor.at).join("");
}

export function take(cursor: Cursor, character: string): boolean {
  if (cursor.characters[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}
