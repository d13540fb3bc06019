import { readFile } from "node:fs/promises";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import type { Access } from "../transport/access.ts";
import { tokenFile, withoutToken } from "./credentials/token.ts";
import { givenToken } from "./credentials/user-credentials.ts";
import type { ConnectionOptions } from "./options.ts";
import { checkPem } from "./pem.ts";
import { proxyFor, serverAddress } from "./server-address.ts";
import type { Surroundings } from "./surroundings.ts";

/** A Kubernetes API that is named by its address alone. */
export function directAccess(address: string, options: ConnectionOptions, surroundings: Surroundings): Access {
  const server = serverAddress(address, "the option `server`", surroundings);
  const ca = options.certificateAuthority || undefined;
  checkPem(ca, undefined, "the option `certificateAuthority`", surroundings);
  return {
    kind: "kubernetes",
    server,
    origin: "named directly",
    namespace: options.namespace || surroundings.environment["ARGO_NAMESPACE"] || "default",
    tls: { ca, serverName: undefined, insecure: options.insecureSkipVerify === true },
    proxy: proxyFor(server, undefined, surroundings),
    credentials: options.token
      ? givenToken(options.token, surroundings)
      : withoutToken("no token at all", { headers: {}, certificate: undefined }),
    secrets: surroundings.secrets,
  };
}

/** The cluster whose pod this is: Kubernetes puts an address into the environment, and a token into a file. */
export async function inClusterAccess(
  options: ConnectionOptions,
  surroundings: Surroundings,
): Promise<Access | { readonly kind: "none"; readonly looked: string }> {
  const { environment, serviceAccountDirectory } = surroundings;
  const host = environment["KUBERNETES_SERVICE_HOST"];
  if (!host) return { kind: "none", looked: "this is no pod of a cluster" };
  const file = (name: string) => readFile(join(serviceAccountDirectory, name), "utf8").catch(() => undefined);
  const [token, ca, namespace] = await Promise.all([file("token"), file("ca.crt"), file("namespace")]);
  if (token === undefined && !options.token)
    return { kind: "none", looked: `this is a pod, but it has no service account's token (${join(serviceAccountDirectory, "token")})` };
  const address = `https://${isIPv6(host) ? `[${host}]` : host}:${environment["KUBERNETES_SERVICE_PORT_HTTPS"] || environment["KUBERNETES_SERVICE_PORT"] || "443"}`;
  const server = serverAddress(address, "`$KUBERNETES_SERVICE_HOST`", surroundings);
  checkPem(ca, undefined, "this pod's service account", surroundings);
  return {
    kind: "kubernetes",
    server,
    origin: "the service account of this pod",
    namespace: options.namespace || environment["ARGO_NAMESPACE"] || namespace?.trim() || "default",
    tls: { ca, serverName: undefined, insecure: false },
    proxy: proxyFor(server, undefined, surroundings),
    credentials: options.token
      ? givenToken(options.token, surroundings)
      : tokenFile(join(serviceAccountDirectory, "token"), "this pod's service account", surroundings),
    secrets: surroundings.secrets,
  };
}
