import { homedir } from "node:os";
import type { Clock } from "../connection.ts";
import type { ClusterError } from "../cluster-error.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { createMasker } from "../mask.ts";
import { systemClock } from "../transport/system-clock.ts";
import { failed } from "../transport/failures.ts";
import type { ConnectionOptions } from "./options.ts";

/** What connecting depends on besides its options, with everything filled in. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeDirectory: string;
  readonly serviceAccountDirectory: string;
  readonly clock: Clock;
  /** Everything secret that was seen so far: no message may show it. */
  readonly secrets: string[];
  /** A wrong setting, said without anything secret. */
  fault(message: Message): ClusterError;
}

export function surroundingsOf(options: ConnectionOptions): Surroundings {
  const environment = options.environment ?? process.env;
  const secrets: string[] = [options.token, options.argoToken, environment["ARGO_TOKEN"]].filter(
    (token): token is string => typeof token === "string" && token !== "",
  );
  const mask = createMasker(() => secrets);
  return {
    environment,
    homeDirectory: options.homeDirectory ?? homedir(),
    serviceAccountDirectory: options.serviceAccountDirectory ?? "/var/run/secrets/kubernetes.io/serviceaccount",
    clock: options.clock ?? systemClock,
    secrets,
    fault: (message) => failed({ mask }, "configuration", message),
  };
}
