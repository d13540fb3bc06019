/**
 * Why something is as it is, in one line: the controller's words without those that say what is said already, or what only it knows. Of a task that is
 * left out nothing may remain.
 */
export function reasonText(message: string): string {
  const text = message
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:omitted|skipped): /i, "");
  // What follows from others, or from an expression that the controller has already worked out.
  if (/^depends condition not met$|^when '(?:true|false)' evaluated (?:true|false)$|^child '.*' failed$/.test(text)) return "";
  const shutdown = /^workflow shutdown with strategy:? *'?(\w+)'?$|^Stopped with strategy '(\w+)'$/.exec(text);
  if (shutdown !== null) return (shutdown[1] ?? shutdown[2]) === "Terminate" ? "the run was terminated" : "the run was stopped";
  // `main` is the container that does the work.
  const own = text.replace(/^main: /, "");
  return /^Error \((exit code \d+)\)$/.exec(own)?.[1] ?? own;
}
