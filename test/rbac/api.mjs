// One keep-alive pool to an API server, and who asks.
import { Agent, request } from "node:https";

/**
 * @param {{ server: string, authority: string }} cluster
 * @returns {{ as: (token: string) => Ask, close: () => void }}
 * @typedef {(method: string, path: string, body?: object, contentType?: string) => Promise<{ status: number, body: any }>} Ask
 */
export function apiServer({ server, authority }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8, ca: authority });
  /** @returns {Ask} */
  const as =
    (token) =>
    (method, path, body, contentType = "application/json") =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, accept: "application/json", "content-type": contentType };
        const sent = request(server + path, { method, agent, headers, timeout: 30_000 }, (reply) => {
          let text = "";
          reply.setEncoding("utf8");
          reply.on("data", (part) => (text += part));
          reply.on("end", () => resolve({ status: reply.statusCode ?? 0, body: parsed(text) }));
          reply.on("error", reject);
        });
        sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no reply in 30 s`)));
        sent.on("error", reject);
        sent.end(body === undefined ? undefined : JSON.stringify(body));
      });
  return { as, close: () => agent.destroy() };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
