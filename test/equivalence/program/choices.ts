/** Decisions that are made one after the other. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
}

const range = 0x10000;

/**
 * Decisions that a list of numbers (from 0 to 65535) stands for. Behind its end every decision is the first option: a shorter list, or one of
 * smaller numbers, is a simpler program, which is how programs are made smaller.
 */
export function choosing(choices: readonly number[]): Random {
  let position = 0;
  const next = (): number => choices[position++] ?? 0;
  const below = (limit: number): number => (limit <= 1 ? 0 : next() % limit);
  return { below, chance: (probability) => next() < probability * range, pick: (options) => options[below(options.length)]! };
}
