/** One word for a shell, in a command that is to be copied: the names of iterations have parentheses, JSON has brackets. */
export function shellWord(text: string): string {
  return /^[\w.,:=/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
