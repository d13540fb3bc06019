// The names that an expression can use at a place, as the nested maps that Argo makes of them.
import { aMap, string, unknown, type Nature } from "../../expressions/check/nature.ts";
import { textAt, type JsonObject } from "../model/objects.ts";

/** A name, or a group of names: `inputs.parameters` is a group, `inputs.parameters.n` a name in it. */
export interface Known {
  readonly members: ReadonlyMap<string, Known>;
  /** There may be members that nobody can know of before the run. */
  readonly isOpen: boolean;
  /** What stands for itself has no members, and a type. */
  readonly nature: Nature;
}

/** A parameter, a status, a time: nearly everything is text to Argo. */
export const text: Known = leaf(string);

/** Nothing is known of it, and it may have any members. */
export const anything: Known = { members: new Map(), isOpen: true, nature: unknown };

export function leaf(nature: Nature): Known {
  return { members: new Map(), isOpen: false, nature };
}

export function group(members: Readonly<Record<string, Known>> | Iterable<readonly [string, Known]>, isOpen = false): Known {
  const entries = Symbol.iterator in members ? (members as Iterable<readonly [string, Known]>) : Object.entries(members);
  return { members: new Map(entries), isOpen, nature: aMap };
}

/** The entries of a list by their names. One without a name that is text may be any. */
export function namedGroup(entries: readonly JsonObject[], known: Known, isOpen = false): Known {
  const names = entries.map((entry) => textAt(entry, "name"));
  return group(
    names.flatMap((name) => (name === undefined ? [] : [[name, known] as const])),
    isOpen || names.some((name) => name === undefined || name.includes("{{")),
  );
}

export function isGroup(known: Known): boolean {
  return known.nature === aMap;
}

/** All names of both; where both have one, what is below it is joined. */
export function join(left: Known, right: Known): Known {
  if (!isGroup(left) || !isGroup(right)) return left.nature === unknown && left.isOpen ? left : right;
  const members = new Map(left.members);
  for (const [name, known] of right.members) {
    const before = members.get(name);
    members.set(name, before === undefined ? known : join(before, known));
  }
  return { members, isOpen: left.isOpen || right.isOpen, nature: aMap };
}

/** Where a path leaves what is known: the index of the first part that is not there; undefined where all of it is, or may be. */
export function firstUnknown(root: Known, path: readonly string[]): number | undefined {
  let current = root;
  for (const [index, part] of path.entries()) {
    const member = current.members.get(part);
    if (member === undefined) return current.isOpen || hasUnknownMembers(current) ? undefined : index;
    current = member;
  }
  return undefined;
}

/** Text has no members; of times and of what is only known at run time nobody can tell. */
function hasUnknownMembers(known: Known): boolean {
  return !isGroup(known) && known.nature !== string;
}

/** What stands at a path; undefined where it is not there, or nobody knows. */
export function knownAt(root: Known, path: readonly string[]): Known | undefined {
  let current: Known | undefined = root;
  for (const part of path) current = current?.members.get(part);
  return current;
}

/** The type of a name with what is known below it, as far as these paths go. */
export function typedNature(known: Known, paths: readonly (readonly string[])[]): Nature {
  if (!isGroup(known)) return known.nature;
  const fields = new Map<string, Nature>();
  for (const [name] of paths) {
    const member = name === undefined || fields.has(name) ? undefined : known.members.get(name);
    if (name === undefined || member === undefined) continue;
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    fields.set(name, typedNature(member, below));
  }
  return { ...aMap, fields };
}
