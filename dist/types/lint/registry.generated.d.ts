import type { ObjectRule } from "./context.js";
import type { Rule } from "./rule.js";
/** Every rule there is, by code. Those without `check` are reported by what reads, decodes and validates. */
export declare const rules: readonly (Rule | ObjectRule)[];
