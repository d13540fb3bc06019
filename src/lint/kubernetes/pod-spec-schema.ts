import { checkSchema, type Definitions, type Schema, type SchemaProblem } from "../../argo/schema-check.ts";
import type { ArgoVersion } from "../../argo/version.ts";

const type = (name: "string" | "boolean" | "integer"): Schema => ({ type: name });
const reference = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (name: string): Schema => ({ type: "array", items: reference(name) });
const strings: Schema = { type: "object", additionalProperties: { type: "string" } };

/** `PodSpec` of Kubernetes 1.34, as far as Argo's own types reach into it. */
const podSpec: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    volumes: list("Volume"),
    initContainers: list("Container"),
    containers: list("Container"),
    ephemeralContainers: { type: "array" },
    restartPolicy: type("string"),
    terminationGracePeriodSeconds: type("integer"),
    activeDeadlineSeconds: type("integer"),
    dnsPolicy: type("string"),
    nodeSelector: strings,
    serviceAccountName: type("string"),
    serviceAccount: type("string"),
    automountServiceAccountToken: type("boolean"),
    nodeName: type("string"),
    hostNetwork: type("boolean"),
    hostPID: type("boolean"),
    hostIPC: type("boolean"),
    shareProcessNamespace: type("boolean"),
    securityContext: reference("PodSecurityContext"),
    imagePullSecrets: list("LocalObjectReference"),
    hostname: type("string"),
    subdomain: type("string"),
    affinity: reference("Affinity"),
    schedulerName: type("string"),
    tolerations: list("Toleration"),
    hostAliases: list("HostAlias"),
    priorityClassName: type("string"),
    priority: type("integer"),
    dnsConfig: reference("PodDNSConfig"),
    readinessGates: { type: "array" },
    runtimeClassName: type("string"),
    enableServiceLinks: type("boolean"),
    preemptionPolicy: type("string"),
    overhead: { type: "object" },
    topologySpreadConstraints: { type: "array" },
    setHostnameAsFQDN: type("boolean"),
    os: { type: "object" },
    hostUsers: type("boolean"),
    schedulingGates: { type: "array" },
    resourceClaims: { type: "array" },
    resources: { type: "object" },
    hostnameOverride: type("string"),
    workloadRef: { type: "object" },
  },
};

/** What in a patch of a pod is none: unknown fields and wrong types. Directives of a strategic merge (`$patch`) are right anywhere. */
export function checkPodPatch(definitions: Definitions, patch: unknown, version: ArgoVersion): readonly SchemaProblem[] {
  const isKnown = (schema: Schema): boolean =>
    schema.$ref === undefined || Object.hasOwn(definitions, schema.$ref.slice("#/$defs/".length));
  const properties = Object.entries(podSpec.properties ?? {}).filter(([, schema]) => isKnown(schema) && isKnown(schema.items ?? {}));
  const schema: Schema = { ...podSpec, properties: { ...Object.fromEntries(properties) } };
  return checkSchema({ ...definitions, PodSpec: schema }, "PodSpec", patch, version).filter(
    ({ rule, segments }) =>
      (rule === "unknown-field" || rule === "wrong-type") && !segments.some((segment) => String(segment).startsWith("$")),
  );
}
