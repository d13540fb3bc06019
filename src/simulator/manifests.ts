// Manifests as the API server would store them, and the workflow that one of them starts.
import { createManifestValidator, isManifestKind } from "../argo/validate.ts";
import type { Place } from "./failure.ts";
import { anyString } from "./go-text.ts";
import type { WorkflowSpec } from "./objects.ts";
import type { ConfigMap, Release, Store } from "./state.ts";
import { mergeObjects } from "./template-defaults.ts";

interface Manifest {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Submitted {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: WorkflowSpec;
  readonly store: Store;
}

export type ReadManifests =
  { readonly kind: "workflow"; readonly submitted: Submitted } | { readonly kind: "problem"; readonly problem: string };

/** What Argo would not even read: a text where a list has to be, a task without a name. */
export function formProblem(
  objects: readonly unknown[],
  release: Release,
): { readonly problem: string; readonly place: Place } | undefined {
  const validate = createManifestValidator(release);
  for (const object of objects) {
    if (!isRecord(object) || !isManifestKind(object["kind"])) continue;
    const found = validate(asJson(object)).find(
      ({ rule, segments }) => rule === "wrong-type" || (rule === "missing-field" && segments.length > 0),
    );
    if (found !== undefined) return { problem: `${found.path}: ${found.message}`, place: placeOf(object, found.segments) };
  }
  return undefined;
}

/** A field that is undefined is none. */
function asJson(object: unknown): unknown {
  const text = JSON.stringify(object, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
  return JSON.parse(text) as unknown;
}

function placeOf(object: unknown, segments: readonly (string | number)[]): Place {
  let [value, template, start] = [object, undefined as string | undefined, 0];
  for (const [index, segment] of segments.entries()) {
    value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[segment] : undefined;
    if (segments[index - 1] !== "templates" || !isRecord(value)) continue;
    template = typeof value["name"] === "string" ? value["name"] : "";
    start = index + 1;
  }
  return { ...(template === undefined ? {} : { template }), field: segments.slice(start).join(".") };
}

/** The first workflow runs; without one the first cron workflow does as its schedule would, else the first template. */
export function readManifests(objects: readonly unknown[]): ReadManifests {
  const manifests = objects.filter(isRecord).map(readManifest);
  const chosen = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"]
    .map((kind) => manifests.find((manifest) => manifest.kind === kind))
    .find((manifest) => manifest !== undefined);
  if (chosen === undefined) return { kind: "problem", problem: "no workflow among the manifests" };
  const store = storeOf(manifests);
  const own = specOf(chosen);
  const run = { ...chosen, ...metadataOfRun(chosen) };
  const reference = own.workflowTemplateRef;
  if (reference === undefined) return { kind: "workflow", submitted: { ...run, spec: own, store } };
  const templates = reference.clusterScope === true ? store.clusterWorkflowTemplates : store.workflowTemplates;
  const under = templates.get(reference.name);
  if (under === undefined) return { kind: "problem", problem: `WorkflowTemplate ${reference.name} not found` };
  return { kind: "workflow", submitted: { ...run, spec: joinSpecs(own, under), store } };
}

function readManifest(object: Readonly<Record<string, unknown>>): Manifest {
  const metadata = isRecord(object["metadata"]) ? object["metadata"] : {};
  const [given, generated] = [anyString(metadata["name"]), anyString(metadata["generateName"])];
  // The API server makes one up after what is given for that.
  const name = given !== "" ? given : generated !== "" ? `${generated}run` : "workflow";
  return {
    kind: anyString(object["kind"]),
    name,
    namespace: typeof metadata["namespace"] === "string" ? metadata["namespace"] : undefined,
    labels: texts(metadata["labels"]),
    annotations: texts(metadata["annotations"]),
    body: object,
  };
}

function specOf({ kind, name, body }: Manifest): WorkflowSpec {
  const spec = isRecord(body["spec"]) ? body["spec"] : {};
  if (kind === "CronWorkflow") return normalized(isRecord(spec["workflowSpec"]) ? spec["workflowSpec"] : {});
  if (kind === "WorkflowTemplate") return { workflowTemplateRef: { name } };
  if (kind === "ClusterWorkflowTemplate") return { workflowTemplateRef: { name, clusterScope: true } };
  return normalized(spec);
}

/** A template and a schedule keep their labels for themselves; a run has one with their name. */
function metadataOfRun({ kind, name, labels, annotations, body }: Manifest): Pick<Manifest, "labels" | "annotations"> {
  if (kind === "Workflow") return { labels, annotations };
  if (kind === "WorkflowTemplate") return { labels: { "workflows.argoproj.io/workflow-template": name }, annotations: {} };
  if (kind === "ClusterWorkflowTemplate") return { labels: { "workflows.argoproj.io/cluster-workflow-template": name }, annotations: {} };
  const spec = isRecord(body["spec"]) ? body["spec"] : {};
  const added = isRecord(spec["workflowMetadata"]) ? spec["workflowMetadata"] : {};
  return { labels: { "workflows.argoproj.io/cron-workflow": name, ...texts(added["labels"]) }, annotations: texts(added["annotations"]) };
}

function texts(value: unknown): Record<string, string> {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, anyString(text)])) : {};
}

