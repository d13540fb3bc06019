import { readFile } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { ConnectionOptions } from "./options.ts";
import { mergeKubeconfigs, parseKubeconfig, type Kubeconfig } from "./parse-kubeconfig.ts";
import type { Surroundings } from "./surroundings.ts";

export type Found =
  { readonly kind: "found"; readonly kubeconfig: Kubeconfig } | { readonly kind: "none"; readonly looked: readonly string[] };

/** The kubeconfig that is meant: the one that is named, those of `$KUBECONFIG`, or that of the home folder. */
export async function findKubeconfig(options: ConnectionOptions, surroundings: Surroundings): Promise<Found> {
  const { environment, homeDirectory } = surroundings;
  if (options.kubeconfig) return found(await namedKubeconfig(options.kubeconfig, surroundings));

  const listed = (environment["KUBECONFIG"] ?? "").split(delimiter).filter(Boolean);
  if (listed.length) {
    const read = await Promise.all(listed.map((path) => fromFile(path, surroundings, "may be missing")));
    const all = read.filter((kubeconfig) => kubeconfig !== undefined);
    if (all.length) return found(mergeKubeconfigs(all));
    // kubectl would go on with an empty one; who sets the variable means a cluster.
    throw surroundings.fault(
      messages.kubeconfigUnreadable({ path: listed.join(delimiter), reason: "`$KUBECONFIG` names it, but there is no such file" }),
    );
  }

  const usual = join(homeDirectory, ".kube", "config");
  const kubeconfig = await fromFile(usual, surroundings, "may be missing");
  if (kubeconfig) return found(kubeconfig);
  return {
    kind: "none",
    looked: ["no kubeconfig is named", "`$KUBECONFIG` and `ARGO_SERVER` are not set", `there is no ${shortened(usual, homeDirectory)}`],
  };
}

function found(kubeconfig: Kubeconfig): Found {
  return { kind: "found", kubeconfig };
}

async function namedKubeconfig(value: string, surroundings: Surroundings): Promise<Kubeconfig> {
  const content = contentOf(value);
  if (content === undefined) return (await fromFile(value, surroundings, "must be there"))!;
  // Nothing of a content may be shown, before it is known which parts are secret.
  if (content !== value) surroundings.secrets.push(value);
  return parseKubeconfig({ text: content, where: "the given kubeconfig", folder: process.cwd() }, surroundings);
}

/** undefined: it is a path. */
function contentOf(value: string): string | undefined {
  const looksLikeContent = (text: string) =>
    /^\s*[{[]/.test(text) || /(?:^|\n)\s*(?:apiVersion|kind|clusters|contexts|users|current-context)\s*:/.test(text);
  if (looksLikeContent(value)) return value;
  const packed = value.replace(/\s+/g, "");
  if (packed.length > 100 && /^[A-Za-z0-9+/]+=*$/.test(packed)) {
    const unpacked = Buffer.from(packed, "base64").toString("utf8");
    if (looksLikeContent(unpacked)) return unpacked;
  }
  return value.trim().includes("\n") ? value : undefined;
}

async function fromFile(
  path: string,
  surroundings: Surroundings,
  when: "may be missing" | "must be there",
): Promise<Kubeconfig | undefined> {
  const { homeDirectory } = surroundings;
  const expanded = path.startsWith("~/") ? join(homeDirectory, path.slice(2)) : path.trim();
  const full = isAbsolute(expanded) ? expanded : resolve(expanded);
  const where = shortened(full, homeDirectory);
  let text: string;
  try {
    text = await readFile(full, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (when === "may be missing" && (code === "ENOENT" || code === "ENOTDIR")) return undefined;
    throw surroundings.fault(messages.kubeconfigUnreadable({ path: where.slice(0, 300), reason: reasonOf(error) }));
  }
  return parseKubeconfig({ text, where, folder: dirname(full) }, surroundings);
}

function shortened(path: string, homeDirectory: string): string {
  return path.startsWith(join(homeDirectory, "/")) ? `~/${path.slice(homeDirectory.length + 1)}` : path;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ENAMETOOLONG: "no path is that long",
};

/** Why a file cannot be read. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? code ?? "it cannot be read";
}
