/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 to `limit - 1`. */
  below(limit: number): number;
  of<T>(choices: readonly T[]): T;
}

/** Mulberry32: small, and good enough to choose tokens. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (choices) => choices[below(choices.length)]! };
}
