/** One word for a shell, in a command that is to be copied: the names of iterations have parentheses, JSON has brackets. */
export declare function shellWord(text: string): string;
