import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { ClientCertificate } from "../transport/access.ts";
import { reasonOf } from "./find-kubeconfig.ts";
import { textOf, type Entry } from "./parse-kubeconfig.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a kubeconfig holds as base64 (`NAME-data`), or in a file (`NAME`); as in kubectl, the data count. */
export async function pemOf(entry: Entry, name: string, what: string, surroundings: Surroundings): Promise<string | undefined> {
  const data = textOf(entry.fields[`${name}-data`]);
  if (data !== undefined) return Buffer.from(data, "base64").toString();
  const path = textOf(entry.fields[name]);
  return path === undefined ? undefined : readSecretFile(resolve(entry.folder, path), what, surroundings);
}

export async function readSecretFile(path: string, what: string, surroundings: Surroundings): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw surroundings.fault(messages.credentialsFileUnreadable({ what, path, reason: reasonOf(error) }));
  }
}

/** Says what is wrong with certificates before they are used: OpenSSL's words in the middle of a request help nobody. */
export function checkPem(
  ca: string | undefined,
  certificate: ClientCertificate | undefined,
  source: string,
  surroundings: Surroundings,
): void {
  if (ca !== undefined) check({ ca }, "the certificate authority", source, surroundings);
  if (certificate)
    check({ cert: certificate.certificate, key: certificate.key }, "the client certificate with its key", source, surroundings);
}

function check(parts: Parameters<typeof createSecureContext>[0] & object, what: string, source: string, surroundings: Surroundings): void {
  const malformed = (reason: string) => surroundings.fault(messages.certificateMalformed({ what, source, reason }));
  const texts = Object.values(parts).filter((part): part is string => typeof part === "string");
  if (texts.some((text) => !text.includes("-----BEGIN"))) throw malformed("it is not PEM");
  try {
    createSecureContext(parts);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw malformed(
      code === "ERR_OSSL_X509_KEY_VALUES_MISMATCH" ? "the key is not that of the certificate" : (code ?? "OpenSSL does not take it"),
    );
  }
}
