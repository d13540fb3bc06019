import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { connect } from "../../../src/cluster/connect/connect.ts";
import type { ConnectionOptions } from "../../../src/cluster/connect/options.ts";
import { createMasker } from "../../../src/cluster/mask.ts";
import { issue, makeAuthority } from "../../support/loopback/certificates.ts";
import { makeFastClock } from "../../support/loopback/clock.ts";
import { startLoopback } from "../../support/loopback/loopback.ts";
import { startProxy } from "../../support/loopback/proxy.ts";
import { closeLater, collected } from "../transport/connected.ts";
import { encoded, kubeconfigOf, temporaryFolder } from "./folder.ts";

/**
 * A thousand secrets of every kind and shape, each through every way in which connecting and asking can fail, with servers and programs that throw them back:
 * nothing of what people get to see (message, hint, stack, description, notices) holds one, and all are in `secrets` where a connection came to be.
 */

const rounds = 100;

/** Ten secrets, each other every time, with what makes trouble in URLs, JSON, YAML and expressions. */
function secretsOf(round: number) {
  let state = 0x9e3779b9 ^ (round * 2654435761);
  const random = (length: number, alphabet: string) => {
    let text = "";
    for (let index = 0; index < length; index++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      text += alphabet[(state >>> 8) % alphabet.length];
    }
    return text;
  };
  const plain = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnopqrstuvwxyz23456789";
  const wild = `${plain}+/=%$&"'\\{}[]()*?.^|#:;<>`;
  return {
    token: random(12 + (round % 40), `${plain}-_.~+/`),
    password: random(10 + (round % 20), wild),
    environment: random(16, wild),
    argument: random(20, `${plain}-_`),
    program: random(30, plain),
    refresh: random(24, plain),
    client: random(18, wild),
    proxy: random(14, plain),
    argo: random(25, `${plain}-_`),
    minted: random(33, `${plain}-_.`),
  };
}

const authority = makeAuthority("secrets");
const { certificate, key } = issue(authority, "secrets", "me");

