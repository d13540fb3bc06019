import type { Message } from "../../diagnostics/diagnostic.ts";
import { optionWithoutEffect } from "../../diagnostics/messages.generated.ts";
import type { TaskOptions } from "../../graph/options.ts";

/** What carries out a task, as far as options are concerned. */
export type Carrier = "pod" | "resource" | "request" | "pause" | "reference" | "pipeline";

type Option = keyof TaskOptions;

const ofContainers = [
  "resources",
  "volumes",
  "env",
  "image",
  "imagePullPolicy",
  "securityContext",
  "cache",
] as const satisfies readonly Option[];
const ofPods = [
  "nodeSelector",
  "tolerations",
  "affinity",
  "serviceAccount",
  "sidecars",
  "initContainers",
] as const satisfies readonly Option[];

const withoutEffect: Readonly<Record<Carrier, ReadonlySet<string>>> = {
  pod: new Set<Option>(["parallelism"]),
  resource: new Set<Option>([...ofContainers, "parallelism"]),
  request: new Set<Option>([...ofContainers, ...ofPods, "parallelism"]),
  // Argo refuses a timeout there.
  pause: new Set<Option>([...ofContainers, ...ofPods, "parallelism", "timeout"]),
  reference: new Set<Option>([
    ...ofContainers,
    ...ofPods,
    ...["retry", "timeout", "labels", "annotations", "parallelism", "synchronization", "metrics", "patch"],
  ] as Option[]),
  pipeline: new Set<Option>([...ofContainers, ...ofPods, "labels", "annotations", "metrics", "patch"]),
};

/** What is to be said of an option that is written where it changes nothing; undefined for every other. */
export function effectProblem(option: string, carrier: Carrier, what: string): Message | undefined {
  if (!withoutEffect[carrier].has(option)) return undefined;
  return optionWithoutEffect({ option, ...reasonFor(option, carrier, what) });
}

function reasonFor(option: string, carrier: Carrier, what: string): { readonly reason: string; readonly instead: string } {
  switch (carrier) {
    case "pod":
      return {
        reason: `${what} runs in one pod`,
        instead: "limit a loop with `map(items, body, { concurrency: 3 })`, or the whole run with `parallelism` of its pipeline.",
      };
    case "resource":
      return { reason: `${what} runs no container of yours`, instead: "leave it out." };
    case "request":
      return { reason: `${what} runs in no pod of its own`, instead: "leave it out." };
    case "pause":
      return { reason: `${what} waits, and runs nothing`, instead: "leave it out; `suspend({ duration })` ends by itself." };
    case "reference":
      return { reason: `what ${what} runs is written where its template is`, instead: "write it there." };
    case "pipeline":
      return {
        reason: `${what} has no pod of its own`,
        instead: `write \`${option}\` on the tasks in it, or among its own options: \`pipeline({ ${option}: … }, …)\`.`,
      };
  }
}
