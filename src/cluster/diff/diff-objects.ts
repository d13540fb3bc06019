import type { Json } from "../../graph/types.ts";
import { fieldsOf } from "../kubernetes/json.ts";
import type { KubernetesObject } from "../objects.ts";
import type { Change } from "./change.ts";
import { comparable, isNothing } from "./comparable.ts";

/**
 * What the live object would have to change to be what was compiled, in the order of the object. Not a difference: what the server makes (status,
 * versions, times, defaults), labels and annotations of others, empty fields, and a cron that somebody suspended.
 */
export function diffObjects(live: KubernetesObject, compiled: KubernetesObject): readonly Change[] {
  const changes: Change[] = [];
  const [left, right] = comparable(live, compiled);
  compare("", "", left, right, changes);
  return changes;
}

/** Lists whose order says nothing: their entries are found by name. */
const unordered: ReadonlySet<string> = new Set(["templates", "tasks", "parameters", "artifacts", "volumes", "imagePullSecrets"]);

function compare(path: string, key: string, live: Json | undefined, compiled: Json | undefined, changes: Change[]): void {
  if (isNothing(key, live) && isNothing(key, compiled)) return;
  const [left, right] = [fieldsOf(live), fieldsOf(compiled)];
  if (left !== undefined && right !== undefined) {
    for (const inner of keysOf(left, right)) compare(joined(path, inner), inner, left[inner], right[inner], changes);
    return;
  }
  if (Array.isArray(live) && Array.isArray(compiled)) return compareLists(path, key, live, compiled, changes);
  if (live !== compiled) changes.push({ path, live, compiled });
}

function compareLists(path: string, key: string, live: readonly Json[], compiled: readonly Json[], changes: Change[]): void {
  const [left, right] = [byName(live), byName(compiled)];
  if (left === undefined || right === undefined) {
    const length = Math.max(live.length, compiled.length);
    for (let index = 0; index < length; index++) compare(`${path}[${index}]`, "", live[index], compiled[index], changes);
    return;
  }
  for (const name of new Set([...right.keys(), ...left.keys()])) compare(`${path}[${name}]`, "", left.get(name), right.get(name), changes);
  if (unordered.has(key)) return;
  const [before, after] = [[...left.keys()].filter((name) => right.has(name)), [...right.keys()].filter((name) => left.has(name))];
  if (before.join("\n") !== after.join("\n")) changes.push({ path: `${path}[order]`, live: before, compiled: after });
}

/** The entries by their names, where all have one and no two the same. */
function byName(list: readonly Json[]): ReadonlyMap<string, Json> | undefined {
  const entries = list.map((entry) => [fieldsOf(entry)?.["name"], entry] as const);
  if (entries.some(([name]) => typeof name !== "string")) return undefined;
  const named = new Map(entries as readonly (readonly [string, Json])[]);
  return named.size === list.length ? named : undefined;
}

/** The order of the compiled object, which is that of the manifest. */
function keysOf(live: object, compiled: object): readonly string[] {
  return [...new Set([...Object.keys(compiled), ...Object.keys(live)])];
}

function joined(path: string, key: string): string {
  const shown = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  return path === "" ? shown : `${path}.${shown}`;
}
