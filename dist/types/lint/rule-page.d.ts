import type { Rule } from "./rule.js";
/** The page of a rule, as `argots explain` prints it and `docs/rules/` holds it. */
export declare function rulePage(rule: Rule): string;
/** `warning`, and what turns it on or off without anybody asking. */
export declare function severityText(rule: Rule): string;
