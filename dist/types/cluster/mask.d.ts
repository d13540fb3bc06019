/** Takes secrets out of texts. */
export interface Masker {
    (text: string): string;
    /** For a text that comes in pieces: a secret that is cut in two by them is found too. */
    stream(): MaskedStream;
}
export interface MaskedStream {
    /** What can be printed by now; the beginning of something that may become a secret is kept back. */
    write(chunk: string): string;
    /** The rest. */
    end(): string;
}
/**
 * Replaces every secret by `***`: as it is, each line of it, and as base64, in a URL and in JSON, where logs and error messages show them. A secret of fewer
 * than four characters is no secret. Give a function where more of them become known later.
 */
export declare function createMasker(secrets: readonly string[] | (() => readonly string[])): Masker;
