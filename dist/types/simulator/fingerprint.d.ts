export interface Fingerprint {
    /** Simple tags that begin with `workflow.`. */
    readonly globals: readonly string[];
    /** An expression looks at global names, and it cannot be told which. */
    readonly isOpen: boolean;
    /** It may give something else each time. */
    readonly isUnsteady: boolean;
}
export declare function fingerprintOf(text: string): Fingerprint;
