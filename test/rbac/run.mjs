// Proves the manifests of examples/rbac against a real API server with its real authorizer: `run.mjs LAB`, where LAB is the folder of a lab that has
// one. What an account needs is allowed, whatever else is asked is refused, and what argots does works with the account's own token.
// Without Go it says so and exits with 0. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments, stringify } from "yaml";
import { checks } from "../../scripts/ci/check.mjs";
import { accounts } from "./accounts.mjs";
import { apiServer } from "./api.mjs";
import { startIssuer } from "./issuer.mjs";
import { buildLab, startLab } from "./lab.mjs";
import { checkDryRunsOnly } from "./dry-run.mjs";
import { checkGitHubTokens } from "./github.mjs";
import { loadService } from "./connection.mjs";
import { checkMatrix } from "./matrix.mjs";
import { checkRequests } from "./requests.mjs";
import { checkRuns } from "./runs.mjs";

const [labFolder] = process.argv.slice(2);
if (labFolder === undefined) throw new Error("run.mjs LAB");
if (spawnSync("go", ["version"]).status !== 0) {
  console.log("skipped because Go is not installed: no manifest of examples/rbac was checked");
  process.exit(0);
}

const examples = fileURLToPath(new URL("../../examples/rbac", import.meta.url));
const program = buildLab(resolve(labFolder));
const issuer = await startIssuer();
const authentication = parse(readFileSync(`${examples}/api-server/authentication.yaml`, "utf8"));
// The tokens still say that GitHub made them; only where its keys are is another place.
Object.assign(authentication.jwt[0].issuer, { discoveryURL: issuer.discoveryUrl, certificateAuthority: issuer.authority });
const lab = await startLab(program, stringify(authentication));
const api = apiServer(lab);
const { check, finish } = checks();
try {
  const admin = api.as(lab.token);
  for (const name of ["other", "pipelines"]) await make(admin, "/api/v1/namespaces", { metadata: { name } });
  // No controller makes it in this cluster.
  await make(admin, "/api/v1/namespaces/pipelines/serviceaccounts", { metadata: { name: "default" } });
  for (const file of readdirSync(examples).filter((name) => name.endsWith(".yaml"))) {
    await check(`${file} is taken by the API server`, () => applyFile(admin, `${examples}/${file}`));
  }

  /** @param {string} name @returns {Promise<string>} the account's own token */
  const tokenOf = async (name) => {
    const path = `/api/v1/namespaces/pipelines/serviceaccounts/${name}/token`;
    const { status, body } = await admin("POST", path, { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} });
    if (status !== 201) throw new Error(`no token for ${name}: ${JSON.stringify(body)}`);
    return body.status.token;
  };
  /** @param {string} name */
  const as = async (name) => api.as(await tokenOf(name));
  for (const account of accounts) await checkMatrix(check, admin, account);
  await checkDryRunsOnly(check, as);
  await checkRequests(check, as, admin);
  const service = await loadService();
  await checkRuns(check, async (name) => service(lab, await tokenOf(name)), service(lab, lab.person));
  await checkGitHubTokens(check, api, issuer, authentication);
} finally {
  api.close();
  await lab.stop();
  await issuer.close();
}
finish();

/** @param {import("./api.mjs").Ask} admin @param {string} path @param {object} object */
async function make(admin, path, object) {
  const { status, body } = await admin("POST", path, object);
  if (status !== 201 && status !== 409) throw new Error(`${path}: ${JSON.stringify(body)}`);
}

/** @param {import("./api.mjs").Ask} admin @param {string} file */
async function applyFile(admin, file) {
  const documents = parseAllDocuments(readFileSync(file, "utf8")).map((document) => document.toJS());
  for (const object of documents) {
    const prefix = object.apiVersion.includes("/") ? `/apis/${object.apiVersion}` : `/api/${object.apiVersion}`;
    const namespace = object.metadata.namespace === undefined ? "" : `/namespaces/${object.metadata.namespace}`;
    const plural = `${object.kind.toLowerCase()}s`.replace(/ys$/, "ies");
    const path = `${prefix}${namespace}/${plural}/${object.metadata.name}?fieldManager=test&fieldValidation=Strict`;
    const { status, body } = await admin("PATCH", path, object, "application/apply-patch+yaml");
    if (status !== 200 && status !== 201) throw new Error(`${object.kind} ${object.metadata.name}: ${JSON.stringify(body)}`);
  }
}
