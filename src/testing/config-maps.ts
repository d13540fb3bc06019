// What is in the cluster and not in the manifest: the limits of semaphores.
import type { Json } from "../graph/types.ts";
import type { Document } from "./compiled.ts";

/** How many hold a semaphore is the cluster's business: here nobody waits. */
const limit = "1000";

/** One object for each ConfigMap that a semaphore is read from. */
export function semaphoreLimits(documents: readonly Document[]): readonly Document[] {
  const maps = new Map<string, Set<string>>();
  for (const document of documents) collect(document, false, maps);
  return [...maps].map(([name, keys]) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name },
    data: Object.fromEntries([...keys].map((key) => [key, limit])),
  }));
}

function collect(value: Json, isSemaphore: boolean, maps: Map<string, Set<string>>): void {
  if (typeof value !== "object" || value === null) return;
  const reference = (value as Document)["configMapKeyRef"] as { readonly name?: string; readonly key?: string } | undefined;
  if (isSemaphore && reference?.name !== undefined && reference.key !== undefined) {
    maps.set(reference.name, (maps.get(reference.name) ?? new Set()).add(reference.key));
  }
  for (const [key, part] of Object.entries(value))
    collect(part, key === "semaphore" || key === "semaphores" || (isSemaphore && Array.isArray(value)), maps);
}
