import * as messages from "../../diagnostics/messages.generated.ts";
import { secretsOfUser } from "./kubeconfig-secrets.ts";
import type { Surroundings } from "./surroundings.ts";

/** A kubeconfig, or several merged. Fields are read where they are needed: a wrong one in another context is nobody's business. */
export interface Kubeconfig {
  /** For people: `~/.kube/config`. */
  readonly where: string;
  readonly currentContext: string | undefined;
  readonly contexts: ReadonlyMap<string, Entry>;
  readonly clusters: ReadonlyMap<string, Entry>;
  readonly users: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly fields: Fields;
  /** What relative paths in it count from. */
  readonly folder: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface KubeconfigText {
  readonly text: string;
  readonly where: string;
  readonly folder: string;
}

/** Rejects with a ClusterError, which never shows what stands in the file. */
export async function parseKubeconfig({ text, where, folder }: KubeconfigText, surroundings: Surroundings): Promise<Kubeconfig> {
  const malformed = (reason: string) => surroundings.fault(messages.kubeconfigMalformed({ what: where, reason }));
  if (text.trim() === "") throw malformed("it is empty");
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const [error] = document.errors;
  // The error's own message quotes the line, and with it perhaps a token.
  if (error) throw malformed(`its YAML breaks in line ${text.slice(0, error.pos[0]).split("\n").length}`);
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    throw malformed("its YAML cannot be resolved");
  }
  if (!isFields(value)) throw malformed("it is a single text, not a mapping");
  for (const key of ["clusters", "contexts", "users"] as const) {
    if (value[key] != null && !Array.isArray(value[key])) throw malformed(`\`${key}\` is no list`);
  }
  if (value["clusters"] == null && value["contexts"] == null) throw malformed("it has neither `clusters` nor `contexts`");
  const users = entries(value["users"], "user", folder);
  for (const { fields } of users.values()) surroundings.secrets.push(...secretsOfUser(fields));
  const current = value["current-context"];
  return {
    where,
    currentContext: typeof current === "string" && current ? current : undefined,
    contexts: entries(value["contexts"], "context", folder),
    clusters: entries(value["clusters"], "cluster", folder),
    users,
  };
}

/** As kubectl merges the files of `$KUBECONFIG`: of each name the first one counts. */
export function mergeKubeconfigs(all: readonly Kubeconfig[]): Kubeconfig {
  const first = (pick: (one: Kubeconfig) => ReadonlyMap<string, Entry>) => new Map([...all].reverse().flatMap((one) => [...pick(one)]));
  return {
    where: all.map((one) => one.where).join(", "),
    currentContext: all.find((one) => one.currentContext)?.currentContext,
    contexts: first((one) => one.contexts),
    clusters: first((one) => one.clusters),
    users: first((one) => one.users),
  };
}

function entries(list: unknown, key: string, folder: string): Map<string, Entry> {
  const map = new Map<string, Entry>();
  for (const item of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    if (!isFields(item) || item["name"] == null || map.has(String(item["name"]))) continue;
    const fields = item[key];
    map.set(String(item["name"]), { fields: isFields(fields) ? fields : {}, folder });
  }
  return map;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text that is there; numbers too, because YAML reads `password: 1234` as one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
