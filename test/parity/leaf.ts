/**
 * What both sides are brought to: one entry for every task, wherever it stands. A task in a called pipeline is `inner/train`; of several of
 * one component in one pipeline, the second is `train#2`.
 */
export interface Leaf {
  readonly name: string;
  /** What must hold for it to run, outermost first: `flip-coin == "heads"`, `not …`. */
  readonly when: readonly string[];
  /** The loops that it is in, outermost first: what they go over, and how many iterations at most at a time. */
  readonly each: readonly string[];
  /** Where every input comes from: `text`, `3`, `parameter name`, `train.model`, `item@1.depth`, `[train]` for the results of a loop. */
  readonly arguments: Readonly<Record<string, string>>;
  /** How its pod is set up: `env TOKEN` is `key of secret text`. */
  readonly settings: Readonly<Record<string, string>>;
  /** All tasks that end before it starts; `~train`: also when that one failed. */
  readonly after: readonly string[];
  readonly retry: string;
}

export interface Structure {
  readonly parameters: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly leaves: readonly Leaf[];
}

/** Who waits directly for whom, and whether also for its failure. */
export type Waits = ReadonlyMap<string, ReadonlyMap<string, "success" | "end">>;

/** With whatever those wait for that it waits for. A wait for success is the stronger one. */
export function allWaits(waits: Waits, name: string): readonly string[] {
  const found = new Map<string, "success" | "end">();
  const visit = (current: string, kind: "success" | "end"): void => {
    for (const [before, direct] of waits.get(current) ?? []) {
      const reached = kind === "success" ? direct : "end";
      if (found.get(before) === "success" || found.get(before) === reached) continue;
      found.set(before, reached);
      visit(before, reached);
    }
  };
  visit(name, "success");
  return [...found].map(([before, kind]) => (kind === "end" ? `~${before}` : before)).sort();
}

/** `datasetUrl` and `dataset_url` are `dataset-url`. */
export const kebab = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();

export const negated = (conditions: readonly string[]): string => {
  const [only = ""] = conditions;
  if (conditions.length > 1) return `not (${conditions.join(" and ")})`;
  return only.startsWith("not ") ? only.slice(4) : `not ${only}`;
};
