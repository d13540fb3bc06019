import type { Dispatcher } from "undici";
import type { Access, ClientCertificate } from "./access.ts";

/** Milliseconds. */
const connectTimeout = 10_000;

/**
 * A pool of keep-alive connections to one server, through its proxy if there is one. Its own time limits are off: they would end a quiet watch, and the
 * connection has better ones.
 */
export async function makeDispatcher(
  access: Pick<Access, "proxy" | "tls">,
  certificate: ClientCertificate | undefined,
): Promise<Dispatcher> {
  const { Agent, ProxyAgent } = await import("undici");
  const tls = {
    rejectUnauthorized: !access.tls.insecure,
    ...(access.tls.ca !== undefined && { ca: access.tls.ca }),
    ...(access.tls.serverName !== undefined && { servername: access.tls.serverName }),
    ...(certificate && { cert: certificate.certificate, key: certificate.key }),
  };
  const limits = { headersTimeout: 0, bodyTimeout: 0, pipelining: 1 };
  if (access.proxy === undefined) return new Agent({ ...limits, connect: { ...tls, timeout: connectTimeout } });
  return new ProxyAgent({
    ...limits,
    uri: access.proxy,
    // Requests to a server without TLS are the proxy's own business: many proxies refuse to tunnel them.
    proxyTunnel: false,
    requestTls: { ...tls, timeout: connectTimeout },
    proxyTls: { timeout: connectTimeout },
  });
}