test("1,000 secrets through every error path appear nowhere", async () => {
  const loopback = closeLater(await startLoopback());
  const refusing = closeLater(await startProxy({ credentials: "no:body" }));
  const echo = closeLater(await echoing());
  const folder = temporaryFolder({
    fails: `#!/bin/sh\necho "$CLIENT_SECRET $2 $PROGRAM_TOKEN" >&2\nexit 1\n`,
    answers: `#!/bin/sh\necho "{\\"status\\":{\\"token\\":\\"$PROGRAM_TOKEN\\"}}"\n`,
    garbage: `#!/bin/sh\necho "$PROGRAM_TOKEN"\n`,
  });
  let checked = 0;
  for (let round = 0; round < rounds; round++) {
    const secrets = secretsOf(round);
    const seen: string[] = [];
    const cluster = { server: echo.url };
    const exec = (command: string) => ({
      exec: {
        command: join(folder, command),
        args: ["--oidc-client-secret", secrets.argument],
        env: [
          { name: "CLIENT_SECRET", value: secrets.environment },
          { name: "PROGRAM_TOKEN", value: secrets.program },
        ],
      },
    });
    const pair = { "client-certificate-data": encoded(certificate), "client-key-data": encoded(key) };
    const oidc = {
      "id-token": "e30.e30.x",
      "refresh-token": secrets.refresh,
      "client-secret": secrets.client,
      "client-id": "c",
      "idp-issuer-url": `${echo.url}/${secrets.refresh}`,
    };
    const withProxy = refusing.url.replace("://", `://ci:${secrets.proxy}@`);
    const ways: readonly ConnectionOptions[] = [
      { kubeconfig: kubeconfigOf({ cluster, user: { token: secrets.token } }) },
      { kubeconfig: encoded(kubeconfigOf({ cluster, user: { token: secrets.token } })) },
      { kubeconfig: kubeconfigOf({ cluster, user: { username: "me", password: secrets.password } }) },
      { kubeconfig: kubeconfigOf({ cluster, user: { token: secrets.token, ...pair } }) },
      {
        kubeconfig: kubeconfigOf({
          cluster: { ...cluster, "certificate-authority-data": encoded(secrets.token) },
          user: { token: secrets.token },
        }),
      },
      { kubeconfig: kubeconfigOf({ cluster, user: { token: secrets.token } }), context: secrets.token },
      { kubeconfig: `${kubeconfigOf({ cluster, user: { token: secrets.token } }).slice(0, -3)}` },
      { kubeconfig: kubeconfigOf({ cluster: { ...cluster, "proxy-url": withProxy }, user: { token: secrets.token } }) },
      {
        kubeconfig: kubeconfigOf({
          cluster: { server: loopback.url, "proxy-url": withProxy, "certificate-authority-data": encoded(loopback.ca) },
          user: { token: secrets.token },
        }),
      },
      { kubeconfig: kubeconfigOf({ cluster: { server: loopback.url }, user: { token: secrets.token } }) },
      {
        kubeconfig: kubeconfigOf({
          cluster: { server: loopback.url, "certificate-authority-data": encoded(loopback.ca) },
          user: { token: secrets.token },
        }),
      },
      { kubeconfig: kubeconfigOf({ cluster: { server: `http://me:${secrets.proxy}@127.0.0.1:1` }, user: { token: secrets.token } }) },
      { kubeconfig: kubeconfigOf({ cluster, user: { token: `${secrets.token}\n${secrets.program}` } }) },
      { server: echo.url, token: `${secrets.token} ${secrets.program}` },
      { server: echo.url, token: () => Promise.resolve(secrets.minted) },
      { argoServer: echo.url, argoToken: `Bearer ${secrets.argo}` },
      { argoServer: echo.url, environment: { ARGO_TOKEN: secrets.argo } },
      // Programs and a mapped name cost time: not in every round.
      ...(round % 10 === 0
        ? [
            { kubeconfig: kubeconfigOf({ cluster, user: exec("fails") }) },
            { kubeconfig: kubeconfigOf({ cluster, user: exec("answers") }) },
            { kubeconfig: kubeconfigOf({ cluster, user: exec("garbage") }) },
            { kubeconfig: kubeconfigOf({ cluster, user: { "auth-provider": { name: "oidc", config: oidc } } }) },
          ]
        : []),
    ];
    const used = [...Object.values(secrets), ...key.split("\n").slice(1, -2)];
    for (const way of ways) {
      const shown = await everythingShown(way, round, seen, Object.values(secrets));
      for (const text of shown) {
        for (const secret of used) {
          for (const form of [
            secret,
            encoded(secret).replace(/=+$/, "").slice(0, -1),
            encodeURIComponent(secret),
            JSON.stringify(secret).slice(1, -1),
          ]) {
            if (text.includes(form)) expect.fail(`round ${round}: ${form} stands in: ${text}`);
          }
        }
      }
      checked += shown.length;
    }
    for (const name of ["token", "password", "argo", "minted", "proxy"] as const) expect(seen).toContain(secrets[name]);
    if (round % 10 === 0)
      for (const name of ["environment", "argument", "program", "refresh", "client"] as const) expect(seen).toContain(secrets[name]);
  }
  expect(checked).toBeGreaterThan(rounds * 80);
});

const statuses = [200, 302, 400, 401, 403, 404, 429, 500];

/** What people see of a way that fails: at connecting, or at a request and a stream. Argument secrets are told through `onSecret`. */
async function everythingShown(
  options: ConnectionOptions,
  round: number,
  seen: string[],
  thrownBack: readonly string[],
): Promise<readonly string[]> {
  const shown: string[] = [];
  const show = (error: unknown) =>
    void shown.push(String(error), inspect(error, { depth: 9 }), error instanceof Error ? (error.stack ?? "") : "");
  const told = { onRetry: (notice: string) => void shown.push(notice), onSecret: (secret: string) => void seen.push(secret) };
  let connection;
  try {
    connection = await connect({ environment: {}, homeDirectory: "/nowhere", clock: makeFastClock(), ...told, ...options });
  } catch (error) {
    show(error);
    return shown;
  }
  shown.push(connection.description, connection.namespace);
  const mask = createMasker(connection.secrets);
  const asking = (offset: number) =>
    ({ method: "POST", path: `/${statuses[(round + offset) % statuses.length]}`, body: { thrownBack } }) as const;
  await connection.request(asking(0)).then((reply) => shown.push(mask(reply.text)), show);
  await collected(connection.lines(asking(3))).catch(show);
  await connection.close();
  return shown;
}

/** Throws everything back that it is sent: headers, body, and a redirection with the token. */
async function echoing() {
  const server = createServer((incoming, response) => {
    const { authorization } = incoming.headers;
    const status = Number(incoming.url!.slice(1)) || 500;
    const headers = {
      "content-type": status === 200 ? "text/html" : "application/json",
      ...(status === 302 && { location: `https://login/${authorization?.split(" ")[1]}` }),
    };
    response.writeHead(status, headers).end(JSON.stringify({ message: `not with ${authorization}, ${encoded(authorization ?? "")}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
