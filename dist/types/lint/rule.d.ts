/** An error is certain to be refused, to fail, or to hang; everything else is a warning. */
export type LintSeverity = "error" | "warning";
/** A manifest that breaks the rule, and the nearest one that does not: both are checked by the tests and printed on the rule's page. */
export interface RuleExample {
    readonly wrong: string;
    readonly right: string;
}
/** One thing that the linter looks for, with its page. `docs/rules/` is generated from these. */
export interface Rule {
    /** `ARG0301`: stable for ever, and never used again for something else. */
    readonly code: string;
    /** `when-syntax`: what configuration and suppressing comments may say as well. */
    readonly name: string;
    readonly severity: LintSeverity;
    /** Says nothing unless `argots.json` gives it a severity: advice that not everybody wants. */
    readonly isOffByDefault?: true;
    /** Says nothing about manifests that argots compiled unless `argots.json` gives it a severity: what is advised stands in the TypeScript. */
    readonly isForHandWritten?: true;
    /** One sentence: what is wrong. */
    readonly summary: string;
    /** The page: why, and what Argo does about it. Markdown. */
    readonly description: string;
    readonly examples: readonly RuleExample[];
}
