import { delimiter, join } from "node:path";
import { mkdirSync } from "node:fs";
import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { makeAuthority } from "../../support/loopback/certificates.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback } from "../../support/loopback/loopback.ts";
import { closeLater, faultOf } from "../transport/connected.ts";
import { encoded, kubeconfigOf, temporaryFolder } from "./folder.ts";

/** Kubeconfigs as a path, as content, by `$KUBECONFIG` and in the home folder, and everything that can be wrong with them: ARG8000-8006, ARG8012, ARG8024. */

const version = { method: "GET", path: "/version" } as const;
const open = async (options: ConnectionOptions) =>
  closeLater(await connect({ environment: {}, clock: makeFastClock(), homeDirectory: "/nowhere", ...options }));
const fault = (options: ConnectionOptions) =>
  faultOf(connect({ environment: {}, homeDirectory: "/nowhere", serviceAccountDirectory: "/nowhere", ...options }));

test("the same kubeconfig as a path, as YAML, JSON and base64, by KUBECONFIG, and at home", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({ ".kube/config": loopback.kubeconfig, "ci.yaml": loopback.kubeconfig });
  const json = kubeconfigOf({
    cluster: { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) },
    user: { token: "loopback-token" },
    context: { namespace: "argo" },
  });
  const ways: readonly [ConnectionOptions, string][] = [
    [{ kubeconfig: join(folder, "ci.yaml") }, `context loopback of ${join(folder, "ci.yaml")}`],
    [{ kubeconfig: "~/ci.yaml", homeDirectory: folder }, "context loopback of ~/ci.yaml"],
    [{ kubeconfig: loopback.kubeconfig }, "context loopback of the given kubeconfig"],
    [{ kubeconfig: json }, "context test of the given kubeconfig"],
    [{ kubeconfig: `${encoded(loopback.kubeconfig)}\n` }, "context loopback of the given kubeconfig"],
    [{ environment: { KUBECONFIG: join(folder, "ci.yaml") } }, `context loopback of ${join(folder, "ci.yaml")}`],
    [
      { kubeconfig: "", context: "", namespace: "", token: "", argoServer: "", homeDirectory: folder },
      "context loopback of ~/.kube/config",
    ],
  ];
  for (const [options, origin] of ways) {
    const connection = await open(options);
    expect(connection.description).toBe(`${loopback.url} (${origin})`);
    expect([connection.kind, connection.namespace]).toEqual(["kubernetes", "argo"]);
    expect(await connection.request(version)).toMatchObject({ status: 200 });
  }
});

test("the namespace: what is said, ARGO_NAMESPACE, the context's, default", async () => {
  const kubeconfig = (namespace?: string) =>
    kubeconfigOf({ cluster: { server: "https://example:1" }, context: namespace === undefined ? {} : { namespace } });
  const environment = { ARGO_NAMESPACE: "of-environment" };
  expect((await open({ kubeconfig: kubeconfig("own"), namespace: "said", environment })).namespace).toBe("said");
  expect((await open({ kubeconfig: kubeconfig("own"), environment })).namespace).toBe("of-environment");
  expect((await open({ kubeconfig: kubeconfig("own") })).namespace).toBe("own");
  expect((await open({ kubeconfig: kubeconfig() })).namespace).toBe("default");
});

test("several files of KUBECONFIG are merged as kubectl does: the first one counts, missing ones do not, paths count from their own file", async () => {
  const loopback = closeLater(await startLoopback());
  const folder = temporaryFolder({
    "one/config": `current-context: both\ncontexts:\n- {name: both, context: {cluster: c, user: u, namespace: first}}\nusers: []\nclusters: []\n`,
    "two/config": `current-context: other\ncontexts:\n- {name: both, context: {cluster: x, user: x}}\nclusters:\n- name: c\n  cluster: {server: "${loopback.url}/", certificate-authority: ca.pem}\nusers:\n- name: u\n  user: {tokenFile: secrets/token}\n`,
    "two/ca.pem": loopback.ca,
    "two/secrets/token": "loopback-token\n",
  });
  const files = ["one/config", "missing", "two/config"].map((file) => join(folder, file));
  const connection = await open({ environment: { KUBECONFIG: files.join(delimiter) } });
  expect([connection.namespace, connection.description]).toEqual(["first", `${loopback.url} (context both of ${files[0]}, ${files[2]})`]);
  expect(await connection.request(version)).toMatchObject({ status: 200 });
});

