import { join } from "node:path";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback, type Loopback } from "../../support/loopback/loopback.ts";
import { closeLater, faultOf } from "../transport/connected.ts";
import { encoded, kubeconfigOf, temporaryFolder } from "./folder.ts";

/** Programs that make credentials: ARG8007, ARG8008, ARG8009. */

const version = { method: "GET", path: "/version" } as const;
const node = `#!${process.execPath}\n`;

function withProgram(loopback: Loopback, exec: Readonly<Record<string, unknown>>): string {
  const cluster = { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) };
  return kubeconfigOf({ cluster, user: { exec: { apiVersion: "client.authentication.k8s.io/v1", ...exec } } });
}

const open = async (options: ConnectionOptions) => closeLater(await connect({ environment: {}, clock: makeFastClock(), ...options }));
const fault = (options: ConnectionOptions) => faultOf(connect({ environment: {}, ...options }));

test("its token is used, kept while it lasts, and asked for again when it is refused", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({
    "bin/cloud-auth": `${node}const fs = require("node:fs");
const count = (fs.existsSync(process.env.COUNT) ? Number(fs.readFileSync(process.env.COUNT)) : 0) + 1;
fs.writeFileSync(process.env.COUNT, String(count));
fs.writeFileSync(process.env.COUNT + ".json", JSON.stringify({ arguments: process.argv.slice(2), info: JSON.parse(process.env.KUBERNETES_EXEC_INFO), inherited: process.env.INHERITED }));
console.log(JSON.stringify({ kind: "ExecCredential", status: { token: "program-token-" + count, expirationTimestamp: "2026-01-01T01:00:00Z" } }));`,
  });
  const count = join(folder, "count");
  const kubeconfig = withProgram(loopback, {
    command: "cloud-auth",
    args: ["get-token", "--cluster", "c"],
    env: [{ name: "COUNT", value: count }],
    provideClusterInfo: true,
  });
  loopback.tokens.add("program-token-1");
  const clock = makeFastClock();
  const connection = await open({ kubeconfig, clock, environment: { PATH: join(folder, "bin"), INHERITED: "yes" } });
  await connection.request(version);
  await connection.request(version);
  expect(readFileSync(count, "utf8")).toBe("1");
  expect(JSON.parse(readFileSync(`${count}.json`, "utf8"))).toEqual({
    arguments: ["get-token", "--cluster", "c"],
    inherited: "yes",
    info: {
      kind: "ExecCredential",
      apiVersion: "client.authentication.k8s.io/v1",
      spec: { interactive: false, cluster: { server: loopback.url, "certificate-authority-data": encoded(loopback.ca), config: null } },
    },
  });
  loopback.tokens.delete("program-token-1");
  loopback.tokens.add("program-token-2");
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  clock.advance(3_600_000);
  loopback.tokens.add("program-token-3");
  await connection.request(version);
  expect(readFileSync(count, "utf8")).toBe("3");
  expect(connection.secrets).toEqual(expect.arrayContaining(["program-token-1", "program-token-2", "program-token-3"]));
});

test("a path counts from the kubeconfig, and a certificate will do", async () => {
  const loopback = closeLater(await startLoopback());
  const { certificate, key } = loopback.clientCertificate;
  const status = { clientCertificateData: certificate, clientKeyData: key };
  const folder = temporaryFolder({
    "bin/auth": `${node}console.log(${JSON.stringify(JSON.stringify({ status }))});`,
    config: withProgram(loopback, { command: "./bin/auth" }),
  });
  const connection = await open({ kubeconfig: join(folder, "config") });
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  expect(loopback.requests[0]?.headers["authorization"]).toBeUndefined();
  expect(connection.secrets).toContain(key);
});

test("a missing one says which step brings it (ARG8007)", async () => {
  const loopback = closeLater(await startLoopback());
  const said = async (command: string, exec: object = {}) =>
    (await fault({ kubeconfig: withProgram(loopback, { command, ...exec }), environment: { PATH: "/nowhere" } })).diagnostic;
  const gke = await said("gke-gcloud-auth-plugin", { installHint: "read the docs" });
  expect(gke.code).toBe("ARG8007");
  expect(gke.text).toBe(
    "The user test of the given kubeconfig gets its credentials from the program `gke-gcloud-auth-plugin`, which is not installed here.",
  );
  expect(gke.hint).toContain("`google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin`");
  expect((await said("aws")).hint).toContain("`aws-actions/configure-aws-credentials`");
  expect((await said("/usr/nowhere/bin/kubelogin")).hint).toContain("`azure/use-kubelogin`");
  expect((await said("kubectl", { args: ["oidc-login", "get-token"] })).hint).toContain("krew install oidc-login");
  expect((await said("our-own-auth", { installHint: "get it from\n  https://intra.example/auth" })).hint).toBe(
    "the kubeconfig says: get it from https://intra.example/auth",
  );
  expect((await said("our-own-auth")).hint).toContain("install `our-own-auth` in a step before argots");
  expect(loopback.requests).toEqual([]);
});

test("one that fails is quoted, without its secrets (ARG8008)", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({
    fails: `${node}console.error("first\\nyou are not logged in: " + process.env.CLIENT_SECRET + " " + process.argv[3]); process.exit(3);`,
    killed: `${node}process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 10000);`,
    "not-executable": "text",
  });
  const exec = { env: [{ name: "CLIENT_SECRET", value: "hidden-client-secret" }], args: ["--oidc-client-secret", "hidden-argument"] };
  const said = async (command: string) =>
    (await fault({ kubeconfig: withProgram(loopback, { command: join(folder, command), ...exec }) })).diagnostic;
  const failed = await said("fails");
  expect(failed.code).toBe("ARG8008");
  expect(failed.text).toContain("failed: it ended with exit code 3: first you are not logged in: *** ***");
  expect((await said("killed")).text).toContain("it was ended by SIGTERM");
  expect((await said("not-executable")).text).toContain("it may not be executed");
  expect((await fault({ kubeconfig: withProgram(loopback, {}) })).diagnostic.text).toContain("the kubeconfig does not name it");
});

test("one that answers something else (ARG8009)", async () => {
  const loopback = closeLater(await startLoopback());
  const replies = {
    "please log in": "it is no JSON object",
    '"text"': "it is no JSON object",
    '{"kind":"ExecCredential"}': "it has no `status`",
    '{"status":{"clientCertificateData":"x"}}': "neither a token nor a certificate with its key",
  };
  for (const [reply, reason] of Object.entries(replies)) {
    const folder = temporaryFolder({ auth: `${node}process.stdout.write(${JSON.stringify(reply)});` });
    const { diagnostic } = await fault({ kubeconfig: withProgram(loopback, { command: join(folder, "auth") }) });
    expect([reply, diagnostic.code, diagnostic.text.includes(reason)]).toEqual([reply, "ARG8009", true]);
  }
});

test("cancelling ends it", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({ sleeps: `${node}setTimeout(() => {}, 30000);` });
  const reason = new Error("enough");
  const started = performance.now();
  const abort = new AbortController();
  setTimeout(() => abort.abort(reason), 50);
  await expect(
    connect({ kubeconfig: withProgram(loopback, { command: join(folder, "sleeps") }), environment: {}, signal: abort.signal }),
  ).rejects.toBe(reason);
  expect(performance.now() - started).toBeLessThan(3000);
});
