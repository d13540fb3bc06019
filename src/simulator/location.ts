// Where an artifact lies.
import { Failure } from "./failure.ts";
import type { Artifact } from "./objects.ts";

/** The keys of `ArtifactLocation`, each with the field that a sub-path is added to, and what it needs to say where it lies. */
const kinds: Readonly<Record<string, { readonly key?: string; readonly needs: readonly string[] }>> = {
  artifactory: { key: "url", needs: ["url", "usernameSecret"] },
  azure: { key: "blob", needs: ["endpoint", "container", "blob"] },
  gcs: { key: "key", needs: ["bucket", "key"] },
  git: { needs: ["repo"] },
  hdfs: { key: "path", needs: ["addresses"] },
  http: { key: "url", needs: ["url"] },
  oss: { key: "key", needs: ["bucket", "endpoint", "key"] },
  plugin: { key: "key", needs: ["name", "key"] },
  raw: { needs: [] },
  s3: { key: "key", needs: ["endpoint", "bucket", "key"] },
};

function kindOf(artifact: Artifact): string | undefined {
  return Object.keys(kinds).find((kind) => artifact[kind] !== undefined && artifact[kind] !== null);
}

/** `HasLocationOrKey`. */
export function hasLocationOrKey(artifact: Artifact): boolean {
  const kind = kindOf(artifact);
  if (kind === undefined) return false;
  const place = artifact[kind] as Record<string, unknown>;
  const { key, needs } = kinds[kind] ?? { needs: [] };
  const given = (name: string): boolean => place[name] !== undefined && place[name] !== "" && place[name] !== null;
  return needs.every(given) || (key !== undefined && given(key));
}

export function appendToKey(artifact: Artifact, path: string): Artifact {
  const kind = kindOf(artifact);
  const key = kind === undefined ? undefined : kinds[kind]?.key;
  if (kind === undefined || key === undefined) {
    if (artifact.optional === true) return { ...artifact };
    throw new Failure("key unsupported: cannot get key for artifact location, because it is invalid");
  }
  const place = artifact[kind] as Record<string, unknown>;
  const before = typeof place[key] === "string" ? place[key] : "";
  return { ...artifact, [kind]: { ...place, [key]: `${before.replace(/\/$/, "")}/${path}` } };
}

/** What the executor leaves behind for an output artifact: it lies in the artifact repository. */
export function saved(artifact: Artifact, nodeName: string): Artifact {
  return kindOf(artifact) === undefined ? { ...artifact, s3: { key: `${nodeName}/${artifact.name}.tgz` } } : { ...artifact };
}
