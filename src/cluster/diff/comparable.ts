import { fieldsOf, listOf, textOf, type Fields } from "../kubernetes/json.ts";
import type { KubernetesObject } from "../objects.ts";
import { isOwnKey } from "../submit/labels.ts";
import type { Json } from "../../graph/types.ts";

/** Who applies; see `kubernetes/apply.ts`. */
const manager = "argots";

/** The labels, annotations and the spec of both: what is left when everything is gone that neither the sources nor a person wrote. */
export function comparable(live: KubernetesObject, compiled: KubernetesObject): readonly [live: Fields, compiled: Fields] {
  return [
    {
      metadata: {
        labels: ownEntries(live, compiled, "labels"),
        annotations: ownEntries(live, compiled, "annotations"),
      },
      spec: withoutSuspension(live, compiled),
    },
    {
      metadata: { labels: compiled.metadata.labels ?? {}, annotations: compiled.metadata.annotations ?? {} },
      spec: compiled.spec ?? {},
    },
  ];
}

/**
 * Of the live ones those that the sources name as well, and those that argots applied earlier: the others are somebody else's. What argots puts beside
 * a manifest is compared where both have it.
 */
function ownEntries(live: KubernetesObject, compiled: KubernetesObject, field: "labels" | "annotations"): Readonly<Record<string, string>> {
  const own = new Set([...Object.keys(compiled.metadata[field] ?? {}), ...appliedKeys(live, field).filter((key) => !isOwnKey(key))]);
  return Object.fromEntries(Object.entries(live.metadata[field] ?? {}).filter(([key]) => own.has(key)));
}

/** `{"f:metadata": {"f:labels": {"f:team": {}}}}` of what argots applied. */
function appliedKeys(live: KubernetesObject, field: "labels" | "annotations"): readonly string[] {
  const entries = listOf((live.metadata as Fields)["managedFields"]).map(fieldsOf);
  return entries.flatMap((entry) => {
    if (textOf(entry?.["manager"]) !== manager || textOf(entry?.["operation"]) !== "Apply") return [];
    const owned = fieldsOf(fieldsOf(fieldsOf(entry?.["fieldsV1"])?.["f:metadata"])?.[`f:${field}`]);
    return Object.keys(owned ?? {}).flatMap((key) => (key.startsWith("f:") ? [key.slice(2)] : []));
  });
}

/** Whether a cron is suspended is for whoever runs it to say, unless the sources say it. */
function withoutSuspension({ kind, spec = {} }: KubernetesObject, compiled: KubernetesObject): Fields {
  if (kind !== "CronWorkflow" || compiled.spec?.["suspend"] !== undefined) return spec;
  const { suspend: _suspend, ...rest } = spec;
  return rest;
}

/** What the API server fills in from the schema, and what a program in Go writes for nothing. */
export function isNothing(key: string, value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (key === "protocol" && value === "TCP") return true;
  return typeof value === "object" && Object.entries(value).every(([inner, each]) => isNothing(inner, each as Json));
}
