import { ClusterError } from "../cluster-error.ts";

/** Why something did not work, as a part of a sentence. */
export function reasonOf(error: unknown): string {
  const text = error instanceof ClusterError ? error.diagnostic.text : error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
}