test("a context is chosen, never guessed (ARG8003, ARG8004, ARG8005)", async () => {
  const two = JSON.stringify({
    contexts: [
      { name: "staging", context: { cluster: "c", user: "u" } },
      { name: "production", context: { cluster: "none", user: "u" } },
      { name: "nobody", context: { cluster: "c", user: "none" } },
    ],
    clusters: [
      { name: "c", cluster: { server: "https://example:1" } },
      { name: "d", cluster: {} },
    ],
    users: [{ name: "u", user: { token: "secret-token" } }],
  });
  expect((await open({ kubeconfig: two, context: "staging" })).description).toBe(
    "https://example:1 (context staging of the given kubeconfig)",
  );
  const unset = await fault({ kubeconfig: two });
  expect([unset.kind, unset.diagnostic.code]).toEqual(["configuration", "ARG8004"]);
  expect(unset.diagnostic.hint).toContain("`staging`, `production`, `nobody`");
  const unknown = await fault({ kubeconfig: two, context: "stagin" });
  expect(unknown.diagnostic).toMatchObject({
    code: "ARG8003",
    text: "The given kubeconfig has no context `stagin`. Did you mean `staging`?",
  });
  expect((await fault({ kubeconfig: two, context: "production" })).diagnostic).toMatchObject({
    code: "ARG8005",
    text: "The context `production` of the given kubeconfig names the cluster `none`, which is not there.",
  });
  expect((await fault({ kubeconfig: two, context: "nobody" })).diagnostic.text).toContain("names the user `none`");
});

test("no address, no localhost: neither for a cluster without one, nor where nothing is configured (ARG8000)", async () => {
  const error = await fault({ kubeconfig: kubeconfigOf({ cluster: {} }) });
  expect([error.diagnostic.code, error.diagnostic.text]).toEqual(["ARG8005", expect.stringContaining("`server`")]);
  const nothing = await fault({});
  expect(nothing).toMatchObject({ kind: "configuration", diagnostic: { code: "ARG8000" } });
  expect(nothing.diagnostic.text).toBe(
    "No cluster is configured: no kubeconfig is named, `$KUBECONFIG` and `ARGO_SERVER` are not set, there is no ~/.kube/config, this is no pod of a cluster.",
  );
  expect((await fault({ context: "production" })).diagnostic.text).toContain("so there is no context `production`");
});

test("files that cannot be read (ARG8001)", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "folder"));
  const said = async (options: ConnectionOptions) => (await fault(options)).diagnostic;
  expect(await said({ kubeconfig: join(folder, "none") })).toMatchObject({
    code: "ARG8001",
    text: expect.stringContaining("there is no such file") as string,
  });
  expect((await said({ kubeconfig: join(folder, "folder") })).text).toContain("it is a folder");
  expect((await said({ environment: { KUBECONFIG: join(folder, "none") } })).text).toContain(
    "`$KUBECONFIG` names it, but there is no such file",
  );
});

test("what is no kubeconfig is said without showing it (ARG8002)", async () => {
  const contents = {
    "apiVersion: v1\nusers: [{name: u, user: {token: very-secret-token}}\n": "its YAML breaks in line",
    "apiVersion: v1\nkind: Config\n": "it has neither `clusters` nor `contexts`",
    "clusters: very-secret-token\ncontexts: []\n": "`clusters` is no list",
    "[very-secret-token]": "it is a single text, not a mapping",
    "very-secret-token\nvery-secret-token\n": "it is a single text, not a mapping",
    "clusters: *very-secret-token\ncontexts: []\n": "its YAML",
  };
  for (const [content, reason] of Object.entries(contents)) {
    const { diagnostic } = await fault({ kubeconfig: content });
    expect([content, diagnostic.code, diagnostic.text.includes(reason)]).toEqual([content, "ARG8002", true]);
    expect(JSON.stringify(diagnostic)).not.toContain("very-secret-token");
  }
  const folder = temporaryFolder({ empty: "" });
  expect((await fault({ kubeconfig: join(folder, "empty") })).diagnostic).toMatchObject({
    code: "ARG8002",
    text: expect.stringContaining("it is empty") as string,
  });
});

