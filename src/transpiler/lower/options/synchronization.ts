import { isAtLeast, type ArgoVersion } from "../../../argo/version.ts";
import type { SynchronizationOptions } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";

/** Plurals since 3.6; before, one of each kind (argo.md 1.8). */
export function synchronizationField(options: SynchronizationOptions, version: ArgoVersion): { readonly [key: string]: Json } {
  const mutexes = options.mutexes.map(({ name, namespace }) => ({ name, ...(namespace === undefined ? {} : { namespace }) }));
  const semaphores = options.semaphores.map(({ configMap, key, namespace }) => ({
    configMapKeyRef: { name: configMap, key },
    ...(namespace === undefined ? {} : { namespace }),
  }));
  const plural = isAtLeast(version, "3.6");
  return {
    ...named(plural, "mutex", "mutexes", mutexes),
    ...named(plural, "semaphore", "semaphores", semaphores),
  };
}

function named(
  plural: boolean,
  one: string,
  many: string,
  values: readonly { readonly [key: string]: Json }[],
): { readonly [key: string]: Json } {
  const [first] = values;
  if (first === undefined) return {};
  return plural ? { [many]: values } : { [one]: first };
}

/** More locks of a kind than a release before 3.6 knows. */
export function needsPlural(options: SynchronizationOptions): boolean {
  return options.mutexes.length > 1 || options.semaphores.length > 1;
}
