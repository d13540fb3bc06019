/** What makes two submissions the same one. */
export interface SubmissionIdentity {
    /** The run of CI, whatever its attempt; on a terminal something that was never there before. */
    readonly run: string;
    /** The pipeline's manifest name, or the template it is submitted from. */
    readonly pipeline: string;
    readonly parameters: Readonly<Record<string, string>>;
}
/** In hexadecimal; the order of the parameters does not matter. */
export declare function submissionHash({ run, pipeline, parameters }: SubmissionIdentity): string;
/**
 * `<prefix>-<sha7>-<hash>`: the same for the same submission, whoever asks and however often, so that nothing can be created twice. Always valid and
 * never longer than `longest`, which leaves room for `-r2` and the like.
 *
 * @example
 * workflowName("training", "4f1c2ab9d", identity); // "training-4f1c2ab-2n9c4hqzk1"
 */
export declare function workflowName(prefix: string, sha: string | undefined, identity: SubmissionIdentity, longest?: number): string;
/** The name of an attempt to run the same submission again. */
export declare function attemptName(name: string, attempt: number): string;
