import { allWaits, type Leaf, type Structure, type Waits } from "./leaf.ts";

/** `structure.json`, which derive.mjs writes. */
export interface KfpStructure {
  readonly lines: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly steps: readonly KfpStep[];
}

export interface KfpStep {
  readonly name: string;
  readonly task?: string;
  readonly group?: string;
  readonly after?: readonly string[];
  readonly whatever?: true;
  readonly retry?: number;
  readonly when?: readonly string[];
  readonly each?: string;
  readonly limit?: number;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly onePod?: true;
  readonly steps?: readonly KfpStep[];
}

type Around = Pick<Leaf, "when" | "each"> & { readonly retry: readonly string[]; readonly waits: ReadonlyMap<string, "success" | "end"> };

/** The sample's tasks, with names as the port has them. */
export function kfpLeaves({ parameters, results, steps }: KfpStructure, renamed: Readonly<Record<string, string>>): Structure {
  // All at once, the longer first: what one has put in place is no other's to change.
  const froms = Object.keys(renamed).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\w-])(${froms.map(literally).join("|") || "(?!)"})(?![\\w-])`, "g");
  const name = (text: string): string => text.replaceAll("_", "-").replace(pattern, (from) => renamed[from] ?? from);
  const leaves: Omit<Leaf, "after">[] = [];
  const waits = new Map<string, ReadonlyMap<string, "success" | "end">>();
  visit(steps, { when: [], each: [], retry: [], waits: new Map() });
  for (const leaf of leaves) waits.set(leaf.name, new Map([...fromData(leaf), ...(waits.get(leaf.name) ?? [])]));
  const parameterNames = Object.entries(parameters).map(([key, value]) => [name(`parameter ${key}`).slice("parameter ".length), value]);
  return {
    parameters: Object.fromEntries(parameterNames),
    results: named(results),
    leaves: leaves.map((leaf) => ({ ...leaf, after: allWaits(waits as Waits, leaf.name) })),
  };

  /** What settings of a task take from others is not among the dependencies that the specification lists. */
  function fromData(leaf: Omit<Leaf, "after">): ReadonlyMap<string, "success"> {
    const words = Object.values({ ...leaf.arguments, ...leaf.settings }).flatMap((text) => text.split(/[^\w#/-]+/));
    return new Map(leaves.filter(({ name }) => words.includes(name)).map(({ name }) => [name, "success"]));
  }

  function named(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [name(key), name(value)]));
  }

  function visit(siblings: readonly KfpStep[], around: Around): void {
    for (const step of siblings) {
      const own = new Map(around.waits);
      for (const before of step.after ?? [])
        for (const leaf of leavesOf(siblings.find((other) => other.name === before))) own.set(leaf, step.whatever ? "end" : "success");
      const inner: Around = {
        when: [...around.when, ...(step.when ?? []).map(name)],
        each: [
          ...around.each,
          ...(step.each === undefined ? [] : [name(step.each) + (step.limit === undefined ? "" : `, at most ${step.limit}`)]),
        ],
        retry: [...around.retry, ...(step.retry === undefined ? [] : [String(step.retry)])],
        waits: own,
      };
      if (step.steps) visit(step.steps, inner);
      else {
        const task = name(step.task ?? step.name);
        waits.set(task, own);
        leaves.push({
          name: task,
          when: inner.when,
          each: inner.each,
          arguments: named(step.arguments ?? {}),
          settings: named(step.settings ?? {}),
          retry: inner.retry.join(" in "),
        });
      }
    }
  }

  function leavesOf(step: KfpStep | undefined): readonly string[] {
    if (!step) return [];
    return step.steps ? step.steps.flatMap(leavesOf) : [name(step.task ?? step.name)];
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
