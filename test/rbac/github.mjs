// A cluster that takes GitHub's own tokens, by examples/rbac/api-server/authentication.yaml and examples/rbac/github-oidc.yaml.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { argoPath, expect, workflow } from "./objects.mjs";

/**
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} check
 * @param {{ as: (token: string) => import("./api.mjs").Ask }} api
 * @param {Awaited<ReturnType<typeof import("./issuer.mjs").startIssuer>>} issuer
 * @param {any} authentication what the API server was given
 */
export async function checkGitHubTokens(check, api, issuer, authentication) {
  const [{ issuer: trusted, claimValidationRules: rules }] = authentication.jwt;
  const repository = "my-organization/my-pipelines";
  const claims = {
    aud: trusted.audiences[0],
    sub: `repo:${repository}:environment:production`,
    repository,
    ...Object.fromEntries(rules.map(({ claim, requiredValue }) => [claim, requiredValue])),
  };
  /** @param {object} change @param {{ foreignKey?: true }} [options] */
  const job = (change = {}, options) => api.as(issuer.token({ ...claims, ...change }, options));
  const create = argoPath("workflows");
  const now = () => Math.floor(Date.now() / 1000);

  await check("a job of the environment is who its token says", async () => {
    // The API server fetches the issuer's keys after it is ready.
    for (const deadline = Date.now() + 60_000; ; await sleep(500)) {
      const review = { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" };
      const { status, body } = await job()("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", review);
      if (status === 401 && Date.now() < deadline) continue;
      const user = body.status?.userInfo?.username;
      if (user !== `github:${claims.sub}`) throw new Error(`it is ${status} ${user}`);
      return;
    }
  });
  await check("a job of the environment starts a Workflow", async () => expect(await job()("POST", create, workflow("from-github")), 201));
  await check("the credentials program of kubeconfig.yaml asks GitHub for such a token", async () => {
    const credential = await runCredentialsProgram((audience) => issuer.token({ ...claims, aud: audience }));
    if (credential.kind !== "ExecCredential") throw new Error(JSON.stringify(credential));
    expect(await api.as(credential.status.token)("GET", `${create}/from-github`), 200);
    const left = Date.parse(credential.status.expirationTimestamp) - Date.now();
    if (!(left > 200_000 && left < 300_000)) throw new Error(`it is said to last ${left} ms`);
  });
  await check("a pull request asks, and cannot start a Workflow", async () => {
    const pullRequest = job({ sub: `repo:${repository}:pull_request` });
    expect(await pullRequest("POST", `${create}?dryRun=All`, workflow("asked")), 201);
    expect(await pullRequest("POST", create, workflow("asked")), 403);
  });
  for (const [who, change] of [
    ["another branch", { sub: `repo:${repository}:ref:refs/heads/feature` }],
    ["another repository of the organization", { sub: "repo:my-organization/else:environment:production" }],
  ]) {
    await check(`a job of ${who} may nothing`, async () =>
      expect(await job(change)("POST", `${create}?dryRun=All`, workflow("asked")), 403),
    );
  }
  for (const [what, change, options] of [
    ["of another organization", { repository_owner: "somebody" }],
    ["of an organization that took the name", { repository_owner_id: "7654321" }],
    ["for another service", { aud: "sts.amazonaws.com" }],
    ["that has ended", { iat: now() - 900, nbf: now() - 900, exp: now() - 300 }],
    ["that GitHub did not sign", {}, { foreignKey: true }],
  ]) {
    await check(`a token ${what} is not taken`, async () => expect(await job(change, options)("GET", create), 401));
  }
}

/**
 * Runs what examples/rbac/api-server/kubeconfig.yaml says, in a job that may ask for tokens.
 * @param {(audience: string) => string} mint
 */
async function runCredentialsProgram(mint) {
  const server = createServer(({ url = "", headers }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    response.statusCode = pathname === "/token" && headers.authorization === "Bearer of-the-job" ? 200 : 403;
    response.end(JSON.stringify({ value: mint(searchParams.get("audience") ?? "") }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    const file = fileURLToPath(new URL("../../examples/rbac/api-server/kubeconfig.yaml", import.meta.url));
    const { command, args } = parse(readFileSync(file, "utf8")).users[0].user.exec;
    const ofTheJob = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "of-the-job",
    };
    const child = spawn(command, args, { env: { ...process.env, ...ofTheJob }, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (data) => (printed += data));
    const [status] = await once(child, "close");
    if (status !== 0) throw new Error(`it ended with exit code ${status}`);
    return JSON.parse(printed);
  } finally {
    server.close();
  }
}
