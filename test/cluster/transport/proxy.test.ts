import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { proxyFromEnvironment } from "../../../src/cluster/transport/proxy-choice.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";
import { startProxy, type ProxyOptions } from "../../support/loopback/proxy.ts";
import { closeLater, collected, faultOf } from "./connected.ts";

/** Known to the proxy alone, as names of a private network are. */
const name = "kubernetes.default.svc";

async function behindProxy(proxyOptions: ProxyOptions = {}, loopbackOptions: LoopbackOptions = {}) {
  const loopback = closeLater(await startLoopback(loopbackOptions));
  const proxy = closeLater(await startProxy({ hosts: [name], ...proxyOptions }));
  const kubeconfig = loopback.kubeconfig.replace("127.0.0.1", name);
  const { port } = new URL(loopback.url);
  const connection = async (options: ConnectionOptions) =>
    closeLater(await connect({ kubeconfig, environment: {}, clock: makeFastClock(), ...options }));
  return { loopback, proxy, kubeconfig, port, connection };
}

const version = { method: "GET", path: "/version" } as const;

test("HTTPS_PROXY leads to the server, with its own authority, streams too", async () => {
  const { loopback, proxy, connection, port } = await behindProxy();
  for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
    const open = await connection({ environment: { [variable]: proxy.url } });
    expect(await open.request(version)).toMatchObject({ status: 200 });
  }
  loopback.logs.set("a", ["one"]);
  const open = await connection({ environment: { HTTPS_PROXY: proxy.url.replace("http://", "") } });
  expect(await collected(open.lines({ method: "GET", path: "/api/v1/namespaces/argo/pods/a/log" }))).toEqual(["one"]);
  expect(proxy.requests).toEqual(Array.from({ length: 3 }, () => `CONNECT ${name}:${port}`));
});

test("a client certificate goes through a proxy, which the kubeconfig names", async () => {
  const { loopback, proxy, kubeconfig, connection } = await behindProxy();
  const encoded = (text: string) => Buffer.from(text).toString("base64");
  const { certificate, key } = loopback.clientCertificate;
  const own = kubeconfig
    .replace("    token: loopback-token\n", `    client-certificate-data: ${encoded(certificate)}\n    client-key-data: ${encoded(key)}\n`)
    .replace("    server:", `    proxy-url: ${proxy.url}\n    server:`);
  const open = await connection({ kubeconfig: own, environment: { HTTPS_PROXY: "http://127.0.0.1:1", NO_PROXY: "*" } });
  expect(await open.request(version)).toMatchObject({ status: 200 });
  expect(loopback.requests[0]?.headers["authorization"]).toBeUndefined();
});

test("a server without TLS is asked of the proxy itself, by HTTP_PROXY", async () => {
  const { proxy, connection, port } = await behindProxy({}, { tls: false });
  const open = await connection({ environment: { HTTP_PROXY: proxy.url, HTTPS_PROXY: "http://127.0.0.1:1" } });
  expect(await open.request(version)).toMatchObject({ status: 200 });
  expect(proxy.requests).toEqual([`GET http://${name}:${port}/version`]);
});

test("a proxy that wants a password, and its refusals (ARG8023)", async () => {
  const { proxy, connection, loopback } = await behindProxy({ credentials: "ci:p%ss word" });
  const withUser = proxy.url.replace("http://", `http://ci:${encodeURIComponent("p%ss word")}@`);
  const open = await connection({ environment: { HTTPS_PROXY: withUser } });
  expect(await open.request(version)).toMatchObject({ status: 200 });
  expect(open.secrets).toEqual(expect.arrayContaining(["p%ss word", "p%25ss%20word"]));

  const clock = makeFastClock();
  const without = await connection({ environment: { HTTPS_PROXY: proxy.url }, clock });
  const error = await faultOf(without.request(version));
  expect([error.kind, error.diagnostic.code, clock.slept]).toEqual(["transport", "ARG8023", []]);
  expect(error.diagnostic.text).toContain("it wants a user and a password (407)");
  expect(loopback.requests).toHaveLength(1);
});

test("a proxy that cannot reach the server now is tried again; one that may not, is not", async () => {
  for (const [status, waits] of [
    [502, 5],
    [403, 0],
  ] as const) {
    const { proxy, connection } = await behindProxy({ status });
    const clock = makeFastClock();
    const open = await connection({ environment: { HTTPS_PROXY: proxy.url }, clock });
    const error = await faultOf(open.request({ ...version, method: "POST" }));
    expect([error.diagnostic.code, clock.slept.length, proxy.requests.length]).toEqual(["ARG8023", waits, waits + 1]);
    expect(error.diagnostic.text).toContain(`it answered ${status}`);
  }
});

test("NO_PROXY", () => {
  const through = (server: string, list: string) =>
    proxyFromEnvironment(new URL(server), { HTTPS_PROXY: "http://proxy:1", NO_PROXY: list }) !== undefined;
  expect(through("https://api.example.com:6443", "")).toBe(true);
  for (const list of ["*", "example.com", ".example.com", "*.example.com", "other, api.example.com", "example.com:6443", "API.EXAMPLE.COM"])
    expect([list, through("https://api.example.com:6443", list)]).toEqual([list, false]);
  for (const list of ["ample.com", "example.com:443", "api.example", "10.0.0.0/8", ".api.example.com"])
    expect([list, through("https://api.example.com:6443", list)]).toEqual([list, true]);
  for (const list of ["10.0.0.0/8", "10.1.2.3", "10.1.2.3:6443"])
    expect([list, through("https://10.1.2.3:6443", list)]).toEqual([list, false]);
  for (const list of ["10.2.0.0/16", "10.1.2.3:443", "10.1.2.0/99"])
    expect([list, through("https://10.1.2.3:6443", list)]).toEqual([list, true]);
  expect(through("https://[fd00::1]:6443", "fd00::/8")).toBe(false);
  expect(through("https://[fd00::1]:6443", "10.0.0.0/8")).toBe(true);
  // This machine itself, as for kubectl and for GitHub's own actions.
  for (const own of ["https://localhost:6443", "https://127.0.0.1:6443", "https://[::1]:6443"]) expect(through(own, "")).toBe(false);
});

test("a proxy that is none is said (ARG8013)", async () => {
  const { connection } = await behindProxy();
  for (const proxy of ["ftp://proxy:1", "http://", "socks4://user:hidden@proxy:1"]) {
    const error = await faultOf(connection({ environment: { HTTPS_PROXY: proxy } }));
    expect([error.kind, error.diagnostic.code]).toEqual(["configuration", "ARG8013"]);
    expect(error.diagnostic.text).not.toContain("hidden");
  }
});
