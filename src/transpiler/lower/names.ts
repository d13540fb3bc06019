import { kebabCase } from "../../graph/names.ts";

/** Kubernetes labels and DNS labels hold 63 characters; task names end up in them. */
const longestName = 63;

/** Words that Argo's `depends` and expressions read as something else (lowering.md rule 9, argo.md 2.7). */
const reservedWords = new Set(
  "and contains else endswith false if in let matches nil not null off on or startswith true item workflow inputs tasks".split(" "),
);

/** Names of one DAG, or of the templates of one manifest. */
export interface NameScope {
  /** The kebab-case of a wish, with `-2` and so on where it is taken. */
  unique(wish: string): string;
  has(name: string): boolean;
}

export function createNameScope(): NameScope {
  const taken = new Set<string>();
  const counters = new Map<string, number>();
  return {
    has: (name) => taken.has(name),
    unique: (wish) => {
      const base = validName(wish);
      let name = base;
      let count = counters.get(base) ?? 1;
      while (taken.has(name)) {
        count++;
        name = `${base.slice(0, longestName - String(count).length - 1).replace(/-+$/, "")}-${count}`;
      }
      counters.set(base, count);
      taken.add(name);
      return name;
    },
  };
}

/** A task or template name: lowercase, no word of the expression language, not longer than a label. */
function validName(wish: string): string {
  const name = kebabCase(wish);
  const safe = reservedWords.has(name) ? `${name}-task` : name;
  return safe.slice(0, longestName).replace(/-+$/, "");
}

/** Names of parameters and artifacts keep the author's spelling; Argo takes letters, digits, `_` and `-`. */
export function uniqueSpelling(wish: string, taken: { has(name: string): boolean }): string {
  const base = wish.replace(/[^A-Za-z0-9_-]/g, "_") || "value";
  if (!taken.has(base)) return base;
  for (let count = 2; ; count++) {
    if (!taken.has(`${base}${count}`)) return `${base}${count}`;
  }
}
