import type { Allowing } from "./native/healing.ts";
import { occurrence } from "./native/hooks.ts";
import type { NativeCall } from "./native/recording.ts";
import { runNatively, type NativeRun, type NativeWish } from "./native/run.ts";

/** How often a call may be made: by its text. */
export type Counts = ReadonlyMap<string, number>;

export interface Allowance {
  readonly counts: Counts;
  /** Not everything was tried: a call that is not in `counts` may be right all the same. */
  readonly partial: boolean;
}

/** So many ways to go on are tried. */
const mostWays = 40;

/**
 * What a workflow may do beside what the native run does, once something failed: natively nothing after a failure is done, but tasks that
 * do not depend on it may be in flight, and what depends on them. So the program is run again as if calls that fail did not
 * (one, all, and what fails then), twice: they give different values. What is called with the same inputs in both runs, and need not wait for
 * them, does not depend on them. In these runs independent iterations are all tried. An error that the program throws itself is never undone:
 * what comes after it in its function must not be done; but a called pipeline that fails is a task like any other.
 */
export async function allowanceOf(wish: NativeWish, native: NativeRun): Promise<Allowance> {
  const counts = new Map<string, number>();
  const once = independent({ ...native, calls: native.calls.map((call) => ({ ...call, after: [] })) });
  const waiting: Way[] = [{ healed: new Set() }, ...eachAlone(new Set(), native), ...waysOn(new Set(), native)];
  const known = new Set<string>();
  const alone = new Map<string, Map<string, number>>();
  let tried = 0;
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    const { healed, first: root } = way;
    const key = [...healed].sort().join("\n");
    if (known.has(key)) continue;
    known.add(key);
    if (++tried > mostWays) return { counts, partial: true };
    const [first, second] = [await goOn(wish, healed, 0), await goOn(wish, healed, 1)];
    const both = common(independent(first), independent(second));
    const more = root === undefined ? undefined : (alone.get(root) ?? new Map<string, number>());
    if (root !== undefined) alone.set(root, more!);
    for (const [text, count] of both) {
      counts.set(text, Math.max(count, counts.get(text) ?? 0));
      more?.set(text, Math.max(count - (once.get(text) ?? 0), more.get(text) ?? 0));
    }
    if (root !== undefined) waiting.push(...eachAlone(healed, first, root));
    waiting.push(...waysOn(healed, first), ...waysOn(healed, second));
    if (first.overrun || second.overrun) return { counts, partial: true };
  }
  // What does not depend on one failure, what not on another, and so on: of iterations, say, that all fail.
  for (const text of counts.keys()) {
    const more = [...alone.values()].reduce((sum, extra) => sum + (extra.get(text) ?? 0), 0);
    counts.set(text, Math.max(counts.get(text)!, (once.get(text) ?? 0) + more));
  }
  return { counts, partial: false };
}

/** Failures that are taken not to have happened. `first`: where they are calls one by one, the one that it began with. */
interface Way {
  readonly healed: ReadonlySet<string>;
  readonly first?: string;
}

function goOn(wish: NativeWish, healed: ReadonlySet<string>, variant: Allowing["variant"]): Promise<NativeRun> {
  const pipelines = new Map(wish.graph.pipelines.map(({ id, results }) => [id.slice(id.indexOf("#") + 1), results]));
  return runNatively({ ...wish, allowing: { healed, variant, results: (pipeline) => pipelines.get(pipeline) ?? [] } });
}

/** Each call that failed, healed beside those that are: where several with its text failed, and wherever one was healed by itself before. */
function eachAlone(healed: ReadonlySet<string>, run: NativeRun, root?: string): readonly Way[] {
  const failed = run.calls.flatMap(({ ended }, position) => (ended === "failed" ? [position] : []));
  const texts = failed.map((position) => run.calls[position]!.text);
  const isRepeated = (position: number): boolean =>
    texts.indexOf(run.calls[position]!.text) !== texts.lastIndexOf(run.calls[position]!.text);
  return failed
    .filter((position) => root !== undefined || isRepeated(position))
    .map((position) => occurrence(run, position))
    .map((call) => ({ healed: new Set([...healed, call]), first: root ?? call }));
}

/** The failures of a run healed: each text alone, then all. */
function waysOn(healed: ReadonlySet<string>, { calls, failedPipelines }: NativeRun): readonly Way[] {
  const failures = [...new Set([...calls.filter(({ ended }) => ended === "failed").map(({ text }) => text), ...failedPipelines])];
  const each = failures.map((failure) => ({ healed: new Set([...healed, failure]) }));
  return failures.length > 1 ? [...each, { healed: new Set([...healed, ...failures]) }] : each;
}

/** Calls that wait for none that was healed. */
function independent({ calls }: NativeRun): Counts {
  const dependent = new Set<number>();
  const counts = new Map<string, number>();
  calls.forEach(({ text, after }: NativeCall, position) => {
    if (after.some((before) => dependent.has(before) || calls[before]!.ended === "healed")) dependent.add(position);
    else counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return counts;
}

function common(first: Counts, second: Counts): Counts {
  return new Map([...first].map(([text, count]) => [text, Math.min(count, second.get(text) ?? 0)]));
}
