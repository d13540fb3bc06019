import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { textOf, type Entry, type Kubeconfig } from "./parse-kubeconfig.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Selected {
  readonly context: string;
  readonly cluster: Entry;
  /** undefined: the context names none, so that requests are anonymous but for a token from elsewhere. */
  readonly user: Entry | undefined;
  readonly userName: string | undefined;
  readonly namespace: string | undefined;
}

/** The context that is named, or the current one. It is never guessed. */
export function selectContext(kubeconfig: Kubeconfig, wanted: string | undefined, surroundings: Surroundings): Selected {
  const { where, contexts } = kubeconfig;
  const names = [...contexts.keys()];
  const hint = names.length
    ? `name one of its contexts with \`--context\` (the action's input \`context\`): ${listed(names)}.`
    : "it has no contexts at all.";
  const name = wanted || kubeconfig.currentContext;
  if (!name) throw surroundings.fault(messages.contextUnset({ what: where, hint }));
  const context = contexts.get(name);
  if (!context)
    throw surroundings.fault(messages.contextUnknown({ what: where, context: name, suggestion: didYouMean(name, names), hint }));

  const incomplete = (kind: string, missing: string) =>
    surroundings.fault(messages.contextIncomplete({ context: name, where, kind, name: missing }));
  const clusterName = textOf(context.fields["cluster"]) ?? "";
  const cluster = kubeconfig.clusters.get(clusterName);
  if (!cluster) throw incomplete("cluster", clusterName);
  const userName = textOf(context.fields["user"]);
  const user = userName === undefined ? undefined : kubeconfig.users.get(userName);
  if (userName !== undefined && !user) throw incomplete("user", userName);
  return { context: name, cluster, user, userName, namespace: textOf(context.fields["namespace"]) };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}
