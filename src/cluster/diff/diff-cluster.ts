import type { Json } from "../../graph/types.ts";
import { argoKinds, type ArgoKind, type KubernetesObject } from "../objects.ts";
import type { ClusterService } from "../service.ts";
import { managedByLabel, managedByValue, projectLabel } from "../submit/labels.ts";
import type { Change } from "./change.ts";
import { diffObjects } from "./diff-objects.ts";

/** What `argots apply` would do to one object. */
export interface ObjectDifference {
  readonly kind: ArgoKind;
  readonly name: string;
  /** undefined for what belongs to the whole cluster. */
  readonly namespace: string | undefined;
  /** `created`: it is not there yet. `only-live`: argots applied it, and no pipeline makes it any more. */
  readonly state: "created" | "changed" | "unchanged" | "only-live";
  readonly changes: readonly Change[];
}

export interface DiffOptions {
  /** Where the manifests say nothing else. */
  readonly namespace?: string;
  /** Label value of the project whose objects are looked for that no pipeline makes any more. Without it nothing is `only-live`. */
  readonly project?: string;
}

/** Templates and crons against the cluster, in the order of the documents; Workflows are not compared, for each is a run of its own. */
export async function diffCluster(
  service: ClusterService,
  documents: readonly ({ readonly [key: string]: Json } | KubernetesObject)[],
  options: DiffOptions = {},
): Promise<readonly ObjectDifference[]> {
  const compiled = documents.map((document) => document as unknown as KubernetesObject).filter(isApplied);
  const fallback = options.namespace ?? service.namespace;
  const differences = await Promise.all(compiled.map((object) => differenceOf(service, object, fallback)));
  return options.project === undefined
    ? differences
    : [...differences, ...(await onlyLive(service, differences, options.project, fallback))];
}

/** What is applied, and so compared. */
export function isApplied({ kind }: { readonly kind: string }): boolean {
  return kind !== "Workflow" && kind in argoKinds;
}

async function differenceOf(service: ClusterService, compiled: KubernetesObject, fallback: string): Promise<ObjectDifference> {
  const kind = compiled.kind as ArgoKind;
  const name = compiled.metadata.name ?? "";
  const namespace = argoKinds[kind].namespaced ? (compiled.metadata.namespace ?? fallback) : undefined;
  const live = await service.get(kind, name, namespace);
  if (live === undefined) return { kind, name, namespace, state: "created", changes: [] };
  const changes = diffObjects(live, compiled);
  return { kind, name, namespace, state: changes.length === 0 ? "unchanged" : "changed", changes };
}

async function onlyLive(
  service: ClusterService,
  known: readonly ObjectDifference[],
  project: string,
  fallback: string,
): Promise<readonly ObjectDifference[]> {
  const keyOf = (kind: string, namespace: string | undefined, name: string) => `${kind} ${namespace ?? ""} ${name}`;
  const made = new Set(known.map(({ kind, name, namespace }) => keyOf(kind, namespace, name)));
  const namespaces = new Set([fallback, ...known.flatMap(({ namespace }) => namespace ?? [])]);
  const labels = `${managedByLabel}=${managedByValue},${projectLabel}=${project}`;
  // Whoever applies nothing to the whole cluster need not be allowed to list there.
  const places: readonly { readonly kind: ArgoKind; readonly namespace: string | undefined }[] = [
    ...(["WorkflowTemplate", "CronWorkflow"] as const).flatMap((kind) => [...namespaces].sort().map((namespace) => ({ kind, namespace }))),
    ...(known.some(({ namespace }) => namespace === undefined) ? [{ kind: "ClusterWorkflowTemplate" as const, namespace: undefined }] : []),
  ];
  const lists = places.map(async ({ kind, namespace }) => {
    const objects = await service.list(kind, { ...(namespace === undefined ? {} : { namespace }), labels });
    return { kind, namespace, objects };
  });
  return (await Promise.all(lists)).flatMap(({ kind, namespace, objects }) =>
    objects.flatMap(({ metadata: { name = "" } }): ObjectDifference[] =>
      made.has(keyOf(kind, namespace, name)) ? [] : [{ kind, name, namespace, state: "only-live", changes: [] }],
    ),
  );
}