test("client certificates, as data and as files", async () => {
  const loopback = closeLater(await startLoopback());
  const { certificate, key } = loopback.clientCertificate;
  const folder = temporaryFolder({ "ca.pem": loopback.ca, "me.pem": certificate, "me.key": key });
  const cluster = { server: loopback.url, "certificate-authority": join(folder, "ca.pem") };
  const data = { "client-certificate-data": encoded(certificate), "client-key-data": encoded(key) };
  const files = { "client-certificate": join(folder, "me.pem"), "client-key": join(folder, "me.key") };
  for (const user of [data, files]) {
    const connection = await open({ kubeconfig: kubeconfigOf({ cluster, user }) });
    expect(await connection.request(version)).toMatchObject({ status: 200 });
    expect(connection.secrets).toContain(key);
  }
  expect(loopback.requests.map((request) => request.headers["authorization"])).toEqual([undefined, undefined]);
});

test("certificates and keys that cannot be read or used (ARG8006, ARG8024)", async () => {
  const server = "https://example:1";
  const other = makeAuthority("other");
  const pair = { "client-certificate-data": encoded(makeAuthority("a").certificate), "client-key-data": encoded(other.key) };
  const said = async (cluster: object, user: object) =>
    (await fault({ kubeconfig: kubeconfigOf({ cluster: { server, ...cluster }, user: { ...user } }) })).diagnostic;
  expect(await said({ "certificate-authority": "/nowhere/ca.pem" }, {})).toMatchObject({
    code: "ARG8006",
    text: expect.stringContaining("/nowhere/ca.pem") as string,
  });
  expect((await said({}, { tokenFile: "/nowhere/token" })).code).toBe("ARG8006");
  expect(await said({ "certificate-authority-data": encoded("nothing") }, {})).toMatchObject({
    code: "ARG8024",
    text: expect.stringContaining("it is not PEM") as string,
  });
  expect(await said({}, pair)).toMatchObject({
    code: "ARG8024",
    text: expect.stringContaining("the key is not that of the certificate") as string,
  });
});

test("addresses that are none (ARG8012)", async () => {
  for (const server of ["example:6443", "ftp://example", "https://", "https://example?query", "https://user:hidden-password@"]) {
    const error = await fault({ kubeconfig: kubeconfigOf({ cluster: { server } }) });
    expect([server, error.kind, error.diagnostic.code]).toEqual([server, "configuration", "ARG8012"]);
    expect(error.diagnostic.text).not.toContain("hidden-password");
  }
});

test("a base path belongs to the address, a user in it does not", async () => {
  const loopback = closeLater(await startLoopback({ basePath: "/k8s/clusters/c-1" }));
  const connection = await open({ kubeconfig: loopback.kubeconfig.replace("https://", "https://me:hidden-password@") });
  expect(connection.description).toBe(`${loopback.url} (context loopback of the given kubeconfig)`);
  expect(await connection.request(version)).toMatchObject({ status: 200 });
  expect(connection.secrets).toContain("hidden-password");
});

test("impersonation: the user, the groups each, the extras", async () => {
  const loopback = closeLater(await startLoopback());
  const user = { token: "loopback-token", as: "jane", "as-uid": "1", "as-groups": ["dev", "ops"], "as-user-extra": { Scope: ["a"] } };
  const connection = await open({
    kubeconfig: kubeconfigOf({ cluster: { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) }, user }),
  });
  await connection.request(version);
  expect(loopback.requests[0]?.headers).toMatchObject({
    "impersonate-user": "jane",
    "impersonate-uid": "1",
    "impersonate-group": "dev, ops",
    "impersonate-extra-scope": "a",
  });
});

test("a user and a password", async () => {
  const loopback = closeLater(await startLoopback());
  const cluster = { server: loopback.url, "insecure-skip-tls-verify": true };
  const connection = await open({ kubeconfig: kubeconfigOf({ cluster, user: { username: "me", password: 12345678 } }) });
  await faultOf(connection.request(version));
  expect(loopback.requests[0]?.headers["authorization"]).toBe(`Basic ${encoded("me:12345678")}`);
  expect(connection.secrets).toEqual(expect.arrayContaining(["12345678", encoded("me:12345678")]));
});
