import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { answerArgoServer, gatewayFailure } from "./argo-server-api.ts";
import { issue, makeAuthority, type Certificate } from "./certificates.ts";
import { failureOf, makeExchange, type RecordedRequest } from "./exchange.ts";
import { makeFaults, type Fault, type Faults } from "./faults.ts";
import { answerKubernetes, type ApiWorld } from "./kubernetes-api.ts";
import { ApiFailure, resourceOf, type StoredObject } from "./objects.ts";
import { makePodLogs, type PodLogs } from "./pod-logs.ts";
import { makeStore, type Store } from "./store.ts";

export interface LoopbackOptions {
  /** Default: `kubernetes`, over TLS. Argo Server speaks plain HTTP unless `tls` is true. */
  readonly kind?: "kubernetes" | "argo-server";
  readonly tls?: boolean;
  /** The bearer token that is taken; default `loopback-token`. */
  readonly token?: string;
  /** Of the kubeconfig's context; default `argo`. */
  readonly namespace?: string;
  readonly faults?: readonly Fault[];
  /** Everything lies under this path: `/argo`. */
  readonly basePath?: string;
  readonly bookmarkEvery?: number;
  readonly denied?: ApiWorld["denied"];
  readonly fullDefinitions?: boolean;
}

/** A cluster of our own on 127.0.0.1, which misbehaves on command. */
export interface Loopback {
  /** `https://127.0.0.1:PORT` and the base path. */
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  /** Its authority signs client certificates that the server takes instead of a token. */
  readonly clientCertificate: Certificate;
  /** The text of a kubeconfig with CA and token. */
  readonly kubeconfig: string;
  /** All that are taken; delete one, and it is dead. */
  readonly tokens: Set<string>;
  readonly requests: readonly RecordedRequest[];
  readonly store: Store;
  readonly logs: PodLogs;
  readonly faults: Faults;
  /** How many connections were made so far. */
  readonly connections: number;
  /** Creates it, or puts it in the place of the one there is: what the controller does. Returns it as stored. */
  setWorkflow(workflow: Partial<StoredObject> & { readonly metadata: StoredObject["metadata"] }): StoredObject;
  /** Nobody listens any more, and all connections break. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const kind = options.kind ?? "kubernetes";
  const secure = options.tls ?? kind === "kubernetes";
  const namespace = options.namespace ?? "argo";
  const token = options.token ?? "loopback-token";
  const basePath = options.basePath ?? "";
  const authority = makeAuthority("loopback authority");
  const certificate = issue(authority, "loopback authority", "loopback", ["127.0.0.1", "localhost", "kubernetes.default.svc"]);
  const clientCertificate = issue(authority, "loopback authority", "loopback-user");
  const world: ApiWorld = {
    store: makeStore(),
    logs: makePodLogs(),
    bookmarkEvery: options.bookmarkEvery,
    denied: options.denied ?? (() => false),
    fullDefinitions: options.fullDefinitions ?? true,
  };
  const tokens = new Set([token]);
  const faults = makeFaults(options.faults ?? []);
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const text = await bodyOf(incoming);
    const url = new URL(incoming.url!, "http://loopback");
    const fault = faults.take(incoming.method!, incoming.url!);
    const request: RecordedRequest = {
      method: incoming.method!,
      path: url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      body: parsed(text),
      status: undefined,
      fault,
    };
    requests.push(request);
    const exchange = makeExchange(request, incoming, response);
    const fail = (failure: ApiFailure) => exchange.json(failure.status, kind === "kubernetes" ? failure.body() : gatewayFailure(failure));
    try {
      if (fault === "refuse-connection") return void incoming.socket.destroy();
      if (typeof fault === "object" && "slow" in fault) await new Promise((resolve) => setTimeout(resolve, fault.slow));
      if (fault === "unauthorized" || !(tokens.has(bearer(incoming)) || hasCertificate(incoming.socket as TLSSocket))) throw failureOf(401);
      if (fault === "silence" && !/log\b|watch=|events/.test(incoming.url!)) return;
      if (typeof fault === "object" && "status" in fault) {
        if (fault.carryOut) serve(makeExchange({ ...request, fault: undefined }, incoming, discarding()));
        if (fault.retryAfter !== undefined) response.setHeader("retry-after", String(fault.retryAfter));
        if (fault.body !== undefined) return exchange.json(fault.status, fault.body);
        throw failureOf(fault.status);
      }
      if (!url.pathname.startsWith(basePath)) throw failureOf(404);
      serve(exchange);
    } catch (error) {
      fail(error instanceof ApiFailure ? error : new ApiFailure(500, "InternalError", String(error)));
    }
  };
  const serve = kind === "kubernetes" ? answerKubernetes.bind(undefined, world) : answerArgoServer.bind(undefined, world);

  const listener = (incoming: IncomingMessage, response: ServerResponse) => void answer(incoming, response);
  const server = secure
    ? createSecureServer(
        { cert: certificate.certificate, key: certificate.key, ca: authority.certificate, requestCert: true, rejectUnauthorized: false },
        listener,
      )
    : createPlainServer(listener);
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const pause = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = `${secure ? "https" : "http"}://127.0.0.1:${port}${basePath}`;

  return {
    url,
    ca: authority.certificate,
    clientCertificate,
    kubeconfig: kubeconfigOf(url, secure ? authority.certificate : undefined, token, namespace),
    tokens,
    requests,
    store: world.store,
    logs: world.logs,
    faults,
    get connections() {
      return connections;
    },
    setWorkflow(workflow) {
      const object: StoredObject = {
        ...workflow,
        apiVersion: workflow.apiVersion ?? "argoproj.io/v1alpha1",
        kind: workflow.kind ?? "Workflow",
        metadata: { namespace, ...workflow.metadata },
      };
      const live = world.store.get(
        object.kind,
        object.metadata.name!,
        resourceOf(object.kind).namespaced ? object.metadata.namespace : undefined,
      );
      if (!live) return world.store.create(object, { manager: "workflow-controller" });
      return world.store.replace(
        { ...live, ...object, metadata: { ...live.metadata, ...object.metadata } },
        { manager: "workflow-controller" },
      );
    },
    pause,
    resume: () => listen(port),
    close: () => (server.listening ? pause() : Promise.resolve()),
  };
}

function kubeconfigOf(url: string, ca: string | undefined, token: string, namespace: string): string {
  const authority = ca ? `    certificate-authority-data: ${Buffer.from(ca).toString("base64")}\n` : "";
  return `apiVersion: v1
kind: Config
clusters:
- name: loopback
  cluster:
    server: ${url}
${authority}users:
- name: loopback
  user:
    token: ${token}
contexts:
- name: loopback
  context:
    cluster: loopback
    user: loopback
    namespace: ${namespace}
current-context: loopback
`;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return text;
  }
}

function bearer(incoming: IncomingMessage): string {
  return /^Bearer (.*)$/i.exec(incoming.headers.authorization ?? "")?.[1] ?? "";
}

/** A resumed session counts as authorized without any certificate. */
function hasCertificate(socket: TLSSocket): boolean {
  return socket.authorized && Object.keys(socket.getPeerCertificate()).length > 0;
}

/** A response that goes nowhere: what is carried out, but not answered. */
function discarding(): ServerResponse {
  const nothing = () => discarded;
  const discarded = {
    destroyed: true,
    writableEnded: true,
    writeHead: nothing,
    write: () => true,
    end: nothing,
    flushHeaders: nothing,
    once: nothing,
  };
  return discarded as unknown as ServerResponse;
}
