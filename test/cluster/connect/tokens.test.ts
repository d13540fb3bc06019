import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback } from "../../support/loopback/loopback.ts";
import { closeLater, faultOf } from "../transport/connected.ts";
import { encoded, kubeconfigOf, temporaryFolder } from "./folder.ts";

/** Tokens from everywhere but a program, and the cluster whose pod this is: ARG8010, ARG8011, ARG8020. */

const version = { method: "GET", path: "/version" } as const;
const open = async (options: ConnectionOptions) =>
  closeLater(await connect({ environment: {}, clock: makeFastClock(), homeDirectory: "/nowhere", ...options }));

test("a server with a token, with and without Bearer", async () => {
  const loopback = closeLater(await startLoopback());
  const seen: string[] = [];
  for (const token of ["loopback-token", "Bearer loopback-token", "bearer  loopback-token\n"]) {
    const connection = await open({
      server: loopback.url,
      certificateAuthority: loopback.ca,
      token,
      onSecret: (secret) => seen.push(secret),
    });
    expect(connection.description).toBe(`${loopback.url} (named directly)`);
    expect(await connection.request(version)).toMatchObject({ status: 200 });
    expect(connection.secrets).toContain("loopback-token");
  }
  expect(seen.filter((secret) => secret === "loopback-token")).toHaveLength(3);
});

test("a token in place of what the kubeconfig has", async () => {
  const loopback = closeLater(await startLoopback());
  const kubeconfig = loopback.kubeconfig.replace("loopback-token", "of-somebody-else");
  expect(await (await open({ kubeconfig, token: "loopback-token" })).request(version)).toMatchObject({ status: 200 });
});

test("tokens that are none are not shown (ARG8011)", async () => {
  const reasons = {
    "two\nlines-of-secret": "has a line break in it",
    "grün-secret": "has characters in it",
    "Bearer ": "is empty",
    "a b-secret": "has characters in it",
  };
  for (const [token, reason] of Object.entries(reasons)) {
    const error = await faultOf(connect({ server: "https://example:1", token, environment: {} }));
    expect([error.kind, error.diagnostic.code]).toEqual(["configuration", "ARG8011"]);
    expect(error.diagnostic.text).toContain(`The given token ${reason}`);
    expect(error.diagnostic.text).not.toContain("secret");
  }
});

test("a token that cannot be minted (ARG8010)", async () => {
  const error = await faultOf(
    connect({ server: "https://example:1", token: () => Promise.reject(new Error("no ACTIONS_ID_TOKEN_REQUEST_URL")), environment: {} }),
  );
  expect([error.kind, error.diagnostic.code]).toEqual(["configuration", "ARG8010"]);
  expect(error.diagnostic.text).toContain("no ACTIONS_ID_TOKEN_REQUEST_URL");
  expect(error.diagnostic.hint).toContain("id-token: write");
});

test("a refused token says whose it was (ARG8020)", async () => {
  const loopback = closeLater(await startLoopback());
  loopback.tokens.clear();
  const error = await faultOf((await open({ kubeconfig: loopback.kubeconfig })).request(version));
  expect(error.diagnostic).toMatchObject({
    code: "ARG8020",
    text: `${loopback.url} (context loopback of the given kubeconfig) refused the credentials of the user loopback of the given kubeconfig (401).`,
  });
  expect(loopback.requests).toHaveLength(2);
});

test("a token that has expired says so", async () => {
  const loopback = closeLater(await startLoopback());
  const token = `e30.${Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString("base64url")}.c2ln`;
  const error = await faultOf((await open({ kubeconfig: loopback.kubeconfig, token })).request(version));
  expect(error.diagnostic.text).toContain("the credentials of the given token (401): its token expired at 2023-11-14T22:13:20Z.");
});

test("who gives up while a token is made leaves it to the others", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({
    slow: `#!/bin/sh\n[ -e "$STARTED" ] && sleep 0.3\ntouch "$STARTED"\necho '{"status":{"token":"loopback-token","expirationTimestamp":"2020-01-01T00:00:00Z"}}'\n`,
  });
  const exec = { command: join(folder, "slow"), env: [{ name: "STARTED", value: join(folder, "started") }] };
  const cluster = { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) };
  const connection = await open({ kubeconfig: kubeconfigOf({ cluster, user: { exec } }), environment: { PATH: process.env["PATH"] } });
  const abort = new AbortController();
  const reason = new Error("enough");
  const first = connection.request({ ...version, signal: abort.signal }).catch((error: unknown) => error);
  const second = connection.request(version);
  setTimeout(() => abort.abort(reason), 50);
  expect(await first).toBe(reason);
  expect(await second).toMatchObject({ status: 200 });
});

