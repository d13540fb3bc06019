// argots' own operations (src/cluster/kubernetes/service.ts) with the account's token: a plain way to the API server in place of the one with retries.
import { request } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loadSource } from "../recipes/sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns {Promise<(cluster: { server: string, authority: string }, token: string) => any>} a ClusterService for a token */
export async function loadService() {
  const { kubernetesService } = await loadSource(root, "src/cluster/kubernetes/service.ts");
  const clock = { now: () => Date.now(), sleep: (milliseconds) => sleep(milliseconds) };
  return (cluster, token) => kubernetesService(connectionTo(cluster, token), clock);
}

/** @param {{ server: string, authority: string }} cluster @param {string} token */
function connectionTo({ server, authority }, token) {
  const send = ({ method, path, query = {}, body, contentType = "application/json", signal }) =>
    new Promise((resolve, reject) => {
      const content = body === undefined ? "" : JSON.stringify(body);
      const length = Buffer.byteLength(content); // Node leaves it out for DELETE
      const headers = {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "content-type": contentType,
        "content-length": length,
      };
      const sent = request(`${server}${path}?${new URLSearchParams(query)}`, { method, headers, ca: authority, signal }, resolve);
      sent.on("error", reject);
      sent.end(content);
    });
  return {
    kind: "kubernetes",
    description: server,
    namespace: "pipelines",
    secrets: [token],
    async request(asked) {
      const reply = await send(asked);
      let text = "";
      for await (const part of reply.setEncoding("utf8")) text += part;
      const isJson = reply.headers["content-type"]?.startsWith("application/json") === true;
      return { status: reply.statusCode, headers: reply.headers, json: isJson ? JSON.parse(text) : undefined, text };
    },
    async *lines(asked) {
      const reply = await send(asked);
      if (reply.statusCode !== 200) throw new Error(`status ${reply.statusCode}`);
      let rest = "";
      for await (const part of reply.setEncoding("utf8")) {
        const lines = (rest + part).split("\n");
        rest = lines.pop() ?? "";
        yield* lines;
      }
    },
    close: async () => undefined,
  };
}
