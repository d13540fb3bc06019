import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback, type LoopbackOptions } from "../../support/loopback/loopback.ts";
import { closeLater, faultOf } from "../transport/connected.ts";
import { temporaryFolder } from "./folder.ts";

const version = { method: "GET", path: "/api/v1/version" } as const;
const open = async (options: ConnectionOptions) =>
  closeLater(await connect({ clock: makeFastClock(), homeDirectory: "/nowhere", ...options }));

async function start(options: LoopbackOptions = {}) {
  const loopback = closeLater(await startLoopback({ kind: "argo-server", ...options }));
  return { loopback, host: new URL(loopback.url).host };
}

test("by the variables of the argo command, with and without Bearer", async () => {
  const { loopback, host } = await start();
  for (const token of ["loopback-token", "Bearer loopback-token"]) {
    const connection = await open({
      environment: { ARGO_SERVER: host, ARGO_SECURE: "false", ARGO_TOKEN: token, ARGO_NAMESPACE: "team", ARGO_HTTP1: "true" },
    });
    expect([connection.kind, connection.description, connection.namespace]).toEqual([
      "argo-server",
      `${loopback.url} (Argo Server)`,
      "team",
    ]);
    expect(await connection.request(version)).toMatchObject({ status: 200, json: { version: "v3.7.16" } });
    expect(connection.secrets).toContain("loopback-token");
  }
});

test("by options: an address with its scheme, a base path, a namespace", async () => {
  const { loopback, host } = await start({ basePath: "/argo" });
  const connection = await open({
    argoServer: loopback.url,
    argoToken: "loopback-token",
    namespace: "team",
    environment: { ARGO_TOKEN: "another-token" },
  });
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  for (const href of ["/argo", "argo/", "/argo/"]) {
    const other = await open({ argoServer: host, token: "loopback-token", environment: { ARGO_SECURE: "false", ARGO_BASE_HREF: href } });
    expect([other.description, (await other.request(version)).status]).toEqual([`${loopback.url} (Argo Server)`, 200]);
  }
});

test("over TLS unless said otherwise, with its own authority, or any", async () => {
  const { loopback, host } = await start({ tls: true });
  const environment = { ARGO_SERVER: host, ARGO_TOKEN: "loopback-token" };
  expect((await faultOf((await open({ environment })).request(version))).diagnostic.code).toBe("ARG8015");
  expect(await (await open({ environment, certificateAuthority: loopback.ca })).request(version)).toMatchObject({ status: 200 });
  expect(await (await open({ environment: { ...environment, ARGO_INSECURE_SKIP_VERIFY: "true" } })).request(version)).toMatchObject({
    status: 200,
  });
});

test("a kubeconfig, context or server that is named goes before ARGO_SERVER", async () => {
  const kubernetes = closeLater(await startLoopback());
  const environment = { ARGO_SERVER: "argo.example:2746" };
  expect((await open({ environment, kubeconfig: kubernetes.kubeconfig })).kind).toBe("kubernetes");
  expect((await open({ environment, server: kubernetes.url })).kind).toBe("kubernetes");
  const homeDirectory = temporaryFolder({ ".kube/config": kubernetes.kubeconfig });
  expect((await open({ environment, context: "loopback", homeDirectory })).kind).toBe("kubernetes");
  expect((await open({ environment, homeDirectory })).kind).toBe("argo-server");
  expect((await open({ environment, argoServer: "argo.example", kubeconfig: kubernetes.kubeconfig })).kind).toBe("argo-server");
});

test("without ARGO_TOKEN the kubeconfig's token and namespace are taken, without one nothing is sent", async () => {
  const { loopback, host } = await start();
  const homeDirectory = temporaryFolder({ ".kube/config": loopback.kubeconfig.replace("namespace: argo", "namespace: of-context") });
  const environment = { ARGO_SERVER: host, ARGO_SECURE: "false" };
  const connection = await open({ environment, homeDirectory });
  expect(connection.namespace).toBe("of-context");
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  expect(connection.secrets).toContain("loopback-token");

  const anonymous = await open({ environment });
  const error = await faultOf(anonymous.request(version));
  expect(error.diagnostic.text).toContain("refused the credentials of nobody (`ARGO_TOKEN` is not set) (401)");
  expect(error.diagnostic.hint).toContain("`ARGO_TOKEN`");
  expect(loopback.requests.at(-1)?.headers["authorization"]).toBeUndefined();

  // A broken one at home is in nobody's way, one that is named is.
  const broken = temporaryFolder({ ".kube/config": "nothing" });
  expect((await open({ environment, homeDirectory: broken })).namespace).toBe("default");
  expect((await faultOf(connect({ argoServer: host, environment, kubeconfig: "nothing\nat all" }))).diagnostic.code).toBe("ARG8002");
});

test("addresses that are none (ARG8012)", async () => {
  for (const argoServer of ["ftp://argo.example", "argo example:1", "https://argo.example/?x=1"]) {
    const error = await faultOf(connect({ argoServer, environment: {}, homeDirectory: "/nowhere" }));
    expect([argoServer, error.kind, error.diagnostic.code]).toEqual([argoServer, "configuration", "ARG8012"]);
  }
});
