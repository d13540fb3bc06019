/** So many at a time, in the order in which they came. */
export interface Slots {
  /** Resolves to what gives the slot back. */
  take(): Promise<() => void>;
}

export function makeSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const once = (): (() => void) => {
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      giveBack();
    };
  };
  return {
    take() {
      if (free === 0) return new Promise((resolve) => waiting.push(() => resolve(once())));
      free -= 1;
      return Promise.resolve(once());
    },
  };
}
