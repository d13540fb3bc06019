/** Objects as the loopback server keeps them: JSON that it changes. */
export interface StoredObject {
  apiVersion: string;
  kind: string;
  metadata: StoredMetadata;
  [field: string]: unknown;
}

export interface StoredMetadata {
  name?: string;
  generateName?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  managedFields?: ManagedFields[];
  [field: string]: unknown;
}

export interface ManagedFields {
  manager: string;
  operation: "Apply" | "Update";
  apiVersion: string;
  time: string;
  fieldsType: "FieldsV1";
  fieldsV1: Fields;
}

/** `{"f:spec": {"f:entrypoint": {}}}`. */
export interface Fields {
  [name: string]: Fields;
}

export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const argo = { group: "argoproj.io", version: "v1alpha1" };

export const resources: readonly Resource[] = [
  { ...argo, plural: "workflows", kind: "Workflow", namespaced: true },
  { ...argo, plural: "workflowtemplates", kind: "WorkflowTemplate", namespaced: true },
  { ...argo, plural: "clusterworkflowtemplates", kind: "ClusterWorkflowTemplate", namespaced: false },
  { ...argo, plural: "cronworkflows", kind: "CronWorkflow", namespaced: true },
  { group: "", version: "v1", plural: "pods", kind: "Pod", namespaced: true },
];

export function resourceOf(kind: string): Resource {
  const found = resources.find((resource) => resource.kind === kind);
  if (!found) throw new Error(`the loopback server keeps no ${kind}`);
  return found;
}

export function apiVersionOf(resource: Resource): string {
  return resource.group ? `${resource.group}/${resource.version}` : resource.version;
}

/** What a server says instead of an object. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly reason: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(status: number, reason: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.details = details;
  }

  body(): Record<string, unknown> {
    const details = this.details ? { details: this.details } : {};
    return {
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message: this.message,
      reason: this.reason,
      ...details,
      code: this.status,
    };
  }
}

export function notFound(resource: Resource, name: string): ApiFailure {
  const kind = resource.group ? `${resource.plural}.${resource.group}` : resource.plural;
  return new ApiFailure(404, "NotFound", `${kind} "${name}" not found`, { name, group: resource.group, kind: resource.plural });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
