import { resourceNameUnknown } from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { isSubdomain } from "../../argo/name.ts";
import { labelKeyProblem } from "../../argo/label.ts";
import type { ResourceOptions } from "../../graph/options.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import { checkQuantity } from "./quantities.ts";
import { knownText, placeOf, readFields, readTextValue, recordOf, wrong, type Reader, type Readers, type Reading } from "./reading.ts";
import { checkRequests } from "./resource-limits.ts";

interface Written {
  readonly cpu: Value;
  readonly memory: Value;
  readonly gpu: { readonly type: string; readonly count: Value };
  readonly requests: Readonly<Record<string, Value>>;
  readonly limits: Readonly<Record<string, Value>>;
}

/** `cpu`, `memory` and `gpu` are limits, which Kubernetes takes as the requests too; `requests` and `limits` stand above them. */
export const readResources: Reader<ResourceOptions> = (value, at) => {
  if (value.kind !== "object") return wrong(value, 'an object, such as `{ cpu: "4", memory: "8Gi" }`', at);
  const { cpu, memory, gpu, requests = {}, limits = {} } = readFields<Written>(value, readers, at);
  const resources: ResourceOptions = {
    requests,
    limits: { ...(cpu && { cpu }), ...(memory && { memory }), ...(gpu && { [gpu.type]: gpu.count }), ...limits },
  };
  const requested = value.fields.get("requests")?.value;
  checkRequests(resources, (resource) => (requested?.kind === "object" ? placeOf(requested, resource) : value.place), at.report);
  return resources;
};

const readers: Readers<Written> = {
  cpu: (value, at) => readAmount(value, "cpu", at),
  memory: (value, at) => readAmount(value, "memory", at),
  gpu: readGpu,
  requests: recordOf(readNamedAmount, 'an object, such as `{ cpu: "500m" }`'),
  limits: recordOf(readNamedAmount, 'an object, such as `{ cpu: "4" }`'),
};

function readGpu(value: Evaluated, at: Reading): Written["gpu"] | undefined {
  if (value.kind !== "object") {
    const count = readAmount(value, "nvidia.com/gpu", at);
    return count && { type: "nvidia.com/gpu", count };
  }
  const type = value.fields.get("type")?.value;
  const name = type?.kind === "primitive" && typeof type.value === "string" ? type.value : "nvidia.com/gpu";
  const gpu = readFields<Written["gpu"]>(
    value,
    {
      type: (given) =>
        given.kind === "primitive" && typeof given.value === "string"
          ? checkedName(given.value, given.place, at)
          : wrong(given, "a text", at),
      count: (given, inner) => readAmount(given, name, inner),
    },
    at,
  );
  if (gpu.type !== undefined && gpu.count !== undefined) return { type: gpu.type, count: gpu.count };
  if (!value.fields.has("type") || !value.fields.has("count"))
    return wrong(value, 'a number, or `{ type: "nvidia.com/gpu", count: 1 }`', at);
  return undefined;
}

function readNamedAmount(value: Evaluated, at: Reading, { key, place }: { key: string; place: Place }): Value | undefined {
  return checkedName(key, place, at) === undefined ? undefined : readAmount(value, key, at);
}

function readAmount(value: Evaluated, resource: string, at: Reading): Value | undefined {
  const amount = readTextValue(value, at, ["string", "number"]);
  const text = amount && knownText(amount);
  return text === undefined || checkQuantity(text, resource, value.place, at.report) ? amount : undefined;
}

function checkedName(name: string, place: Place, at: Reading): string | undefined {
  if (plainNames.includes(name) || /^hugepages-[0-9]+[KMG]i$/.test(name) || isDeviceName(name)) return name;
  if (/^nvidia[-_](?:tesla|rtx|l4|a100|h100|h200|gb200|gtx)/i.test(name)) {
    const model = name.toLowerCase().replaceAll("_", "-");
    const suggestion = ` It is a model of GKE's: \`gpu: 1\` asks for one, and \`nodeSelector: { "cloud.google.com/gke-accelerator": "${model}" }\` for this one.`;
    at.report(resourceNameUnknown({ name, suggestion }), place);
    return undefined;
  }
  const meant = otherNames.get(name.toLowerCase()) ?? closest(name, [...plainNames, "nvidia.com/gpu", "amd.com/gpu"]);
  at.report(resourceNameUnknown({ name, suggestion: meant === undefined ? "" : ` Did you mean \`${meant}\`?` }), place);
  return undefined;
}

function isDeviceName(name: string): boolean {
  const domain = name.slice(0, Math.max(0, name.indexOf("/")));
  return domain !== "" && isSubdomain(domain) && labelKeyProblem(name) === undefined;
}

const plainNames = ["cpu", "memory", "ephemeral-storage"];
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gpu: "nvidia.com/gpu",
    gpus: "nvidia.com/gpu",
    cores: "cpu",
    cpus: "cpu",
    ram: "memory",
    mem: "memory",
    disk: "ephemeral-storage",
    storage: "ephemeral-storage",
  }),
);