function storeOf(manifests: readonly Manifest[]): Store {
  const specs = (kind: string): ReadonlyMap<string, WorkflowSpec> =>
    new Map(
      manifests
        .filter((manifest) => manifest.kind === kind)
        .map(({ name, body }) => [name, normalized(isRecord(body["spec"]) ? body["spec"] : {})]),
    );
  const maps = manifests.filter(({ kind }) => kind === "ConfigMap");
  return {
    workflowTemplates: specs("WorkflowTemplate"),
    clusterWorkflowTemplates: specs("ClusterWorkflowTemplate"),
    configMaps: new Map(maps.map((manifest) => [manifest.name, configMap(manifest)])),
  };
}

function configMap({ body, labels, annotations }: Manifest): ConfigMap {
  const data = isRecord(body["data"]) ? body["data"] : {};
  return {
    data: new Map(Object.entries(data).map(([key, value]) => [key, anyString(value)])),
    labels: new Map(Object.entries(labels)),
    annotations: new Map(Object.entries(annotations)),
  };
}

/** `JoinWorkflowSpec`: of an argument that both give, the workflow's wins as a whole. */
function joinSpecs(own: WorkflowSpec, under: WorkflowSpec): WorkflowSpec {
  const joined = mergeObjects(under, own) as WorkflowSpec;
  const given = own.arguments?.parameters ?? [];
  const parameters = joined.arguments?.parameters?.map((parameter) => given.find(({ name }) => name === parameter.name) ?? parameter);
  const { workflowTemplateRef: _reference, ...rest } = joined;
  return parameters === undefined ? rest : { ...rest, arguments: { ...joined.arguments, parameters } };
}

const asWritten = new Set(["withItems", "raw", "metadata"]);

/** Go's types: values of parameters are texts, and null is nothing. */
function normalized(spec: Readonly<Record<string, unknown>>): WorkflowSpec {
  return withTypes(spec, "") as WorkflowSpec;
}

function withTypes(value: unknown, key: string): unknown {
  if (asWritten.has(key)) return value;
  if (Array.isArray(value)) {
    if (key === "steps")
      return value
        .map((group: unknown) => (Array.isArray(group) ? group : [group]))
        .map((group) => group.map((step) => withTypes(step, "")));
    return value.map((element: unknown) => (key === "parameters" && isRecord(element) ? parameter(element) : withTypes(element, "")));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(entries.map(([name, field]) => [name, withTypes(field, name)]));
}

function parameter(fields: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(fields).filter(([, field]) => field !== null);
  return Object.fromEntries(
    entries.map(([name, field]) => {
      if (name === "value" || name === "default") return [name, anyString(field)];
      if (name === "enum" && Array.isArray(field)) return [name, field.map(anyString)];
      return [name, name === "valueFrom" && isRecord(field) ? parameter(field) : withTypes(field, name)];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
