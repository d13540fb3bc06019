// Which of a group of variables texts name: `inputs.parameters.a`, `inputs.parameters["a"]`, or all of them at once.
import type { TextAt } from "./texts.ts";

export interface Mentions {
  readonly has: (name: string) => boolean;
}

/** `prefix` is `inputs.parameters`, `workflow.parameters` and the like. */
export function mentionsOf(prefix: string, texts: readonly TextAt[]): Mentions {
  const names = new Set<string>();
  let isWhole = false;
  const pattern = new RegExp(
    `${prefix.replaceAll(".", "\\s*\\??\\.\\s*")}(?:\\s*\\??\\.\\s*([-\\w]+)|\\s*(?:\\?\\.)?\\[\\s*['"]([^'"]*)['"]\\s*\\])?`,
    "g",
  );
  const root = prefix.split(".")[0] ?? prefix;
  for (const { text } of texts) {
    if (!text.includes(root)) continue;
    for (const [, dotted, quoted] of text.matchAll(pattern)) {
      const name = dotted ?? quoted;
      // `inputs.parameters` and `workflow.parameters.json` hold all of them.
      if (name === undefined || name === "json") isWhole = true;
      if (name !== undefined) names.add(name);
    }
  }
  return { has: (name) => isWhole || names.has(name) };
}
