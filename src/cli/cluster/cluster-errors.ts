import type { ClusterError } from "../../cluster/cluster-error.ts";

/** By name: the class itself is in the part that is loaded late. */
export function isClusterError(error: unknown): error is ClusterError {
  return error instanceof Error && error.name === "ClusterError" && "diagnostic" in error;
}

/** Whether it is about the one object that was sent: others may be taken. What is in the way of all of them is not. */
export function concernsOneObject({ kind }: ClusterError): boolean {
  return kind === "conflict" || kind === "refused" || kind === "forbidden" || kind === "not-found";
}
