import { proxyFromEnvironment } from "../../cluster/transport/proxy-choice.ts";
import type { ActionContext } from "../context.ts";

/** Node's own fetch, which starts at once, knows no proxy before Node 24. Where the environment names one, undici, chosen as for the cluster. */
export function nodeFetch(env: Readonly<Record<string, string | undefined>>): ActionContext["fetch"] {
  return async (url, request) => {
    const target = new URL(url);
    const chosen = proxyFromEnvironment(target, env);
    if (chosen === undefined) {
      const reply = await fetch(url, request);
      return {
        status: reply.status,
        headers: reply.headers,
        text: () => reply.text(),
        bytes: async () => new Uint8Array(await reply.arrayBuffer()),
      };
    }
    const { makeDispatcher } = await import("../../cluster/transport/dispatcher.ts");
    const dispatcher = await makeDispatcher(
      { proxy: chosen.proxy, tls: { ca: undefined, serverName: undefined, insecure: false } },
      undefined,
    );
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        ...{ origin: target.origin, path: target.pathname + target.search, method: request.method as "GET" },
        ...{ headers: request.headers, body: request.body ?? null, signal: request.signal },
      });
      const bytes = await body.bytes();
      const header = (name: string): string | null => {
        const value = headers[name];
        return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
      };
      return { status: statusCode, headers: { get: header }, text: async () => Buffer.from(bytes).toString(), bytes: async () => bytes };
    } finally {
      await dispatcher.close();
    }
  };
}
