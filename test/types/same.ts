/** `true` if the types are the same, also in what is optional. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `same<Same<A, B>>()` does not compile where they differ. Files that use it are never run. */
export declare function same<Answer extends true>(): Answer;
