/**
 * A line that somebody else wrote, so that printing it does nothing but print it. `terminal`: no escape sequences, no control characters, nothing
 * that turns its order around. `github`: neither a workflow command at its beginning (`::error::`, after spaces), nor one of the older kind
 * anywhere (`##[error]`), as the runner reads them (`ActionCommand.cs`; it may compare by culture, which overlooks invisible characters).
 */
export declare function harmlessLine(text: string, options: {
    readonly for: "terminal" | "github";
}): string;
