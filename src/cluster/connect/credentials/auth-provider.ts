import { resolve } from "node:path";
import type { User } from "@kubernetes/client-node/dist/config_types.js";
import * as messages from "../../../diagnostics/messages.generated.ts";
import type { Credentials } from "../../transport/access.ts";
import { isFields, textOf, type Entry, type Fields } from "../parse-kubeconfig.ts";
import type { Surroundings } from "../surroundings.ts";
import { bearer, tokenFile, type Companions } from "./token.ts";

interface Provider {
  applyAuthentication(user: User, options: { headers: Record<string, string> }): Promise<void>;
}

/** The old way of logging in, which kubectl keeps for OIDC alone; the work is client-node's. */
export function authProvider(
  provider: Fields,
  entry: Entry,
  source: string,
  surroundings: Surroundings,
  companions: Companions,
): Credentials {
  const name = textOf(provider["name"]) ?? "";
  const config = isFields(provider["config"]) ? { ...provider["config"] } : {};
  const path = textOf(config["tokenFile"]);
  if (path !== undefined) return tokenFile(resolve(entry.folder, path), source, surroundings, companions);
  const unavailable = (reason: string) =>
    surroundings.fault(
      messages.credentialsUnavailable({
        what: source,
        reason,
        hint: hints[name] ?? "make a kubeconfig with a token, or with a credentials program (`exec`).",
      }),
    );
  return {
    source,
    async obtain() {
      const client = await load(name);
      if (!client) throw unavailable(`it names the auth-provider \`${name}\`, which no longer exists`);
      const options: { headers: Record<string, string> } = { headers: {} };
      try {
        // A new one each time: what it cached may be what was refused.
        await client.applyAuthentication({ name: source, authProvider: { name, config } } as User, options as never);
      } catch (error) {
        throw unavailable(`\`${name}\` failed: ${error instanceof Error ? error.message : String(error)}`);
      }
      const header = options.headers["Authorization"];
      if (!header || /^Bearer (?:undefined|null)?$/.test(header))
        throw unavailable(`\`${name}\` has no token that is still valid, and nothing to renew it with`);
      return bearer(header, source, surroundings, companions);
    },
  };
}

const cloud = (way: string) => `kubectl 1.26 dropped it too: ${way} makes a kubeconfig with the cloud's credentials program.`;
const hints: Readonly<Record<string, string>> = {
  oidc: "log in again; for a workflow, a service account's token or GitHub's OIDC token is the better way.",
  gcp: cloud("`gcloud container clusters get-credentials`"),
  azure: cloud("`kubelogin convert-kubeconfig`"),
};

async function load(name: string): Promise<Provider | undefined> {
  switch (name) {
    case "oidc":
      return new (await import("@kubernetes/client-node/dist/oidc_auth.js")).OpenIDConnectAuth() as unknown as Provider;
    case "gcp":
      return new (await import("@kubernetes/client-node/dist/gcp_auth.js")).GoogleCloudPlatformAuth() as unknown as Provider;
    case "azure":
      return new (await import("@kubernetes/client-node/dist/azure_auth.js")).AzureAuth() as unknown as Provider;
    default:
      return undefined;
  }
}
