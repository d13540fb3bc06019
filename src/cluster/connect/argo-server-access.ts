import { ClusterError } from "../cluster-error.ts";
import type { Access, Credentials } from "../transport/access.ts";
import { fixedToken, withoutToken } from "./credentials/token.ts";
import { givenToken } from "./credentials/user-credentials.ts";
import { findKubeconfig } from "./find-kubeconfig.ts";
import { kubeconfigAccess } from "./kubeconfig-access.ts";
import type { ConnectionOptions } from "./options.ts";
import { checkPem } from "./pem.ts";
import { proxyFor, serverAddress } from "./server-address.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Argo Server's REST, by the same variables as the argo command (`cmd/argo/commands/client/conn.go`). `ARGO_HTTP1` changes nothing: this is always HTTP/1.1,
 * which the server takes at the same port.
 */
export async function argoServerAccess(address: string, options: ConnectionOptions, surroundings: Surroundings): Promise<Access> {
  const { environment } = surroundings;
  const source = options.argoServer ? "the Argo Server" : "`$ARGO_SERVER`";
  const secure = environment["ARGO_SECURE"] !== "false";
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address.trim()) ? address.trim() : `${secure ? "https" : "http"}://${address.trim()}`;
  const base = (environment["ARGO_BASE_HREF"] ?? "").replace(/^\/*|\/+$/g, "");
  const named = serverAddress(full, source, surroundings);
  const server = base && !new URL(named).pathname.replace(/^\//, "") ? `${named}/${base}` : named;
  const ca = options.certificateAuthority || undefined;
  checkPem(ca, undefined, "the option `certificateAuthority`", surroundings);
  const kubeconfig = await kubeconfigBehind(options, surroundings);
  return {
    kind: "argo-server",
    server,
    origin: "Argo Server",
    namespace: options.namespace || environment["ARGO_NAMESPACE"] || kubeconfig?.namespace || "default",
    tls: { ca, serverName: undefined, insecure: options.insecureSkipVerify ?? environment["ARGO_INSECURE_SKIP_VERIFY"] === "true" },
    proxy: proxyFor(server, undefined, surroundings),
    credentials: credentialsOf(options, kubeconfig, surroundings),
    secrets: surroundings.secrets,
  };
}

function credentialsOf(options: ConnectionOptions, kubeconfig: Access | undefined, surroundings: Surroundings): Credentials {
  if (options.argoToken) return fixedToken(options.argoToken, "the given Argo token", surroundings);
  if (options.token) return givenToken(options.token, surroundings);
  const token = surroundings.environment["ARGO_TOKEN"];
  if (token) return fixedToken(token, "`$ARGO_TOKEN`", surroundings);
  const nobody = withoutToken("nobody (`ARGO_TOKEN` is not set)", { headers: {}, certificate: undefined });
  if (!kubeconfig) return nobody;
  const { credentials } = kubeconfig;
  return {
    source: credentials.source,
    async obtain(request) {
      const anonymous = await nobody.obtain(request);
      try {
        // Only the token: certificates and impersonation are between a client and the Kubernetes API.
        const { headers, secrets, expires } = await credentials.obtain(request);
        const { authorization } = headers;
        return authorization === undefined ? anonymous : { ...anonymous, headers: { authorization }, secrets, expires };
      } catch (error) {
        // The server may want no token at all; if it does, its 401 is said with what it takes.
        if (error instanceof ClusterError && !options.kubeconfig) return anonymous;
        throw error;
      }
    },
  };
}

/** For the token and the namespace that the argo command takes from there; one that cannot be used is in the way only of who names it. */
async function kubeconfigBehind(options: ConnectionOptions, surroundings: Surroundings): Promise<Access | undefined> {
  try {
    const found = await findKubeconfig(options, surroundings);
    return found.kind === "found"
      ? await kubeconfigAccess(found.kubeconfig, { ...options, token: undefined, namespace: undefined }, surroundings)
      : undefined;
  } catch (error) {
    if (error instanceof ClusterError && !options.kubeconfig) return undefined;
    throw error;
  }
}
