/** In double quotes, from the line where they open: an escape may stand for any character of the kind. */
const escaped = /"[^\n]*\\/;
/** A tag may say that a text is written in base 64. `!=` is none. */
const tagged = /(?:^|[\s,:[{])![^=\s]/;

/**
 * Whether a file may hold a WorkflowTemplate or ClusterWorkflowTemplate, by its text alone: others may refer to what is in it. Files that
 * hold none can be read when their turn comes, and need not be kept.
 */
export function mayHoldTemplates(text: string): boolean {
  return text.includes("WorkflowTemplate") || escaped.test(text) || tagged.test(text);
}
