import { resolve } from "node:path";
import * as messages from "../../../diagnostics/messages.generated.ts";
import type { ClientCertificate, Credential, Credentials } from "../../transport/access.ts";
import { isFields, textOf, type Entry, type Fields } from "../parse-kubeconfig.ts";
import { checkPem } from "../pem.ts";
import type { Surroundings } from "../surroundings.ts";
import { programHint } from "./program-hint.ts";
import { runProgram } from "./run-program.ts";
import { bearer, type Companions } from "./token.ts";

/** A cloud's program may ask its metadata server and more: milliseconds. */
const timeout = 60_000;

/**
 * The program that a kubeconfig names for making credentials (`client.authentication.k8s.io`), run as client-go runs it: relative paths count from the
 * kubeconfig, and `KUBERNETES_EXEC_INFO` says which version of the protocol is spoken.
 */
export function execProgram(
  exec: Fields,
  entry: Entry,
  cluster: Entry,
  source: string,
  surroundings: Surroundings,
  companions: Companions,
): Credentials {
  const named = textOf(exec["command"]) ?? "";
  const command = /[/\\]/.test(named) ? resolve(entry.folder, named) : named;
  const words = listOf(exec["args"]).map(String);
  const apiVersion = textOf(exec["apiVersion"]) ?? "client.authentication.k8s.io/v1";
  const own = listOf(exec["env"]).flatMap((variable) =>
    isFields(variable) ? [[String(variable["name"]), textOf(variable["value"]) ?? ""]] : [],
  );
  const info = {
    kind: "ExecCredential",
    apiVersion,
    spec: { interactive: false, ...(exec["provideClusterInfo"] === true && { cluster: clusterInfo(cluster) }) },
  };
  const environment = { ...surroundings.environment, ...Object.fromEntries(own), KUBERNETES_EXEC_INFO: JSON.stringify(info) };

  return {
    source,
    async obtain({ signal }) {
      if (command === "")
        throw surroundings.fault(messages.credentialsProgramFailed({ command: "exec", source, reason: "the kubeconfig does not name it" }));
      const result = await runProgram({ command, words, environment, timeout, signal });
      if (result.kind === "missing")
        throw surroundings.fault(
          messages.credentialsProgramMissing({
            command: named,
            what: source,
            hint: programHint(named, words, textOf(exec["installHint"])),
          }),
        );
      if (result.kind === "failed")
        throw surroundings.fault(messages.credentialsProgramFailed({ command: named, source, reason: result.reason }));
      return credentialOf(result.output, named, source, surroundings, companions);
    },
  };
}

function credentialOf(output: string, command: string, source: string, surroundings: Surroundings, companions: Companions): Credential {
  const wrong = (reason: string) => surroundings.fault(messages.credentialsProgramReply({ command, source, reason }));
  const reply = jsonOf(output);
  if (!isFields(reply)) throw wrong("it is no JSON object");
  const status = reply["status"];
  if (!isFields(status)) throw wrong("it has no `status`");
  const token = textOf(status["token"]);
  const certificate = certificateOf(status);
  if (token === undefined && !certificate) throw wrong("its `status` has neither a token nor a certificate with its key");
  if (certificate) {
    surroundings.secrets.push(certificate.key);
    checkPem(undefined, certificate, source, surroundings);
  }
  const both = { ...companions, certificate: certificate ?? companions.certificate };
  const base: Credential = token === undefined ? { ...both, secrets: [], expires: undefined } : bearer(token, source, surroundings, both);
  const until = Date.parse(textOf(status["expirationTimestamp"]) ?? "");
  return {
    ...base,
    secrets: [...base.secrets, ...(certificate ? [certificate.key] : [])],
    expires: Number.isNaN(until) ? base.expires : until,
  };
}

function certificateOf(status: Fields): ClientCertificate | undefined {
  const certificate = textOf(status["clientCertificateData"]);
  const key = textOf(status["clientKeyData"]);
  return certificate === undefined || key === undefined ? undefined : { certificate, key };
}

function clusterInfo({ fields }: Entry): Fields {
  const extension = listOf(fields["extensions"]).find((each) => isFields(each) && each["name"] === "client.authentication.k8s.io/exec");
  const kept = ["server", "tls-server-name", "insecure-skip-tls-verify", "certificate-authority-data", "proxy-url"].filter(
    (name) => fields[name] !== undefined,
  );
  return { ...Object.fromEntries(kept.map((name) => [name, fields[name]])), config: isFields(extension) ? extension["extension"] : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
