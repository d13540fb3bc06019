// What a text with tags depends on beside what is local to it: whether filling it in again could give something else.

export interface Fingerprint {
  /** Simple tags that begin with `workflow.`. */
  readonly globals: readonly string[];
  /** An expression looks at global names, and it cannot be told which. */
  readonly isOpen: boolean;
  /** It may give something else each time. */
  readonly isUnsteady: boolean;
}

/** Names whose values change while the workflow runs. */
const moving = ["workflow.status", "workflow.duration", "workflow.failures", "workflow.outputs."];

/** Words of functions that read the clock, and of the moving names in expressions. */
const unsteadyWords = /now|ago|[dD]ate|[rR]and|shuffle|uuid|status|duration|failures|\$env|workflow\W*(outputs|\[|[^\w.\s])/;

export function fingerprintOf(text: string): Fingerprint {
  const globals = new Set<string>();
  for (const [, name = ""] of text.matchAll(/\{\{\s*(workflow\.[^{}]*?)\s*\}\}/g)) globals.add(name);
  const hasExpressions = text.includes("{{=");
  const isOpen = hasExpressions && /workflow|\$env/.test(text);
  const moves = [...globals].some((name) => moving.some((prefix) => name.startsWith(prefix)));
  return {
    globals: [...globals],
    isOpen,
    isUnsteady: moves || (isOpen && unsteadyWords.test(text)) || (hasExpressions && /now|ago|[dD]ate|\$env/.test(text)),
  };
}
