// Which tasks or steps a text may refer to.

const patterns = {
  tasks: /tasks(?:\s*\??\.\s*([A-Za-z0-9_-]+)|\[\\?['"]([A-Za-z0-9_-]+)\\?['"]\])?/g,
  steps: /steps(?:\s*\??\.\s*([A-Za-z0-9_-]+)|\[\\?['"]([A-Za-z0-9_-]+)\\?['"]\])?/g,
};

/** The names after the word, or undefined where it cannot be told which they are. */
export function mentionedNames(kind: keyof typeof patterns, text: string): ReadonlySet<string> | undefined {
  if (text.includes("$env")) return undefined;
  const names = new Set<string>();
  for (const [, named, quoted] of text.matchAll(patterns[kind])) {
    const name = named ?? quoted;
    if (name === undefined) return undefined;
    // In an expression, `tasks.a-b` is a difference.
    for (let end = name.length; end > 0; end = name.lastIndexOf("-", end - 1)) names.add(name.slice(0, end));
  }
  return names;
}
