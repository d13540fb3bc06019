import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import { systemClock } from "../../../src/cluster/transport/system-clock.ts";
import { makeAuthority } from "../../support/loopback/certificates.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback } from "../../support/loopback/loopback.ts";
import { closeLater, connected, faultOf } from "./connected.ts";

/** ARG8014, ARG8015 and ARG8022: nobody there, nobody to be trusted, somebody else. */

async function direct(server: string, options: { readonly certificateAuthority?: string; readonly insecureSkipVerify?: boolean } = {}) {
  const clock = makeFastClock();
  const connection = closeLater(await connect({ server, token: "loopback-token", environment: {}, clock, ...options }));
  return { clock, ask: () => connection.request({ method: "GET", path: "/version" }) };
}

test("nobody listens", async () => {
  const { loopback, connection } = await connected();
  await loopback.pause();
  const error = await faultOf(connection.request({ method: "GET", path: "/version" }));
  expect(error).toMatchObject({ kind: "transport", diagnostic: { code: "ARG8014" } });
  expect(error.diagnostic.text).toBe(
    `${loopback.url} (context loopback of the given kubeconfig) cannot be reached: nothing listens there (connection refused), 6 times.`,
  );
  expect(error.diagnostic.hint).toContain("check host and port");
});

test("a name that nobody knows", async () => {
  const { ask } = await direct("https://no-such-cluster.invalid:6443");
  const error = await faultOf(ask());
  expect(error.diagnostic.code).toBe("ARG8014");
  expect(error.diagnostic.text).toContain("https://no-such-cluster.invalid:6443 (named directly) cannot be reached");
  expect(error.diagnostic.text).toContain("(DNS)");
});

test("a certificate that nobody vouches for is said once and not tried again", async () => {
  const loopback = closeLater(await startLoopback());
  const untrusted = await direct(loopback.url);
  const error = await faultOf(untrusted.ask());
  expect([error.diagnostic.code, untrusted.clock.slept]).toEqual(["ARG8015", []]);
  expect(error.diagnostic.hint).toContain("certificate-authority-data");

  const other = await direct(loopback.url, { certificateAuthority: makeAuthority("another").certificate });
  expect((await faultOf(other.ask())).diagnostic.code).toBe("ARG8015");

  expect(await (await direct(loopback.url, { insecureSkipVerify: true })).ask()).toMatchObject({ status: 200 });
  expect(await (await direct(loopback.url, { certificateAuthority: loopback.ca })).ask()).toMatchObject({ status: 200 });
});

test("the certificate's own name is checked, and may be named", async () => {
  const { loopback } = await connected();
  const renamed = (name: string) => loopback.kubeconfig.replace("    server:", `    tls-server-name: ${name}\n    server:`);
  const wrong = await connected({}, { kubeconfig: renamed("other.example") });
  const error = await faultOf(wrong.connection.request({ method: "GET", path: "/version" }));
  expect([error.diagnostic.code, error.diagnostic.text]).toEqual(["ARG8015", expect.stringContaining("it is for other names")]);
  const right = await connected({}, { kubeconfig: renamed("kubernetes.default.svc") });
  expect(await right.connection.request({ method: "GET", path: "/version" })).toMatchObject({ status: 200 });
});

test("TLS where there is none, and none where there is", async () => {
  const plain = closeLater(await startLoopback({ tls: false }));
  const error = await faultOf((await direct(plain.url.replace("http:", "https:"))).ask());
  expect([error.diagnostic.code, error.diagnostic.text]).toEqual(["ARG8014", expect.stringContaining("it does not speak TLS")]);
  const secure = closeLater(await startLoopback());
  expect((await faultOf((await direct(secure.url.replace("https:", "http:"))).ask())).kind).toBe("transport");
  expect(await (await direct(plain.url)).ask()).toMatchObject({ status: 200 });
});

test("a login page, a redirection and a server that wants TLS are not taken for the API", async () => {
  const replies = [
    [200, { "content-type": "text/html" }, "<!doctype html><title>Sign in</title>", "it is a web page"],
    [302, { location: "https://login.example/start?state=abc" }, "", "it leads to https://login.example/start"],
    [400, { "content-type": "text/plain" }, "Client sent an HTTP request to an HTTPS server.\n", "it speaks TLS"],
  ] as const;
  for (const [status, headers, body, said] of replies) {
    const server = createServer((_, response) => response.writeHead(status, headers).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closeLater({ close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) });
    const { ask, clock } = await direct(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const error = await faultOf(ask());
    expect([error.kind, error.diagnostic.code, clock.slept]).toEqual(["unexpected", "ARG8022", []]);
    expect(error.diagnostic.text).toContain(said);
    expect(error.diagnostic.text).not.toContain("state=abc");
  }
});

test("what is still asked for when the connection is closed ends at once, and is not asked for again", async () => {
  const { loopback, connection } = await connected({}, { clock: systemClock });
  loopback.faults.add({ match: { method: "PATCH", path: /./, times: 9 }, fault: "silence" });
  loopback.faults.add({ match: { method: "GET", path: /./, times: 9 }, fault: { status: 503 } });
  const silent = connection.request({ method: "PATCH", path: "/version", body: {} });
  const failing = connection.request({ method: "GET", path: "/version" });
  const log = connection.lines({ method: "PATCH", path: "/version", body: {} })[Symbol.asyncIterator]().next();
  const ended = Promise.allSettled([silent, failing, log]);
  while (loopback.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const before = Date.now();
  await connection.close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(Date.now() - before).toBeLessThan(1_000);
  const asked = loopback.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(loopback.requests.length).toBe(asked);
});
