import { resolve } from "node:path";
import type { Credentials } from "../../transport/access.ts";
import { isFields, textOf, type Entry } from "../parse-kubeconfig.ts";
import { checkPem, pemOf } from "../pem.ts";
import type { Surroundings } from "../surroundings.ts";
import { authProvider } from "./auth-provider.ts";
import { execProgram } from "./exec-program.ts";
import { basic, fixedToken, mintedToken, tokenFile, withoutToken, type Companions } from "./token.ts";

export interface UserOfCluster {
  /** undefined: the context has no user. */
  readonly user: Entry | undefined;
  readonly cluster: Entry;
  /** `the user "ci" of ~/.kube/config`. */
  readonly source: string;
  /** In place of the user's own. */
  readonly token: string | (() => Promise<string>) | undefined;
}

/** What the user of a kubeconfig proves itself with, in kubectl's order: a file before a token, a token before a program. */
export async function userCredentials({ user, cluster, source, token }: UserOfCluster, surroundings: Surroundings): Promise<Credentials> {
  if (token) return givenToken(token, surroundings);
  if (!user) return withoutToken(source, { headers: {}, certificate: undefined });
  const { fields } = user;
  const companions = await companionsOf(user, source, surroundings);
  const path = textOf(fields["tokenFile"]);
  if (path !== undefined) return tokenFile(resolve(user.folder, path), source, surroundings, companions);
  const own = textOf(fields["token"]);
  if (own !== undefined) return fixedToken(own, source, surroundings, companions);
  if (isFields(fields["exec"])) return execProgram(fields["exec"], user, cluster, source, surroundings, companions);
  if (isFields(fields["auth-provider"])) return authProvider(fields["auth-provider"], user, source, surroundings, companions);
  const name = textOf(fields["username"]);
  if (name !== undefined) return basic(name, textOf(fields["password"]) ?? "", source, companions);
  return withoutToken(source, companions, companions.certificate ? [companions.certificate.key] : []);
}

export function givenToken(token: string | (() => Promise<string>), surroundings: Surroundings): Credentials {
  return typeof token === "string"
    ? fixedToken(token, "the given token", surroundings)
    : mintedToken(token, "the minted token", surroundings);
}

async function companionsOf(user: Entry, source: string, surroundings: Surroundings): Promise<Companions> {
  const certificate = await pemOf(user, "client-certificate", `the client certificate of ${source}`, surroundings);
  const key = await pemOf(user, "client-key", `the client key of ${source}`, surroundings);
  if (key !== undefined) surroundings.secrets.push(key);
  const pair = certificate === undefined || key === undefined ? undefined : { certificate, key };
  if (pair) checkPem(undefined, pair, source, surroundings);
  return { headers: impersonation(user), certificate: pair };
}

/** `as`, `as-uid`, `as-groups`, `as-user-extra`: in whose name. A header is repeated for each group. */
function impersonation({ fields }: Entry): Companions["headers"] {
  const name = textOf(fields["as"]);
  if (name === undefined) return {};
  const uid = textOf(fields["as-uid"]);
  const groups = textsOf(fields["as-groups"]);
  const extra = isFields(fields["as-user-extra"]) ? Object.entries(fields["as-user-extra"]) : [];
  return {
    "impersonate-user": name,
    ...(uid !== undefined && { "impersonate-uid": uid }),
    ...(groups.length > 0 && { "impersonate-group": groups }),
    ...Object.fromEntries(extra.map(([key, values]) => [`impersonate-extra-${encodeURIComponent(key.toLowerCase())}`, textsOf(values)])),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
