import type { SimulationResult } from "../../simulator/result.ts";

/** The controller's words as a part of a sentence that ends by itself. */
export function withoutPeriod(reason: string): string {
  return reason.replace(/\.+$/, "");
}

/** Why a run was refused, with the template that it is about. */
export function refusalOf({ reason, template }: SimulationResult & { readonly kind: "refused" }): string {
  return withoutPeriod(template === undefined || template === "" ? reason : `${reason}, in the template \`${template}\``);
}

/** What to do where a config map is missing that the controller itself reads: it knows nothing of flags. */
export function missingValueHint(reason: string): string | undefined {
  const [, lock] = /^.*failed to initialize semaphore [^/]*\/ConfigMap\/(\S+) with limit/.exec(reason) ?? [];
  const [, name] = /ConfigMap '([^']+)' does not (?:exist|have)/.exec(reason) ?? [];
  const [, key = "KEY"] = /with name \S+ and key (\S+):/.exec(reason) ?? /the key '([^']+)'/.exec(reason) ?? [];
  const place = lock === undefined ? name && `${name}.${key}` : lock.replace("/", ".");
  return place === undefined || place === "" ? undefined : `give it with \`--config-map ${place}=VALUE\`.`;
}
