import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Artifact } from "../../simulator/objects.ts";
import { copyTree } from "./copy.ts";
import { digestOf, digestOfText } from "./digest.ts";

/** A file or folder that a task has left, or that was there before. */
export interface StoredArtifact {
  readonly path: string;
  readonly digest: string;
}

/** What stands for the artifact repository: where each key's file or folder lies. */
export interface ArtifactStore {
  add(key: string, stored: StoredArtifact): void;
  find(key: string): FoundArtifact | undefined;
}

/** One file or folder, a part of one, or all whose keys begin with the key and a slash, by the rest of their keys. */
export type FoundArtifact =
  | { readonly kind: "whole"; readonly stored: StoredArtifact }
  | { readonly kind: "part"; readonly path: string }
  | { readonly kind: "several"; readonly members: ReadonlyMap<string, StoredArtifact> };

/** The field of a location that says where in the repository. */
const keyFields: Readonly<Record<string, string>> = {
  s3: "key",
  gcs: "key",
  oss: "key",
  azure: "blob",
  hdfs: "path",
  artifactory: "url",
  plugin: "key",
};

/** Where an artifact lies; undefined where it lies in no repository. */
export function keyOf(artifact: Artifact): string | undefined {
  for (const [kind, field] of Object.entries(keyFields)) {
    const place = artifact[kind] as Readonly<Record<string, unknown>> | undefined | null;
    const key = place?.[field];
    if (typeof key === "string" && key !== "") return typeof place?.["bucket"] === "string" ? `${place["bucket"]}/${key}` : key;
  }
  return undefined;
}

export function makeStore(): ArtifactStore {
  const all = new Map<string, StoredArtifact>();
  return {
    add(key, stored) {
      all.set(withoutSlash(key), stored);
    },
    find(given) {
      const key = withoutSlash(given);
      const whole = all.get(key);
      if (whole !== undefined) return { kind: "whole", stored: whole };
      for (let slash = key.lastIndexOf("/"); slash > 0; slash = key.lastIndexOf("/", slash - 1)) {
        const around = all.get(key.slice(0, slash));
        const path = around && join(around.path, key.slice(slash + 1));
        if (path !== undefined && existsSync(path)) return { kind: "part", path };
      }
      const prefix = `${key}/`;
      const members = new Map([...all].flatMap(([name, stored]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), stored]] : [])));
      return members.size === 0 ? undefined : { kind: "several", members };
    },
  };
}

/** A folder may be named with a slash at its end. */
function withoutSlash(key: string): string {
  return key.replace(/(?<=[^/])\/+$/, "");
}

/** Each task has a copy of its own. */
export async function copyArtifact(found: FoundArtifact, target: string): Promise<void> {
  switch (found.kind) {
    case "whole":
      return copyTree(found.stored.path, target);
    case "part":
      return copyTree(found.path, target);
    case "several":
      mkdirSync(target, { recursive: true });
      for (const [name, { path }] of found.members) await copyTree(path, join(target, name));
  }
}

export async function digestOfFound(found: FoundArtifact): Promise<string> {
  switch (found.kind) {
    case "whole":
      return found.stored.digest;
    case "part":
      return digestOf(found.path);
    case "several":
      return digestOfText(JSON.stringify([...found.members].map(([name, { digest }]) => [name, digest]).sort()));
  }
}
