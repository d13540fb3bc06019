import { isAtLeast, type ArgoVersion } from "../../argo/version.ts";
import type { Pipeline } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import type { ManifestKind } from "../result.ts";
import { groupsInOrder, withCalls } from "./template-calls.ts";
import { apiVersion } from "./workflow.ts";

type Fields = { readonly [key: string]: Json };

/** The templates of a manifest: its own, and objects with those that do not find room there. */
export interface Shelves {
  readonly templates: readonly Fields[];
  /** What calls others comes behind them. */
  readonly libraries: readonly Fields[];
}

interface Room {
  readonly limit: number;
  /** Templates that the author brings along. */
  readonly taken: number;
  /** What the object itself names. */
  readonly entries: readonly string[];
}

/**
 * Since 4.0 Argo's resource definitions take 200 templates an object (argo.md 2.9). Beyond that equal templates become one; what is still too
 * much stands in templates of the cluster, which the manifest brings along. Their names follow from their content, so that a run that has
 * begun is not given what was changed meanwhile.
 */
export function shelve(
  all: readonly Fields[],
  room: Room,
  { pipeline, as, argoVersion }: { readonly pipeline: Pipeline; readonly as: ManifestKind; readonly argoVersion: ArgoVersion },
): Shelves {
  if (!isLimited(argoVersion) || all.length + room.taken <= room.limit || all.some(callsAnything)) return { templates: all, libraries: [] };
  const templates = withoutRepetition(all, room.entries);
  const shelves = fill(groupsInOrder(templates, room.entries), room);
  const [own = [], ...others] = shelves;
  const clusterScope = as === "cluster-template";
  const references = new Map<string, Fields>();
  const libraries: Fields[] = [];
  // From what is called to what calls.
  for (const shelf of others.reverse()) {
    const content = shelf.map((template) => withCalls(template, references));
    const name = `${pipeline.name.slice(0, 50)}-${digestOf(content)}`;
    libraries.push(library(name, content, pipeline, clusterScope));
    for (const template of shelf) {
      const called = String(template["name"]);
      references.set(called, { name, template: called, ...(clusterScope ? { clusterScope } : {}) });
    }
  }
  return { templates: own.map((template) => withCalls(template, references)), libraries };
}

/** The definitions before 4.0 have no such limit. */
export function isLimited(argoVersion: ArgoVersion): boolean {
  return isAtLeast(argoVersion, "4.0");
}

/** A template that its author wrote may call what the author wrote elsewhere. */
function callsAnything(template: Fields): boolean {
  return template["steps"] !== undefined;
}

function library(name: string, templates: readonly Fields[], { options }: Pipeline, clusterScope: boolean): Fields {
  const namespace = clusterScope ? undefined : options.namespace;
  return {
    apiVersion,
    kind: clusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate",
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    spec: { templates },
  };
}

/** Loaded when it is needed: `node:crypto` takes a start 4 ms. */
function digestOf(content: Json): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 10);
}

/** Templates that say the same are one; those that then say the same as well, until nothing changes. */
function withoutRepetition(templates: readonly Fields[], entries: readonly string[]): readonly Fields[] {
  for (let present = templates; ;) {
    const firsts = new Map<string, string>();
    const renamed = new Map<string, string>();
    for (const { name, ...content } of present) {
      const key = JSON.stringify(content);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, String(name));
      else if (!entries.includes(String(name))) renamed.set(String(name), first);
    }
    if (renamed.size === 0) return present;
    present = present.filter(({ name }) => !renamed.has(String(name))).map((template) => withCalls(template, new Map(), renamed));
  }
}

/** Templates that call each other in a circle stay together; nothing calls what stands on an earlier shelf. */
function fill(groups: readonly (readonly Fields[])[], { limit, taken }: Room): readonly (readonly Fields[])[] {
  const shelves: Fields[][] = [[]];
  let room = limit - taken;
  for (const group of groups) {
    if (group.length > room && shelves.at(-1)!.length > 0) {
      shelves.push([]);
      room = limit;
    }
    shelves.at(-1)!.push(...group);
    room -= group.length;
  }
  return shelves;
}
