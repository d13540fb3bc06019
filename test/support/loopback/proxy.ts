import { createServer, request as sendRequest } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

export interface LoopbackProxy {
  readonly url: string;
  /** `CONNECT host:port`, or `GET http://…` of a plain request. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** `user:password`, where it wants them. */
  readonly credentials?: string;
  /** Host names that it alone knows: all lie on this machine. */
  readonly hosts?: readonly string[];
  /** Answers every CONNECT with this. */
  readonly status?: number;
}

/** An HTTP proxy. */
export async function startProxy(options: ProxyOptions = {}): Promise<LoopbackProxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const expected = options.credentials && `Basic ${Buffer.from(options.credentials).toString("base64")}`;
  const located = (host: string) => (options.hosts?.includes(host) ? "127.0.0.1" : host);
  const server = createServer((incoming, response) => {
    requests.push(`${incoming.method} ${incoming.url}`);
    if (expected && incoming.headers["proxy-authorization"] !== expected) return void response.writeHead(407).end();
    const target = new URL(incoming.url!);
    target.hostname = located(target.hostname);
    const onward = sendRequest(target, { method: incoming.method!, headers: incoming.headers }, (reply) => {
      response.writeHead(reply.statusCode!, reply.headers);
      reply.pipe(response);
    });
    onward.on("error", () => response.destroy());
    incoming.pipe(onward);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  });
  server.on("connect", (incoming, socket: Socket) => {
    requests.push(`CONNECT ${incoming.url}`);
    if (expected && incoming.headers["proxy-authorization"] !== expected)
      return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    if (options.status) return void socket.end(`HTTP/1.1 ${options.status} No\r\n\r\n`);
    const { hostname, port } = new URL(`http://${incoming.url}`);
    const onward = connect(Number(port || 80), located(hostname), () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    sockets.add(onward);
    onward.on("error", () => socket.destroy()).on("close", () => sockets.delete(onward));
    socket.on("error", () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
