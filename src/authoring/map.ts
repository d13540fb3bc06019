import { awaitable, isThenable } from "./awaitable.ts";

/**
 * As `xs.map(f)`, with a limit on how many iterations run at the same time. The results are in order.
 *
 * @param items - a list that is known, or comes from a parameter or an output
 *
 * @example
 * ```ts
 * import { component, map, pipeline } from "argots";
 *
 * const train = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => ({ score: 1 / depth }));
 *
 * export const search = pipeline({ name: "search" }, ({ depths = [3, 5, 8, 13] }) => {
 *   const scores = map(depths, (depth) => train({ depth }).score, { concurrency: 2 });
 *   return { best: Math.max(0, ...scores) };
 * });
 * ```
 */
export function map<Item, Result>(
  items: readonly Item[],
  body: (item: Item, index: number) => Result,
  options: MapOptions = {},
): Awaited<Result>[] {
  const results: unknown[] = [];
  for (let next = 0; next < items.length; next++) {
    const result = body(items[next]!, next);
    if (isThenable(result))
      return awaitable(mapAsync(items, body, options.concurrency, results, result), "map") as unknown as Awaited<Result>[];
    results.push(result);
  }
  return results as Awaited<Result>[];
}

/**
 * Options of `map`.
 *
 * @example
 * ```ts
 * import type { MapOptions } from "argots";
 *
 * export const oneByOne: MapOptions = { concurrency: 1 };
 * ```
 */
export interface MapOptions {
  /** At most so many iterations at the same time. Default: all. */
  readonly concurrency?: number;
}

/** Goes on where an iteration turned out to be async: `results` are those before it, `running` is its own. */
async function mapAsync(
  items: readonly unknown[],
  body: (item: never, index: number) => unknown,
  concurrency = Number.POSITIVE_INFINITY,
  results: unknown[],
  running: PromiseLike<unknown>,
): Promise<unknown[]> {
  const first = results.length;
  let next = first + 1;
  const work = async (index: number, started?: PromiseLike<unknown>): Promise<void> => {
    results[index] = await (started ?? body(items[index] as never, index));
    if (next < items.length) await work(next++);
  };
  const workers = [work(first, running)];
  while (next < items.length && workers.length < concurrency) workers.push(work(next++));
  await Promise.all(workers);
  return results;
}
