// What has ended before a step or a task starts.
import type { CallModel } from "../model/templates.ts";
import { dependenciesOf, type Dependencies } from "./depends.ts";

export interface Order {
  readonly callNamed: (name: string) => CallModel | undefined;
  /** Of a task; those of a step have no names. */
  readonly dependencies: (call: CallModel) => Dependencies;
  readonly isBefore: (earlier: string, call: CallModel) => boolean;
  /** Nothing at all has ended before it. */
  readonly isFirst: (call: CallModel) => boolean;
}

export function orderOf(calls: readonly CallModel[]): Order {
  const byName = new Map(calls.toReversed().map((call) => [call.name, call]));
  const dependencies = new Map<CallModel, Dependencies>();
  const callNamed = (name: string): CallModel | undefined => byName.get(name);
  const dependenciesOfCall = (call: CallModel): Dependencies => {
    const known = dependencies.get(call);
    if (known !== undefined) return known;
    const found = dependenciesOf(call.value, (name) => callNamed(name)?.value);
    dependencies.set(call, found);
    return found;
  };
  /** Looks at the nearest first: sets of all ancestors of all tasks would grow with the square of a long chain. */
  const isAncestor = (earlier: string, call: CallModel): boolean => {
    const found = new Set<string>();
    const open = [call];
    for (const next of open) {
      for (const name of dependenciesOfCall(next).names) {
        if (name === earlier) return true;
        const before = found.has(name) ? undefined : callNamed(name);
        found.add(name);
        if (before !== undefined) open.push(before);
      }
    }
    return false;
  };
  return {
    callNamed,
    dependencies: dependenciesOfCall,
    isFirst: (call) => (call.kind === "step" ? call.group === 0 : dependenciesOfCall(call).names.length === 0),
    isBefore: (earlier, call) => {
      if (call.kind === "step") {
        const other = callNamed(earlier);
        return other !== undefined && other.group < call.group;
      }
      return isAncestor(earlier, call);
    },
  };
}
