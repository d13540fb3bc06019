/** What several activities put in, one takes out. */
export interface Mailbox<T> {
  put(item: T): void;
  take(): Promise<T>;
}

export function makeMailbox<T>(): Mailbox<T> {
  const items: T[] = [];
  let waiting: ((item: T) => void) | undefined;
  return {
    put(item) {
      const resolve = waiting;
      waiting = undefined;
      if (resolve) resolve(item);
      else items.push(item);
    },
    take() {
      if (items.length > 0) return Promise.resolve(items.shift()!);
      return new Promise((resolve) => (waiting = resolve));
    },
  };
}
