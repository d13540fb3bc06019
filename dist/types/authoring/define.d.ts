/**
 * A text that is given when the pipeline is compiled: `argots compile --define GIT_SHA=…`.
 *
 * @param name - as on the command line
 * @param fallback - what it is where none is given
 *
 * @example
 * ```ts
 * import { component, define } from "argots";
 *
 * const tag = define("GIT_SHA", "4f1c2ab");
 * export const serve = component({ image: `registry.example.com/serve:${tag}` }, () => console.log("ready"));
 * ```
 */
export declare function define(_name: string, fallback: string): string;
