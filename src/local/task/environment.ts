import type { LocalRun } from "../local-run.ts";
import { runVariable, variableOf } from "../process/mark.ts";
import { fieldsOf, listOf, textOf, type Fields } from "./fields.ts";
import { missing } from "./volumes.ts";

/** What a pod would say of itself. */
export interface Identity {
  readonly pod: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The variables that the template sets, as it says them. */
export function templateEnvironment(run: LocalRun, container: Fields, identity: Identity): Record<string, string> {
  const found: Record<string, string> = {};
  for (const source of listOf(container["envFrom"])) Object.assign(found, fromSource(run, source));
  for (const entry of listOf(container["env"])) {
    const name = textOf(entry["name"]);
    const value =
      entry["valueFrom"] === undefined ? textOf(entry["value"]) : fromReference(run, name, fieldsOf(entry["valueFrom"]), identity);
    // As Kubernetes does: `$(NAME)` is one of those before.
    if (value !== undefined)
      found[name] = value.replace(/\$\$|\$\(([\w.-]+)\)/g, (tag, other: string | undefined) =>
        other === undefined ? "$" : (found[other] ?? tag),
      );
  }
  return found;
}

/** Around it: this machine's, so that programs are found and proxies asked, and what marks the processes of the run. */
export function processEnvironment(run: LocalRun, folder: string, own: Readonly<Record<string, string>>): Record<string, string> {
  const around = Object.entries(run.settings.environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(around), TMPDIR: `${folder}/tmp`, ...own, [runVariable]: variableOf(run.mark) };
}

function fromSource(run: LocalRun, source: Fields): Record<string, string> {
  const kind = source["secretRef"] === undefined ? "config-map" : "secret";
  const reference = fieldsOf(source["secretRef"] ?? source["configMapRef"]);
  const name = textOf(reference["name"]);
  const keys = run.settings.keysOf(kind, name);
  if (keys.length === 0 && reference["optional"] !== true) throw missing(kind, name, "KEY");
  return Object.fromEntries(keys.map((key) => [`${textOf(source["prefix"])}${key}`, valueOf(run, kind, name, key) ?? ""]));
}

function fromReference(run: LocalRun, variable: string, from: Fields, identity: Identity): string | undefined {
  if (from["fieldRef"] !== undefined) return field(run, textOf(fieldsOf(from["fieldRef"])["fieldPath"]), identity);
  if (from["resourceFieldRef"] !== undefined) return "0";
  const kind = from["secretKeyRef"] === undefined ? "config-map" : "secret";
  const reference = fieldsOf(from["secretKeyRef"] ?? from["configMapKeyRef"]);
  const [name, key] = [textOf(reference["name"]), textOf(reference["key"])];
  const value = valueOf(run, kind, name, key) ?? known(run, kind, variable);
  if (value === undefined && reference["optional"] !== true) throw missing(kind, name, key, variable);
  return value;
}

/** Whoever has it in the environment need not say it once more. */
function known(run: LocalRun, kind: "secret" | "config-map", variable: string): string | undefined {
  const value = run.settings.environment[variable];
  if (value !== undefined && kind === "secret") run.settings.onSecret(value);
  return value;
}

function valueOf(run: LocalRun, kind: "secret" | "config-map", name: string, key: string): string | undefined {
  const value = run.settings.lookUp(kind, name, key);
  if (value !== undefined && kind === "secret") run.settings.onSecret(value);
  return value;
}

function field(run: LocalRun, path: string, { pod, labels }: Identity): string {
  const label = /^metadata\.labels\['(.+)'\]$/.exec(path)?.[1];
  if (label !== undefined) return labels[label] ?? "";
  const values: Readonly<Record<string, string>> = {
    "metadata.name": pod,
    "metadata.namespace": run.namespace,
    "metadata.uid": run.id,
    "spec.nodeName": "localhost",
    "spec.serviceAccountName": run.spec.serviceAccountName ?? "default",
    "status.podIP": "127.0.0.1",
    "status.hostIP": "127.0.0.1",
  };
  return values[path] ?? "";
}
