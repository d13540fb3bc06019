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
export declare function map<Item, Result>(items: readonly Item[], body: (item: Item, index: number) => Result, options?: MapOptions): Awaited<Result>[];
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
