import type { Inputs } from "../played.ts";
import { isHandle } from "../handles.ts";
import { prelude } from "./prelude.ts";
import type { Program } from "./program.ts";

/** A call that was told to fail. */
export interface FailedCall {
  readonly component: string;
  readonly inputs: Inputs;
  readonly how: "fails" | "errors";
}

/** A program as a file of `test/equivalence/cases`, with as little of the prelude as it needs. */
export function fixture({ name, text, inputs }: Program, failed: readonly FailedCall[]): string {
  const wanted = partsFor(text);
  const failing = ["fails", "errors"].flatMap((how) => {
    const calls = failed.filter((one) => one.how === how);
    if (calls.length === 0) return [];
    const names = [...new Set(calls.map(({ component }) => component))];
    const entries = names.map((name) => {
      const some = new Set(calls.filter(({ component }) => component === name).map(({ inputs }) => plain(inputs)));
      return `${name}: [${[...some].join(", ")}]`;
    });
    return [`${how}: { ${entries.join(", ")} }`];
  });
  const given = JSON.stringify(inputs);
  const runs = failing.length === 0 ? `{ ${name}: [${given}] }` : `{ ${name}: [] }`;
  const failingRuns = failing.length === 0 ? [] : [`export const failing = { ${name}: [{ given: ${given}, ${failing.join(", ")} }] };`];
  return [...wanted, text, `export const runs = ${runs};`, ...failingRuns, ""].join("\n");
}

function plain(inputs: Inputs): string {
  return JSON.stringify(Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isHandle(value))));
}

/** The declarations of the prelude that a text uses, and those that these use. */
function partsFor(text: string): readonly string[] {
  const [head, ...parts] = prelude.split(/^(?=(?:export )?(?:const|type) \w)/m).map((part) => part.trimEnd());
  const kept = new Set<string>();
  const nameOf = (part: string): string => /(?:const|type) (\w+)/.exec(part)![1]!;
  const keep = (used: string): void => {
    for (const part of parts) {
      const name = nameOf(part);
      if (kept.has(part) || name === "play" || !new RegExp(`\\b${name}\\b`).test(used)) continue;
      kept.add(part);
      keep(part);
    }
  };
  keep(text);
  const play = parts.filter(
    (part) => nameOf(part) === "play" && ["load", "train", "gather"].some((name) => [...kept].some((one) => nameOf(one) === name)),
  );
  return [head!, ...parts.filter((part) => kept.has(part)), ...play];
}
