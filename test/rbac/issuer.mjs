// What GitHub is for a cluster that takes its tokens: an issuer with a discovery document and keys, here on loopback.
import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

const url = "https://token.actions.githubusercontent.com";

/**
 * @returns {Promise<{ discoveryUrl: string, authority: string, token: (claims: object, options?: { foreignKey?: true }) => string, close: () => Promise<void> }>}
 */
export async function startIssuer() {
  const { certificate, key } = makeCertificate();
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer({ cert: certificate, key }, (request, response) => {
    const jwks_uri = `https://${request.headers.host}/jwks`;
    const discovery = { issuer: url, jwks_uri, response_types_supported: ["id_token"], id_token_signing_alg_values_supported: ["RS256"] };
    const keys = { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }] };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/jwks" ? keys : discovery));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    discoveryUrl: `https://127.0.0.1:${port}/.well-known/openid-configuration`,
    authority: certificate,
    token(claims, options = {}) {
      const now = Math.floor(Date.now() / 1000);
      const parts = [
        { alg: "RS256", typ: "JWT", kid: "1" },
        { iss: url, iat: now, nbf: now - 5, exp: now + 300, ...claims },
      ];
      const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      const { privateKey } = options.foreignKey ? foreign : own;
      return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve(undefined)))),
  };
}

/** With the program for it that every Go has. */
function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), "argots-issuer-"));
  try {
    const goRoot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8" }).stdout.trim();
    const program = join(goRoot, "src/crypto/tls/generate_cert.go");
    const { status, stderr } = spawnSync("go", ["run", program, "--host", "127.0.0.1", "--ca"], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`no certificate for the issuer: ${stderr}`);
    return { certificate: readFileSync(join(folder, "cert.pem"), "utf8"), key: readFileSync(join(folder, "key.pem"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
