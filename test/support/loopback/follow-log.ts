import type { Exchange } from "./exchange.ts";
import type { ApiWorld } from "./kubernetes-api.ts";
import { ApiFailure, notFound, resourceOf } from "./objects.ts";
import type { LoggedLine } from "./pod-logs.ts";

/** `GET …/pods/NAME/log`: what was logged, and with `follow` what will be until the container ends. */
export function followLog(world: ApiWorld, exchange: Exchange, namespace: string, pod: string): void {
  const { query } = exchange.request;
  const container = query["container"] ?? "main";
  const timestamps = query["timestamps"] === "true";
  stream(
    world,
    exchange,
    { namespace, pod, container, follow: query["follow"] === "true", since: query["sinceTime"] },
    "text/plain",
    (line) => (timestamps ? `${line.time} ${line.text}\n` : `${line.text}\n`),
  );
}

export interface LogQuery {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly follow: boolean;
  readonly since: string | undefined;
}

export function stream(
  world: ApiWorld,
  exchange: Exchange,
  query: LogQuery,
  contentType: string,
  print: (line: LoggedLine) => string,
): void {
  const { pod, container, since } = query;
  const read = () => world.logs.read(pod, container);
  if (!world.store.get("Pod", pod, query.namespace) && !read()) throw notFound(resourceOf("Pod"), pod);
  if (!read()) throw new ApiFailure(400, "BadRequest", `container "${container}" in pod "${pod}" is waiting to start: PodInitializing`);
  // The API server passes whole seconds to the kubelet, so that lines of that second come again.
  const from = since === undefined ? "" : new Date(since).toISOString().slice(0, 19);
  const reply = exchange.open(contentType);
  let sent = 0;
  const send = () => {
    const log = read();
    if (!log) return;
    for (const line of log.lines.slice(sent)) if (line.time.slice(0, 19) >= from) reply.write(print(line));
    sent = log.lines.length;
    if (log.ended || !query.follow) reply.end();
  };
  const stop = world.logs.listen(send);
  reply.onClose(stop);
  send();
}
