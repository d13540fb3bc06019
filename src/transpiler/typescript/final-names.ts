import type { ts } from "../compiler-api.ts";
import type { Target } from "./module-graph.ts";
import { targetKey, type Picked } from "./pick.ts";

/** What the launcher reads from its surroundings: no declaration of the author's may hide it. */
const launcherGlobals = ["require", "process", "console", "JSON", "Map", "Number", "Object", "Array", "Buffer", "Infinity"];

/** A name in the script for everything picked, by target, and for the component's own function. */
export interface FinalNames {
  readonly names: ReadonlyMap<string, string>;
  readonly component: string;
  /** A name that nothing else in the script has, like `wish`. */
  readonly fresh: (wish: string) => string;
}

/**
 * All files become one, so names that several of them use are told apart: the first keeps its name, the second is `name_2`. A name is
 * also changed where it would mean something else: where a file knows the thing by another name and uses this one for its own.
 */
export function chooseNames(picked: Picked, component: string): FinalNames {
  const taken = new Set([...launcherGlobals, ...picked.globals]);
  const names = new Map<string, string>();
  const fresh = (wish: string): string => {
    let name = wish;
    for (let count = 2; taken.has(name) || picked.words.has(name); count++) name = `${wish}_${count}`;
    taken.add(name);
    return name;
  };
  for (const [key, { target, aliases }] of picked.targets) {
    const wish = wishFor(target, aliases);
    const isFree = !taken.has(wish) && aliases.size === 1 && aliases.has(wish);
    names.set(key, isFree ? wish : fresh(wish));
    if (isFree) taken.add(wish);
  }
  const own = taken.has(component) ? fresh(component) : component;
  taken.add(own);
  return { names, component: own, fresh };
}

function wishFor(target: Target, aliases: ReadonlySet<string>): string {
  const [alias = "value"] = aliases;
  if (target.kind !== "declaration" || target.name === "default") return alias === "default" ? "imported" : alias;
  return target.name;
}

/** What stands for an identifier in the script; undefined where it stays. */
export function finalName(identifier: ts.Identifier, picked: Picked, names: FinalNames): string | undefined {
  const target = picked.references.get(identifier);
  const name = target && names.names.get(targetKey(target));
  return name === identifier.text ? undefined : name;
}
