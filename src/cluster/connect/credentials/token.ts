import * as messages from "../../../diagnostics/messages.generated.ts";
import { ClusterError } from "../../cluster-error.ts";
import type { ClientCertificate, Credential, Credentials } from "../../transport/access.ts";
import { readSecretFile } from "../pem.ts";
import type { Surroundings } from "../surroundings.ts";

/** What goes with a token: impersonation headers, a client certificate. */
export interface Companions {
  readonly headers: Credential["headers"];
  readonly certificate: ClientCertificate | undefined;
}

const alone: Companions = { headers: {}, certificate: undefined };

/** A token that lasts. */
export function fixedToken(token: string, source: string, surroundings: Surroundings, companions = alone): Credentials {
  const credential = bearer(token, source, surroundings, companions);
  return { source, obtain: () => Promise.resolve(credential) };
}

/** No token: a client certificate, or nothing at all. */
export function withoutToken(source: string, companions: Companions, secrets: readonly string[] = []): Credentials {
  return { source, obtain: () => Promise.resolve({ ...companions, secrets, expires: undefined }) };
}

/** A token that is made anew whenever it is needed. */
export function mintedToken(mint: () => Promise<string>, source: string, surroundings: Surroundings, companions = alone): Credentials {
  return {
    source,
    async obtain() {
      let token: string;
      try {
        token = await mint();
      } catch (error) {
        if (error instanceof ClusterError) throw error;
        const hint = "in a workflow, GitHub's OIDC token needs `permissions: { id-token: write }`.";
        throw surroundings.fault(
          messages.credentialsUnavailable({ what: source, reason: error instanceof Error ? error.message : String(error), hint }),
        );
      }
      return bearer(token, source, surroundings, companions);
    },
  };
}

/** A file that somebody else keeps fresh, as the kubelet does for a pod: it is read again every minute. */
export function tokenFile(path: string, source: string, surroundings: Surroundings, companions = alone): Credentials {
  return {
    source,
    async obtain() {
      const text = await readSecretFile(path, `the token of ${source}`, surroundings);
      return { ...bearer(text, source, surroundings, companions), expires: surroundings.clock.now() + 60_000 };
    },
  };
}

export function basic(user: string, password: string, source: string, companions: Companions): Credentials {
  const encoded = Buffer.from(`${user}:${password}`).toString("base64");
  return withoutToken(source, { ...companions, headers: { ...companions.headers, authorization: `Basic ${encoded}` } }, [
    password,
    encoded,
  ]);
}

/** `Bearer ` may stand before it or not: both are found in the wild, `ARGO_TOKEN` has it as a rule. */
export function bearer(text: string, source: string, surroundings: Surroundings, companions: Companions): Credential {
  const trimmed = text.trim();
  surroundings.secrets.push(trimmed);
  const [, scheme = "Bearer", token = ""] = /^(?:(Bearer|Basic)(?:\s+|$))?(.*)$/is.exec(trimmed) ?? [];
  const malformed = (reason: string) =>
    surroundings.fault(messages.tokenMalformed({ what: /token/i.test(source) ? source : `the token of ${source}`, reason }));
  if (token === "") throw malformed("is empty");
  if (/[\r\n]/.test(token)) throw malformed("has a line break in it");
  if (!/^[\x21-\x7e]+$/.test(token))
    throw malformed("has characters in it that no token has (a space, an accent, a quote of a text processor)");
  const known = scheme.toLowerCase() === "basic" ? "Basic" : "Bearer";
  return {
    headers: { ...companions.headers, authorization: `${known} ${token}` },
    certificate: companions.certificate,
    secrets: [token],
    expires: known === "Bearer" ? expiryOf(token) : undefined,
  };
}

/** When a JWT ends: milliseconds since 1970. */
function expiryOf(token: string): number | undefined {
  const [, payload, signature] = token.split(".");
  if (!payload || signature === undefined) return undefined;
  try {
    const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { readonly exp?: unknown };
    return typeof exp === "number" ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
