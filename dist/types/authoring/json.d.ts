/**
 * What a parameter can be: everything JSON can say.
 *
 * @example
 * ```ts
 * import { component, type Json } from "argots";
 *
 * export const store = component({ image: "node:24-slim" }, ({ record }: { record: Json }) => JSON.stringify(record));
 * ```
 */
export type Json = string | number | boolean | null | readonly Json[] | {
    readonly [key: string]: Json;
};
/**
 * A JSON object with any keys.
 *
 * @example
 * ```ts
 * import type { JsonObject } from "argots";
 *
 * export const settings: JsonObject = { depth: 3, tags: ["a", "b"] };
 * ```
 */
export type JsonObject = {
    readonly [key: string]: Json;
};
