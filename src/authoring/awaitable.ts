const allowed = new Set<string | symbol>(["then", "catch", "finally", Symbol.toStringTag]);

/**
 * A promise that says so when it is used without `await`. Calls are typed as what they give, because a workflow waits by itself;
 * natively, using a promise as a value would be silently wrong.
 */
export function awaitable<T>(value: T, what: string): T {
  if (!isThenable(value)) return value;
  return new Proxy(value, {
    get(promise, property) {
      if (!allowed.has(property)) {
        throw new Error(`${what} gives a promise here: \`await\` the call before using its result, or give it a stub that is not async.`);
      }
      const member: unknown = Reflect.get(promise, property);
      return typeof member === "function" ? member.bind(promise) : member;
    },
  });
}

/** Whether `await` would wait for it. */
export function isThenable(value: unknown): value is object & PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
