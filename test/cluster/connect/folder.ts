import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { closeLater } from "../transport/connected.ts";

/** A folder that lives as long as the test. Files that begin with `#!` can be executed. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "argots-connect-"));
  closeLater({ close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })) });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (content.startsWith("#!")) chmodSync(path, 0o755);
  }
  return folder;
}

/** A kubeconfig of one cluster, as JSON: that is YAML too. */
export function kubeconfigOf(parts: {
  readonly cluster: Readonly<Record<string, unknown>>;
  readonly user?: Readonly<Record<string, unknown>>;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly name?: string;
}): string {
  const name = parts.name ?? "test";
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": name,
    clusters: [{ name, cluster: parts.cluster }],
    users: [{ name, user: parts.user ?? {} }],
    contexts: [{ name, context: { cluster: name, user: name, ...parts.context } }],
  });
}

export function encoded(text: string): string {
  return Buffer.from(text).toString("base64");
}