test("in a pod: the address of the environment, the token of a file that is read again", async () => {
  const loopback = closeLater(await startLoopback());
  const { hostname, port } = new URL(loopback.url);
  const folder = temporaryFolder({ token: "loopback-token\n", "ca.crt": loopback.ca, namespace: "pipelines\n" });
  const environment = { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port };
  const clock = makeFastClock();
  const connection = await open({ environment, serviceAccountDirectory: folder, clock });
  expect([connection.description, connection.namespace]).toEqual([`${loopback.url} (the service account of this pod)`, "pipelines"]);
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  writeFileSync(join(folder, "token"), "rotated-token");
  loopback.tokens.clear();
  loopback.tokens.add("rotated-token");
  clock.advance(60_000);
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  expect(loopback.requests).toHaveLength(2);

  const error = await faultOf(connect({ environment, serviceAccountDirectory: "/nowhere", homeDirectory: "/nowhere" }));
  expect(error.diagnostic).toMatchObject({
    code: "ARG8000",
    text: expect.stringContaining("it has no service account's token (/nowhere/token)") as string,
  });
});

test("OIDC as client-node does it: a valid token is used, an old one is renewed, one that cannot be is said (ARG8010)", async () => {
  const loopback = closeLater(await startLoopback());
  const jwt = (seconds: number, name: string) =>
    `${Buffer.from("{}").toString("base64url")}.${Buffer.from(JSON.stringify({ exp: seconds, name })).toString("base64url")}.c2ln`;
  const now = Date.now() / 1000;
  const valid = jwt(Math.round(now) + 3600, "valid");
  loopback.tokens.add(valid);
  const user = (config: object) => ({ "auth-provider": { name: "oidc", config } });
  const cluster = { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) };
  const connection = await open({
    kubeconfig: kubeconfigOf({ cluster, user: user({ "id-token": valid, "client-secret": "hidden-client" }) }),
    clock: makeFastClock(Date.now()),
  });
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  expect(connection.secrets).toEqual(expect.arrayContaining([valid, "hidden-client"]));

  const old = await faultOf(connect({ kubeconfig: kubeconfigOf({ cluster, user: user({ "id-token": jwt(1, "old") }) }), environment: {} }));
  expect(old.diagnostic).toMatchObject({
    code: "ARG8010",
    text: expect.stringContaining("`oidc` has no token that is still valid, and nothing to renew it with") as string,
  });
  const issuer = closeLater(await plainServer());
  const renew = { "id-token": jwt(1, "old"), "client-id": "c", "refresh-token": "hidden-refresh", "idp-issuer-url": issuer.url };
  const refused = await faultOf(connect({ kubeconfig: kubeconfigOf({ cluster, user: user(renew) }), environment: {} }));
  expect(refused.diagnostic).toMatchObject({ code: "ARG8010", text: expect.stringContaining("`oidc` failed: ") as string });
  expect(refused.diagnostic.text).not.toContain("hidden-refresh");
});

test("auth-providers of the clouds, and those that never were", async () => {
  const loopback = closeLater(await startLoopback());
  loopback.tokens.add("cloud-token");
  const cluster = { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) };
  for (const name of ["gcp", "azure"]) {
    const config = { "access-token": "cloud-token", expiry: "2999-01-01T00:00:00Z", "expires-on": "32503680000" };
    const connection = await open({ kubeconfig: kubeconfigOf({ cluster, user: { "auth-provider": { name, config } } }) });
    expect(await connection.request(version)).toMatchObject({ status: 200 });
    const expired = { ...config, expiry: "2000-01-01T00:00:00Z" };
    const error = await faultOf(
      connect({ kubeconfig: kubeconfigOf({ cluster, user: { "auth-provider": { name, config: expired } } }), environment: {} }),
    );
    expect([error.diagnostic.code, error.diagnostic.text]).toEqual([
      "ARG8010",
      expect.stringContaining(`\`${name}\` failed: Token is expired!`),
    ]);
  }
  const folder = temporaryFolder({ token: "loopback-token" });
  const file = { "auth-provider": { name: "tokenFile", config: { tokenFile: join(folder, "token") } } };
  expect(await (await open({ kubeconfig: kubeconfigOf({ cluster, user: file }) })).request(version)).toMatchObject({ status: 200 });
  const unknown = await faultOf(
    connect({ kubeconfig: kubeconfigOf({ cluster, user: { "auth-provider": { name: "openstack" } } }), environment: {} }),
  );
  expect(unknown.diagnostic.text).toContain("it names the auth-provider `openstack`, which no longer exists");
});

async function plainServer() {
  const server = createServer((_, response) => response.writeHead(500).end("down"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
