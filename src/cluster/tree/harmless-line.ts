/** Complete sequences that a terminal obeys: colours, cursor, titles, links. */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;

const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;
/** They turn the order of a line around, or end it where nobody sees it. */
const misleading = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const invisible = /[\p{Cf}\p{Mn}\p{Me}\p{Cc}]/gu;

/**
 * A line that somebody else wrote, so that printing it does nothing but print it. `terminal`: no escape sequences, no control characters, nothing
 * that turns its order around. `github`: neither a workflow command at its beginning (`::error::`, after spaces), nor one of the older kind
 * anywhere (`##[error]`), as the runner reads them (`ActionCommand.cs`; it may compare by culture, which overlooks invisible characters).
 */
export function harmlessLine(text: string, options: { readonly for: "terminal" | "github" }): string {
  const shown = text.replace(/\r+$/, "").replace(sequences, "").replace(controls, picture).replace(misleading, "\ufffd");
  return options.for === "terminal" ? shown : withoutCommands(shown);
}

/** `␀` for what was U+0000, and so on; U+FFFD for those that have no picture. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
}

function withoutCommands(line: string): string {
  const visible = line.replace(invisible, "");
  const plain = visible.includes("##[") ? visible.replaceAll("##[", "## [") : line;
  return plain.replace(invisible, "").trimStart().startsWith("::") ? `| ${plain}` : plain;
}
